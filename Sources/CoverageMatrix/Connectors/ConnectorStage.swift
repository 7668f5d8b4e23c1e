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
