extension Connector {
  /// The title of the connector's page, where it differs from the name.
  public var title: String? { details(about: nil).title }

  /// The release stage of the connector; nil where it is not documented.
  public var stage: ConnectorStage? { details(about: nil).stage }

  /// The requirement for access; nil where none is documented.
  public var access: ConnectorAccess? { details(about: nil).access }

  /// The notes on the connector as a whole, in Markdown.
  public var notes: [String] { details(about: nil).notes }

  /// The external pages about the connector.
  public var guides: [Guide] { details(about: nil).guides }

  /// The details of a capability or, for nil, of the connector as a whole.
  func details(about capability: Capability<Category>?) -> ConnectorDetails {
    ConnectorDetails(Category._details(of: self), about: capability?.path)
  }
}

/// The release stage of a connector or of a capability, such as a beta.
public struct ConnectorStage: Hashable, Sendable {
  /// The stage in specs and reports: `open_beta`.
  public let id: String

  /// A stage by its name in specs and reports.
  public init(id: String) {
    self.id = id
  }

  /// Released to everybody.
  public static var general: ConnectorStage { ConnectorStage(id: "general") }
  /// In trial, and free to be switched on by everybody.
  public static var openBeta: ConnectorStage { ConnectorStage(id: "open_beta") }
  /// In trial, and switched on by the vendor on request.
  public static var closedBeta: ConnectorStage { ConnectorStage(id: "closed_beta") }
  /// Still there, and advised against.
  public static var deprecated: ConnectorStage { ConnectorStage(id: "deprecated") }
  /// No longer there for anybody.
  public static var retired: ConnectorStage { ConnectorStage(id: "retired") }
}

extension ConnectorStage: CustomStringConvertible {
  /// The name in specs and reports.
  public var description: String { id }
}

/// A condition for the use of a connector, such as a partnership.
public struct ConnectorAccess: Hashable, Sendable {
  /// The requirement in specs and reports: `partnership`.
  public let id: String

  /// A requirement by its name in specs and reports.
  public init(id: String) {
    self.id = id
  }

  /// A partnership with the tool's maker.
  public static var partnership: ConnectorAccess { ConnectorAccess(id: "partnership") }
  /// A plan that is agreed upon with the vendor.
  public static var customPlan: ConnectorAccess { ConnectorAccess(id: "custom_plan") }
}

extension ConnectorAccess: CustomStringConvertible {
  /// The name in specs and reports.
  public var description: String { id }
}

/// An external page about a connector.
public struct Guide: Hashable, Sendable {
  /// The title of the page, for the text of a link.
  public internal(set) var title: String
  /// The purpose of the page, in a sentence.
  public internal(set) var description: String
  /// The page's address; nil where none is known.
  public internal(set) var url: String?

  /// A guide with a title, a sentence and, where it is known, an address.
  public init(title: String, description: String, url: String?) {
    self.title = title
    self.description = description
    self.url = url
  }
}

/// The details of a connector beyond its coverage, read from the text in generated code.
///
/// The text is a list of records. A record is a line with a key and, for some keys, the coverage paths it is about;
/// the lines below it, each with two spaces in front unless it is empty, are its value. A text in one string literal
/// costs next to nothing to compile and nothing at start-up; it is parsed on demand.
struct ConnectorDetails {
  var title: String?
  var stage: ConnectorStage?
  /// The date or version with which the connector got the capability.
  var since: String?
  var access: ConnectorAccess?
  var notes: [String] = []
  var guides: [Guide] = []
  /// The note on the capability that was asked about.
  var capabilityNote: String?
  /// The constraints on the capability that was asked about.
  var constraints: [Constraint] = []

  /// Parses the details of a capability or, where `path` is nil, of the connector as a whole.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  init(_ text: StaticBytes, about path: String?) {
    var reader = RecordReader(text)
    // Whether the constraint or guide that a record adds to is one that was asked for.
    var keepsConstraint = false
    while let record = reader.next() {
      let isAsked = path.map(record.isAbout) ?? !record.hasPaths
      switch record.key {
      case "title" where isAsked: title = record.value
      case "stage" where isAsked: stage = ConnectorStage(id: record.value)
      case "since" where isAsked: since = record.value
      case "access" where isAsked: access = ConnectorAccess(id: record.value)
      case "note" where isAsked:
        if path == nil { notes.append(record.value) } else { capabilityNote = record.value }
      case "guide" where isAsked:
        guides.append(Guide(title: record.value, description: "", url: nil))
      case "guide-description" where !guides.isEmpty:
        guides[guides.count - 1].description = record.value
      case "guide-url" where !guides.isEmpty:
        guides[guides.count - 1].url = record.value
      case "constraint":
        keepsConstraint = isAsked
        if isAsked {
          constraints.append(Constraint(kind: Constraint.Kind(id: ""), path: nil, values: [], text: record.value))
        }
      case "constraint-kind" where keepsConstraint:
        constraints[constraints.count - 1].kind = Constraint.Kind(id: record.value)
      case "constraint-path" where keepsConstraint:
        constraints[constraints.count - 1].path = record.value
      case "constraint-value" where keepsConstraint:
        constraints[constraints.count - 1].values.append(record.value)
      default: break
      }
    }
  }
}
