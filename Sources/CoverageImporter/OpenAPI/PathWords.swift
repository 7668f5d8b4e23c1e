import _CoverageSpec

/// Makes ids and names of routes, keys and the names of schemas.
enum PathWords {
  /// The id of a text: `job-stages`, `jobStages` and `Job stages` become `job_stages`.
  static func id(of text: String) -> String { words(of: text).map { $0.lowercased() }.joined(separator: "_") }

  /// The name of a type: `job_stages` becomes `JobStages`.
  static func typeName(_ text: String) -> String {
    let name = words(of: text).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    guard let first = name.unicodeScalars.first else { return "Value" }
    return ("0"..."9").contains(first) ? "Type" + name : name
  }

  /// The singular of an id or a name, of which the last word counts.
  static func singular(_ text: String) -> String { LabelWords.singular(text) }

  /// The steps of a route without its parameters: `jobs` and `stages` of `/jobs/{id}/stages`.
  static func steps(of route: String) -> [String] {
    route.split(separator: "/").filter { !$0.contains("{") }.map(String.init)
  }

  /// The names in braces.
  static func parameters(of route: String) -> [String] {
    route.split(separator: "{").dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

  /// Words end at what cannot be in an id, at `_` and `-`, and before a capital after a small letter.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text {
      let isPart = character != "_" && character != "-" && isIdentifier("a\(character)")
      if !isPart || character.isUppercase && (word.last?.isLowercase ?? false) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isPart, isIdentifier(word + String(character)) { word.append(character) }
    }
    return word.isEmpty ? words : words + [word]
  }
}
