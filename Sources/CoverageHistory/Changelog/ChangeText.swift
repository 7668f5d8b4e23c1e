/// How a change reads in a line.
enum ChangeText {
  /// The longest value that is shown in full, in characters.
  private static let longestValue = 60

  /// What the change is about: `orders.total type`, `orders.tags constraint limit`.
  static func subject(_ key: Fact.Key) -> String {
    let detail = key.detail.isEmpty ? "" : " \(key.detail)"
    return "\(key.path) \(key.aspect.rawValue)\(detail)"
  }

  /// What became of the value: `number -> string`.
  static func values(_ difference: Difference, arrow: String, _ spell: (String) -> String) -> String {
    func value(_ fact: Fact?) -> String { fact.map { spell(shortened($0.value.description)) } ?? "none" }
    return "\(value(difference.old)) \(arrow) \(value(difference.new))"
  }

  /// Whom a change breaks: `callers and mappers`.
  static func audiences(_ audiences: [Audience]) -> String { audiences.map(\.rawValue).joined(separator: " and ") }

  private static func shortened(_ text: String) -> String {
    text.count > longestValue ? text.prefix(longestValue) + "…" : text
  }
}
