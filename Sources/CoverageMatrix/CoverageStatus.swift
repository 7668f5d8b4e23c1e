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
