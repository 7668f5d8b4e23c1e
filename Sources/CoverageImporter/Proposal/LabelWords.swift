import _CoverageSpec

/// Makes ids and names from labels, and guesses types.
enum LabelWords {
  /// The id of a label: `Application Stages` becomes `application_stages`.
  ///
  /// Text in parentheses is an explanation, and not part of the id.
  static func id(of label: String) -> String {
    words(label).joined(separator: "_")
  }

  /// The name of one record: `Application Stages` becomes `ApplicationStage`.
  static func record(of label: String) -> String {
    var parts = words(label)
    if let last = parts.popLast() { parts.append(singular(last)) }
    return parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The label of many records: `Job Posting` becomes `Job Postings`.
  static func plural(_ label: String) -> String {
    let vowels = ["ay", "ey", "oy", "uy"]
    if label.hasSuffix("y"), !vowels.contains(where: label.hasSuffix) { return label.dropLast() + "ies" }
    return ["s", "x", "ch", "sh"].contains { label.hasSuffix($0) } ? label + "es" : label + "s"
  }

  static func singular(_ word: String) -> String {
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["sses", "xes", "ches", "shes"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    let isPlural = word.hasSuffix("s") && !["ss", "us", "is"].contains { word.hasSuffix($0) }
    return isPlural ? String(word.dropLast()) : word
  }

  private static func words(_ label: String) -> [String] {
    var words: [String] = []
    var word = ""
    var depth = 0
    for character in label.lowercased() {
      if character == "(" { depth += 1 }
      let isPart = depth == 0 && isIdentifier(word + String(character)) && character != "-" && character != "_"
      if isPart {
        word.append(character)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
      if character == ")" { depth = max(0, depth - 1) }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// The type that a field or an input has by its name.
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
}
