/// How many of some connectors support something, in words.
enum SupportWords {
  /// `all 5`, `3 of 5` or `none`.
  static func share(_ count: Int, of total: Int) -> String {
    if count == 0 { return "none" }
    return count == total && total > 1 ? "all \(total)" : "\(count) of \(total)"
  }

  /// A sentence with the share: `All 5 connectors support it`.
  static func sentence(_ count: Int, of total: Int) -> String {
    switch (count, total) {
    case (0, _): "No connector supports it."
    case (1, 1): "The only connector supports it."
    case (total, _): "All \(total) connectors support it."
    case (1, _): "1 of \(total) connectors supports it."
    default: "\(count) of \(total) connectors support it."
    }
  }
}
