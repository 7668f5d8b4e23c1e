import CoverageMatrix

extension CoverageStatus {
  /// The status in words.
  package var words: String {
    switch self {
    case .supported: "supported"
    case .unsupported: "unsupported"
    case .notImplemented: "not implemented"
    case .unlisted: "unlisted"
    }
  }

  /// The status in a cell of the matrix, where unlisted cells are empty.
  package func cell(supported: String) -> String {
    switch self {
    case .supported: supported
    case .unsupported, .notImplemented: words
    case .unlisted: ""
    }
  }
}

extension ReportedGroup {
  /// How much of a model or action is supported, in a cell of the matrix.
  package var cell: String { item.status.cell(supported: total == 0 ? "yes" : "\(supported)/\(total)") }
}
