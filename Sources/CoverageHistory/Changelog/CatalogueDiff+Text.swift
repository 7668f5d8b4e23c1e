import _CoverageSpec

extension CatalogueDiff {
  /// The changes a line each, with the place of each in the newer spec where it has one, and the step at the end.
  package var text: String {
    let whole =
      removed.map { "breaking (callers and mappers): category \($0) is gone" }
      + added.map { "additive: category \($0) is new" }
    let lines = whole + categories.flatMap { $0.changes.filter { !$0.isImplied }.map(\.line) }
    let steps = Audience.allCases.map { "\($0.rawValue): \(step(for: $0).rawValue)" }.joined(separator: ", ")
    return (lines + ["version step: \(step.rawValue) (\(steps))"]).joined(separator: "\n")
  }
}

extension Change {
  fileprivate var line: String {
    let place = (difference.new ?? difference.old).map { "\($0.location): " } ?? ""
    let whom = affects.isEmpty ? "" : " (\(ChangeText.audiences(affects)))"
    let connector = key.connector.map { "\($0) " } ?? ""
    let words = ([ChangeText.values(difference, arrow: "->") { $0 }] + ChangeText.remarks(self)).compactMap(\.self)
    return
      "\(place)\(changeClass.rawValue)\(whom): \(connector)\(ChangeText.subject(key)): \(words.joined(separator: "; "))"
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
    return key.path + (aspect(key).map { " \($0)" } ?? "") + detail
  }

  /// The name of what has changed; nil where the values say it.
  static func aspect(_ key: Fact.Key) -> String? {
    [.status, .presence].contains(key.aspect) ? nil : key.aspect.rawValue
  }

  /// What else there is to say of a change, beside its values: each thing once.
  static func remarks(_ change: Change) -> [String] {
    let statuses = [change.difference.old, change.difference.new].map { $0?.value.description }
    let isStatus = change.key.aspect == .status
    let neither = isStatus && !statuses.contains(Status.supported.rawValue) ? "neither is supported" : nil
    return [isStatus ? neither : change.meaning, change.interface.map { "in Swift \($0)" }].compactMap(\.self)
  }

  /// The change of the value: `number -> string`, `supported -> unlisted`; nil where something comes or goes.
  static func values(_ difference: Difference, arrow: String, _ spell: (String) -> String) -> String? {
    if difference.key.aspect == .presence, !difference.isChange { return nil }
    // Silence about a cell has a name of its own.
    let none = difference.key.aspect == .status ? spell(Status.unlisted.rawValue) : "none"
    func value(_ fact: Fact?) -> String { fact.map { spell(shortened($0.value.description)) } ?? none }
    return "\(value(difference.old)) \(arrow) \(value(difference.new))"
  }

  /// Whom a change breaks: `callers and mappers`.
  static func audiences(_ audiences: [Audience]) -> String { audiences.map(\.rawValue).joined(separator: " and ") }

  private static func shortened(_ text: String) -> String {
    text.count > longestValue ? text.prefix(longestValue) + "…" : text
  }
}
