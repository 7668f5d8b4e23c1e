/// The coverage status of a capability for a connector.
///
/// ``Connector/supports(_:)`` suffices in most places; the other three statuses give the reason for a no.
///
/// The raw value is the status in specs and reports, and what a file holds of it.
public enum CoverageStatus: String, Hashable, Sendable, CaseIterable, Codable, Identifiable, CodingKeyRepresentable {
  /// The tool has it, and it can be used through the unified API.
  case supported
  /// The tool lacks it.
  case unsupported
  /// The tool has it, but the unified API does not implement it.
  case notImplemented = "not_implemented"
  /// Not documented: it is unknown whether the tool has it.
  case unlisted

  /// The status in specs and reports: `supported`, `unsupported`, `not_implemented` or `unlisted`.
  public var id: String { rawValue }

  /// Whether two statuses differ, without a look at their texts.
  public static func != (a: CoverageStatus, b: CoverageStatus) -> Bool { !(a == b) }
}

extension CoverageStatus: CustomStringConvertible {
  /// The status in specs and reports.
  public var description: String { id }
}

/// The availability of a capability: available, or the reason why it cannot be used.
///
/// ``CoverageStatus`` is the declared coverage of a connector, whoever the customer is: a customer's
/// ``Coverage`` may lack a capability that the connector supports. New reasons may come, so it is no enumeration.
public struct Availability: Hashable, Sendable {
  /// The name in reports: `disabled_by_scope`.
  public let id: String

  /// An availability by its name in reports.
  public init(id: String) {
    self.id = id
  }

  /// The availability of a capability with a declared status.
  public init(_ status: CoverageStatus) {
    self = status == .supported ? .available : Availability(id: status.id)
  }

  /// It can be used.
  public static var available: Availability { Availability(id: "available") }
  /// The tool lacks it.
  public static var unsupported: Availability { Availability(id: "unsupported") }
  /// The tool has it, but the unified API does not implement it.
  public static var notImplemented: Availability { Availability(id: "not_implemented") }
  /// Not documented: it is unknown whether the tool has it.
  public static var unlisted: Availability { Availability(id: "unlisted") }
  /// It is in a beta, going or gone, or its stage is not documented, and general availability is asked for.
  public static var notGenerallyAvailable: Availability { Availability(id: "not_generally_available") }
  /// It is switched off in the scopes of the integration.
  public static var disabledByScope: Availability { Availability(id: "disabled_by_scope") }
  /// The customer opted out of it, according to the vendor's response about the connection.
  public static var optedOut: Availability { Availability(id: "opted_out") }
  /// It needs a permission that was not granted.
  public static var permissionMissing: Availability { Availability(id: "permission_missing") }
  /// It cannot be used, for a reason that is not known.
  public static var unavailable: Availability { Availability(id: "unavailable") }
}

extension Availability {
  /// Whether the reason is the connector's, the same for every customer.
  var isAboutConnector: Bool {
    [.unsupported, .notImplemented, .unlisted, .notGenerallyAvailable].contains(self)
  }

  /// The reason in a sentence: `opted out`.
  var words: String {
    switch self {
    case .disabledByScope: "switched off"
    case .optedOut: "opted out"
    case .permissionMissing: "permission missing"
    case .notGenerallyAvailable: "not generally available"
    default: id
    }
  }

  /// A sentence that says why a connector, by its name, does not offer the capability at a coverage path.
  func refusal(connector: String, capability: String) -> String {
    switch self {
    case .unsupported: "\(connector) does not support \(capability)"
    case .notImplemented: "\(connector) has \(capability), but the unified API does not implement it"
    case .unlisted: "\(capability) is not documented for \(connector)"
    case .notGenerallyAvailable: "\(connector) supports \(capability), but not in general availability"
    case .disabledByScope: "\(connector) supports \(capability), but it is off for this customer"
    default: "\(connector) supports \(capability), but it is off for this customer: \(words)"
    }
  }
}

extension Availability: RawRepresentable, Identifiable, Codable {
  /// The name in reports, by which it is stored.
  public var rawValue: String { id }

  /// An availability by its name in reports.
  public init(rawValue: String) {
    self.init(id: rawValue)
  }
}

extension Availability: CustomStringConvertible {
  /// The name in reports.
  public var description: String { id }
}

extension Connector {
  /// The availability of a capability where nothing is switched off.
  ///
  /// - Complexity: O(1).
  public func availability(of capability: Capability<Category>) -> Availability {
    Availability(status(of: capability))
  }
}
