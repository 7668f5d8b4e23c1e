/// What the API takes as the values of inputs, read from the text in generated code; see ``ActionRequest/rules``.
struct ValueRules {
  /// A case of a union of objects.
  struct Case {
    /// The keys that lead to the text that tells the cases apart.
    let discriminator: [String]
    let type: String
    let value: String
  }

  /// The limits by their subjects: the path of an input, or a type and its property with a colon between.
  private(set) var limits: [String: [ValueLimit]] = [:]
  /// The types of objects and unions that subjects have as values.
  private(set) var types: [String: String] = [:]
  /// The properties of objects that are limited, or hold what is, by the type of the object.
  private(set) var properties: [String: [String]] = [:]
  private(set) var cases: [String: [Case]] = [:]
  /// The types of unions whose types are told apart by their form alone.
  private(set) var choices: [String: [String]] = [:]

  /// Reads a line by its words; the rest of the line after the third is one.
  mutating func read(_ line: Substring.UnicodeScalarView) {
    let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map { String($0) }
    guard words.count > 2 else { return }
    let subject = words[1]
    switch words[0] {
    case "limit" where words.count == 4:
      limits[subject, default: []].append(ValueLimit(key: words[2], argument: words[3]))
      addProperty(subject)
    case "holds":
      types[subject] = words[2]
      addProperty(subject)
    case "case" where words.count == 4:
      let parts = words[3].unicodeScalars.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return }
      let keys = words[2].unicodeScalars.split(separator: ".").map { String($0) }
      cases[subject, default: []].append(
        Case(discriminator: keys, type: String(parts[0]), value: String(parts[1])))
    case "choice": choices[subject, default: []].append(words[2])
    default: break
    }
  }

  private mutating func addProperty(_ subject: String) {
    guard let colon = subject.utf8.firstIndex(of: UInt8(ascii: ":")) else { return }
    let type = String(subject[..<colon])
    let property = String(subject[subject.utf8.index(after: colon)...])
    if properties[type]?.last != property { properties[type, default: []].append(property) }
  }
}
