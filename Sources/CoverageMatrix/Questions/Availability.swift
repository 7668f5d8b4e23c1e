/// What is known about a connector and a capability.
///
/// A program asks ``Connector/supports(_:)`` in most places; the other three say why the answer is no.
public enum CoverageStatus: UInt8, Hashable, Sendable, CaseIterable {
  /// The tool has it, and it can be used through the unified API.
  case supported
  /// The tool lacks it.
  case unsupported
  /// The tool has it, but it was not built.
  case notImplemented
  /// Nobody said anything about it. Silence is not a no.
  case unlisted

  /// The status in specs and reports: `supported`, `unsupported`, `not_implemented` or `unlisted`.
  public var id: String {
    switch self {
    case .supported: "supported"
    case .unsupported: "unsupported"
    case .notImplemented: "not_implemented"
    case .unlisted: "unlisted"
    }
  }
}

extension CoverageStatus: CustomStringConvertible {
  /// The status in specs and reports.
  public var description: String { id }
}

/// Whether a capability can be used, and why not.
///
/// It says more than ``CoverageStatus`` does, which is about what a connector is declared to cover: a customer's
/// ``Coverage`` may lack a capability that the connector supports. New reasons may come, so it is no enumeration.
public struct Availability: Hashable, Sendable {
  /// The name in reports: `disabled_by_scope`.
  public let id: String

  /// An availability by its name in reports.
  public init(id: String) {
    self.id = id
  }

  /// What is declared of a capability.
  public init(_ status: CoverageStatus) {
    self = status == .supported ? .available : Availability(id: status.id)
  }

  /// It can be used.
  public static var available: Availability { Availability(id: "available") }
  /// The tool lacks it.
  public static var unsupported: Availability { Availability(id: "unsupported") }
  /// The tool has it, but it was not built.
  public static var notImplemented: Availability { Availability(id: "not_implemented") }
  /// Nobody said anything about it.
  public static var unlisted: Availability { Availability(id: "unlisted") }
  /// It is switched off in the scopes of the integration.
  public static var disabledByScope: Availability { Availability(id: "disabled_by_scope") }
  /// The customer opted out of it, as the vendor's answer about the connection says.
  public static var optedOut: Availability { Availability(id: "opted_out") }
  /// It takes a permission that was not granted.
  public static var permissionMissing: Availability { Availability(id: "permission_missing") }
  /// It cannot be used, and nobody said why.
  public static var unavailable: Availability { Availability(id: "unavailable") }
}

extension Availability {
  /// Whether it is about the connector whoever the customer is, so that nobody could switch it on.
  var isAboutConnector: Bool { [.unsupported, .notImplemented, .unlisted].contains(self) }

  /// The reason in a sentence: `opted out`.
  var words: String {
    switch self {
    case .disabledByScope: "switched off"
    case .optedOut: "opted out"
    case .permissionMissing: "permission missing"
    default: id
    }
  }
}

extension Availability: CustomStringConvertible {
  /// The name in reports.
  public var description: String { id }
}

extension Connector {
  /// Whether a capability can be used where nothing is switched off, and why not.
  ///
  /// - Complexity: O(1).
  public func availability(of capability: Capability<Category>) -> Availability {
    Availability(status(of: capability))
  }
}

/// Says that something a program asked for cannot be used.
struct NotAvailable {
  /// The connector's name.
  let connector: String
  /// The coverage path.
  let capability: String
  let availability: Availability

  /// What is missing, in a sentence.
  var text: String {
    switch availability {
    case .unsupported: "\(connector) does not support \(capability)"
    case .notImplemented: "\(connector) has \(capability), but it was not built"
    case .unlisted: "\(capability) is not listed for \(connector)"
    case .disabledByScope: "\(connector) supports \(capability), but it is off for this customer"
    default: "\(connector) supports \(capability), but it is off for this customer: \(availability.words)"
    }
  }
}
