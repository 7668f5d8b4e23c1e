extension FileFindings {
  func string(_ node: JSONNode, _ what: String) -> Located<String>? {
    guard case .string(let value) = node.value else {
      wrongType(what, mustBe: "a string", found: node)
      return nil
    }
    return Located(value, at: location(of: node))
  }

  /// A string that says something.
  func text(_ node: JSONNode, _ what: String) -> Located<String>? {
    guard let text = string(node, what) else { return nil }
    if text.value.allSatisfy(\.isWhitespace) { error("empty-label", "\(what) is empty", at: text.location) }
    return text
  }

  /// A text that can be an id.
  func identifier(_ node: JSONNode, _ what: String) -> Located<String>? {
    guard let id = string(node, what), isID(id) else { return nil }
    return id
  }

  /// Whether a text can be an id, which is reported where it cannot.
  func isID(_ text: Located<String>) -> Bool {
    if isIdentifier(text.value) { return true }
    let message = "\(text.value.quoted) is not an id: ids have letters, digits, '_' and '-' only"
    error("invalid-id", message, at: text.location)
    return false
  }

  func list(_ node: JSONNode, _ what: String) -> [JSONNode]? {
    guard case .array(let elements) = node.value else {
      wrongType(what, mustBe: "a list", found: node)
      loseNames()
      return nil
    }
    return elements
  }

  func choice(_ node: JSONNode, _ what: String, of words: [String]) -> String? {
    guard let word = string(node, what) else { return nil }
    if words.contains(word.value) { return word.value }
    let hint = suggestion(for: word.value, among: words)
    let message = "\(what) must be \(alternatives(words)), found \(word.value.quoted)\(hint)"
    error("invalid-value", message, at: word.location)
    return nil
  }

  /// A note: a string, or a list of its lines.
  func note(_ node: JSONNode, _ what: String) -> Note? {
    switch node.value {
    case .string:
      return text(node, what).map { Note($0.value, at: $0.location) }
    case .array(let elements):
      let lines = elements.compactMap { string($0, "a line of \(what)") }
      let text = lines.map(\.value).joined(separator: "\n")
      let isRead = lines.count == elements.count
      if isRead, text.allSatisfy(\.isWhitespace) { error("empty-label", "\(what) is empty", at: location(of: node)) }
      return Note(text, at: location(of: node))
    default:
      wrongType(what, mustBe: "a string or a list of strings", found: node)
      return nil
    }
  }
}

/// Words in quotes, joined for a message: `'a', 'b' or 'c'`.
package func alternatives(_ words: [String]) -> String {
  guard words.count > 1, let last = words.last else { return words.map(\.quoted).joined() }
  return words.dropLast().map(\.quoted).joined(separator: ", ") + " or " + last.quoted
}
