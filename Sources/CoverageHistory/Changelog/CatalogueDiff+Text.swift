extension CatalogueDiff {
  /// The changes a line each, with the place of each in the newer spec where it has one, and the step at the end.
  package var text: String {
    let whole =
      removed.map { "breaking (callers and mappers): category \($0) is gone" }
      + added.map { "additive: category \($0) is new" }
    let lines = whole + categories.flatMap { $0.changes.map(\.line) }
    let steps = Audience.allCases.map { "\($0.rawValue): \(step(for: $0).rawValue)" }.joined(separator: ", ")
    return (lines + ["version step: \(step.rawValue) (\(steps))"]).joined(separator: "\n")
  }
}

extension Change {
  fileprivate var line: String {
    let place = (difference.new ?? difference.old).map { "\($0.location): " } ?? ""
    let whom = affects.isEmpty ? "" : " (\(ChangeText.audiences(affects)))"
    let connector = key.connector.map { "\($0) " } ?? ""
    let values = ChangeText.values(difference, arrow: "->") { $0 }
    return "\(place)\(changeClass.rawValue)\(whom): \(connector)\(ChangeText.subject(key)): \(values); \(why)"
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

/// A change in one line.
enum ChangeText {
  /// The longest value that is shown in full, in characters.
  private static let longestValue = 60

  /// The subject of the change: `orders.total type`, `orders.tags constraint limit`.
  static func subject(_ key: Fact.Key) -> String {
    let detail = key.detail.isEmpty ? "" : " \(key.detail)"
    return "\(key.path) \(key.aspect.rawValue)\(detail)"
  }

  /// The change of the value: `number -> string`.
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
