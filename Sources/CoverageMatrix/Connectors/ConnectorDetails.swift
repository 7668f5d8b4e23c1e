extension Connector {
  /// The title of the connector's page, where it differs from the name.
  public var title: String? { details(about: nil).title }

  /// How far the connector is released; nil where nobody said.
  public var stage: ConnectorStage? { details(about: nil).stage }

  /// What it takes to get access; nil where nothing special is known.
  public var access: ConnectorAccess? { details(about: nil).access }

  /// What is said of the connector as a whole, in Markdown.
  public var notes: [String] { details(about: nil).notes }

  /// Pages elsewhere that help with the connector.
  public var guides: [Guide] { details(about: nil).guides }

  /// What the connector's file says about a capability or, for nil, about the connector as a whole.
  func details(about capability: Capability<Category>?) -> ConnectorDetails {
    ConnectorDetails(Category.details(of: self), about: capability?.path)
  }
}

/// How far a connector is released.
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
}

extension ConnectorStage: CustomStringConvertible {
  /// The name in specs and reports.
  public var description: String { id }
}

/// What it takes to get access to a connector.
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

/// A page elsewhere that helps with a connector.
public struct Guide: Hashable, Sendable {
  /// What the page calls itself, as a link to it shows.
  public internal(set) var title: String
  /// What it helps with, in a sentence.
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

/// What a connector's file says beyond its coverage, read from the text in generated code.
///
/// The text is a list of records. A record is a line with a key and, for some keys, the coverage paths it is about;
/// the lines below it, each with two spaces in front unless it is empty, are its value. A text in one string literal
/// costs next to nothing to compile and nothing at start-up; it is read when somebody asks.
struct ConnectorDetails {
  var title: String?
  var stage: ConnectorStage?
  var access: ConnectorAccess?
  var notes: [String] = []
  var guides: [Guide] = []
  /// The note on the capability that was asked about.
  var capabilityNote: String?
  /// The constraints on the capability that was asked about.
  var constraints: [Constraint] = []

  /// Reads what is said about a capability or, where `path` is nil, about the connector as a whole.
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
