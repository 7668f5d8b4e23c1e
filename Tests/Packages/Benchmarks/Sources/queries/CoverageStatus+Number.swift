import CoverageMatrix

extension CoverageStatus {
  /// The place among all statuses, as the loop in C counts them.
  var number: Int {
    switch self {
    case .supported: 0
    case .unsupported: 1
    case .notImplemented: 2
    case .unlisted: 3
    }
  }
}
