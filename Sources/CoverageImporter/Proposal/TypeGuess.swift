import _CoverageSpec

/// Guesses the type of a field or an input from its name.
enum TypeGuess {
  static func type(of name: String) -> String {
    if ["custom_fields", "remote_data", "raw_data"].contains(name) { return "map" }
    for (endings, type) in endings where endings.contains(where: name.hasSuffix) { return type }
    if ["is_", "has_", "can_"].contains(where: name.hasPrefix) { return "boolean" }
    return "string"
  }

  private static let endings: [([String], String)] = [
    (["_at", "_date", "date_of_birth"], "datetime"),
    (["_ids"], "string[]"),
    (["_id"], "string"),
    (["_count", "_index"], "integer"),
    (["amount", "_hours", "_rate", "percentage"], "number"),
  ]

  /// What marks a type that nobody has looked at.
  static let mark = "Type guessed on import."
}
