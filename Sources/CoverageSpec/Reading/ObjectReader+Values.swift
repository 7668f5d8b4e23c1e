extension ObjectReader {
  /// A text that may be absent.
  mutating func string(_ key: String) -> Located<String>? {
    node(key).flatMap { findings.string($0, key.quoted) }
  }

  /// A text that must be there and say something.
  mutating func requiredText(_ key: String) -> Located<String>? {
    requiredNode(key).flatMap { findings.text($0, key.quoted) }
  }

  /// A text that may be absent and must say something where it stands; nil where it says nothing.
  mutating func text(_ key: String) -> String? {
    guard let text = node(key).flatMap({ findings.text($0, key.quoted) })?.value else { return nil }
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// A truth value; false where it is absent.
  mutating func flag(_ key: String) -> Bool {
    guard let node = node(key) else { return false }
    guard case .bool(let value) = node.value else {
      findings.wrongType(key.quoted, mustBe: "true or false", found: node)
      return false
    }
    return value
  }

  /// A whole number that must be there.
  mutating func requiredInteger(_ key: String, atLeast minimum: Int) -> Int? {
    guard let node = requiredNode(key) else { return nil }
    guard case .number(let spelling) = node.value else {
      findings.wrongType(key.quoted, mustBe: "a number", found: node)
      return nil
    }
    if let number = Int(spelling), number >= minimum { return number }
    let message = "\(key.quoted) must be a whole number of at least \(minimum), found \(spelling)"
    findings.error("invalid-value", message, at: findings.location(of: node))
    return nil
  }

  /// The elements of a list that may be absent.
  mutating func list(_ key: String) -> [JSONNode] {
    node(key).flatMap { findings.list($0, key.quoted) } ?? []
  }

  /// The elements of a list that must be there.
  mutating func requiredList(_ key: String) -> [JSONNode] {
    guard let node = requiredNode(key) else {
      findings.loseNames()
      return []
    }
    return findings.list(node, key.quoted) ?? []
  }

  /// The elements of a list that must be there and hold something.
  mutating func requiredFilledList(_ key: String) -> [JSONNode] {
    let list = requiredList(key)
    if list.isEmpty, let node = node(key), case .array = node.value {
      findings.error("invalid-value", "\(key.quoted) must not be empty", at: findings.location(of: node))
    }
    return list
  }

  /// The strings of a list that may be absent.
  mutating func strings(_ key: String) -> [Located<String>] {
    list(key).compactMap { findings.string($0, "an element of \(key.quoted)") }
  }

  /// The strings of a list that must be there and hold something.
  mutating func requiredStrings(_ key: String) -> [Located<String>] {
    requiredFilledList(key).compactMap { findings.string($0, "an element of \(key.quoted)") }
  }

  /// One of a few words.
  mutating func choice(_ key: String, of words: [String]) -> String? {
    node(key).flatMap { findings.choice($0, key.quoted, of: words) }
  }

  /// One of a few words that must be there.
  mutating func requiredChoice(_ key: String, of words: [String]) -> String? {
    requiredNode(key).flatMap { findings.choice($0, key.quoted, of: words) }
  }

  /// The id of a thing that the file declares; nil where nothing can be called by it.
  mutating func requiredID(_ key: String = "id") -> Located<String>? {
    guard let id = requiredNode(key).flatMap({ findings.string($0, key.quoted) }) else {
      findings.loseNames()
      return nil
    }
    if findings.isID(id) { return id }
    guard id.value.isEmpty else { return id }
    findings.loseNames()
    return nil
  }
}
