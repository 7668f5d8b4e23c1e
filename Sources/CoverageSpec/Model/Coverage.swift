/// A name that a connector's file lists, with the note that stands there: a field, an input, a feature or a path.
package final class CoverageItem: Sendable {
  package let id: String
  package let note: Note?
  /// The stage of this one thing, where it is not that of the connector.
  package let stage: String?
  /// The date or version with which the connector got it.
  package let since: String?
  package let location: SourceLocation

  package init(
    id: String, note: Note? = nil, stage: String? = nil, since: String? = nil, location: SourceLocation
  ) {
    self.id = id
    self.note = note
    self.stage = stage
    self.since = since
    self.location = location
  }
}

extension CoverageItem {
  /// Whether the item is a name alone.
  var saysNothing: Bool { note == nil && stage == nil && since == nil }
}

/// The coverage of a model by a connector.
package final class ModelCoverage: Sendable {
  package let id: String
  package let fields: [CoverageItem]
  package let note: Note?
  /// The stage of the whole, where it is not that of the connector.
  package let stage: String?
  /// The date or version with which the connector got it.
  package let since: String?
  package let constraints: [ConstraintEntry]
  package let valueMaps: [ValueMap]
  /// The place of the model's id.
  package let location: SourceLocation

  package init(
    id: String, fields: [CoverageItem], note: Note? = nil, stage: String? = nil, since: String? = nil,
    constraints: [ConstraintEntry] = [], valueMaps: [ValueMap] = [], location: SourceLocation
  ) {
    self.id = id
    self.fields = fields
    self.note = note
    self.stage = stage
    self.since = since
    self.constraints = constraints
    self.valueMaps = valueMaps
    self.location = location
  }
}

/// The coverage of an action by a connector.
///
/// Where the file says `same_as`, `inputs`, `note` and `constraints` are those of the action it names.
package final class ActionCoverage: Sendable {
  package let id: String
  package let inputs: [CoverageItem]
  package let note: Note?
  /// The stage of the whole, where it is not that of the connector.
  package let stage: String?
  /// The date or version with which the connector got it.
  package let since: String?
  package let constraints: [ConstraintEntry]
  package let sameAs: Located<String>?
  /// Why it covers other inputs than its twin.
  package let differs: Located<String>?
  /// The place of the action's id.
  package let location: SourceLocation

  package init(
    id: String, inputs: [CoverageItem], note: Note? = nil, stage: String? = nil, since: String? = nil,
    constraints: [ConstraintEntry] = [], sameAs: Located<String>? = nil, differs: Located<String>? = nil,
    location: SourceLocation
  ) {
    self.id = id
    self.inputs = inputs
    self.note = note
    self.stage = stage
    self.since = since
    self.constraints = constraints
    self.sameAs = sameAs
    self.differs = differs
    self.location = location
  }
}

/// A map from a tool's own values to unified ones.
package struct ValueMap: Sendable {
  package struct Entry: Sendable {
    package var remote: String
    /// The unified value; nil where the remote value has none.
    package var unified: Located<Value?>

    package init(remote: String, unified: Located<Value?>) {
      self.remote = remote
      self.unified = unified
    }
  }

  /// A unified value.
  package enum Value: Equatable, Sendable {
    case text(String)
    /// A number as the spec spells it.
    case number(String)
    case boolean(Bool)

    /// The text, or the spelling in JSON.
    package var spelling: String {
      switch self {
      case .text(let text): text
      case .number(let spelling): spelling
      case .boolean(let value): value ? "true" : "false"
      }
    }
  }

  /// The coverage path of the field that receives the unified value: `roles.unified_type`.
  package var target: Located<String>
  /// The tool's name for the value that is mapped.
  package var source: String
  package var entries: [Entry]
  /// The unified value of every remote value that is not listed; nil for none.
  package var otherwise: Located<Value?>
  package var location: SourceLocation

  package init(
    target: Located<String>, source: String, entries: [Entry], otherwise: Located<Value?>, location: SourceLocation
  ) {
    self.target = target
    self.source = source
    self.entries = entries
    self.otherwise = otherwise
    self.location = location
  }
}
