/// Reads the members of a JSON object by their keys, and reports the keys that were never read.
package struct ObjectReader {
  package let findings: FileFindings
  /// The place of the object.
  package let location: SourceLocation
  private let members: [JSONMember]
  /// The name of the object in messages: `a field`.
  private let what: String
  /// The keys that were asked for, which are those that are legal.
  private var asked: [String] = ["$schema", "$comment"]

  /// Nil, and reported, where the node is not an object.
  package init?(_ node: JSONNode, _ what: String, _ findings: FileFindings) {
    guard case .object(let members) = node.value else {
      findings.wrongType(what, mustBe: "an object", found: node)
      findings.loseNames()
      return nil
    }
    // Only the first of two equal keys is read.
    if members.contains(where: { $0.isRepeated }) { findings.loseNames() }
    self.findings = findings
    self.location = findings.location(of: node)
    self.members = members
    self.what = what
  }

  /// The value of a key that may be absent.
  package mutating func node(_ key: String) -> JSONNode? {
    asked.append(key)
    return peek(key)
  }

  /// The value of a key that must be there.
  package mutating func requiredNode(_ key: String) -> JSONNode? {
    if let node = node(key) { return node }
    findings.error("missing-key", "\(what) has no \(key.quoted)", at: location)
    return nil
  }

  /// Whether the object has a key, which does not make the key legal.
  package func has(_ key: String) -> Bool { place(of: key) != nil }

  /// The value of a key, which does not make the key legal.
  package func peek(_ key: String) -> JSONNode? { place(of: key).map { members[$0].value } }

  /// The place of the first member with a key.
  ///
  /// A loop over places is fast in code that is not optimized, where a closure for each key would take most of the time.
  private func place(of key: String) -> Int? {
    let count = members.count
    var place = 0
    while place < count {
      if members[place].key == key { return place }
      place += 1
    }
    return nil
  }

  /// Makes keys legal that are not read here.
  package mutating func allow(_ keys: String...) { asked += keys }

  /// Reports a key that cannot stand beside another one.
  package mutating func exclude(_ key: String, because reason: String) {
    asked.append(key)
    guard let place = place(of: key) else { return }
    let location = findings.location(ofKey: members[place])
    findings.error("excluded-key", "\(key.quoted) cannot stand here: \(reason)", at: location)
  }

  /// Reports the keys that were never read, once all legal ones were.
  ///
  /// - Parameter advice: What to write instead of a key that people expect; nil where a key that is spelled like it will do.
  package func reportUnknownKeys(_ advice: ((String) -> String?)? = nil) {
    checkRemarks()
    checkGuesses()
    findings.noteKeys(asked, of: what)
    for member in members where !asked.contains(member.key) && !member.isRepeated {
      let advice = advice?(member.key) ?? self.advice(member.key)
      let suggestion = advice == nil ? suggestion(for: member.key, among: asked) : ""
      // What a misspelt key holds may be names.
      let holds = !member.value.members.isEmpty || !member.value.elements.isEmpty
      if holds, !suggestion.isEmpty { findings.loseNames() }
      findings.error(
        "unknown-key", "\(what) has no key \(member.key.quoted)\(advice.map { "; \($0)" } ?? suggestion)",
        at: findings.location(ofKey: member))
    }
  }

  /// What to write instead of a key of JSON Schema that is not spelled like the one here.
  private func advice(_ key: String) -> String? {
    let names = ["minimum": "min", "maximum": "max", "min": "minimum", "max": "maximum"]
    if let name = names[key], asked.contains(name), !has(name) { return "did you mean \(name.quoted)?" }
    guard asked.contains("type") else { return nil }
    switch key {
    case "enum": return "declare an 'open_enum' or a 'closed_enum' in 'types', and write its name as the 'type'"
    case "items": return "the 'type' of a list has brackets, as in 'string[]'"
    case "$ref": return "declare the type in 'types', and write its name as the 'type'"
    default: return nil
    }
  }

  /// The members of an object whose keys are names, without `$schema` and `$comment`.
  package func namedMembers() -> [JSONMember] {
    checkRemarks()
    return members.filter { !$0.isRemark }
  }

  /// Reports guesses of what the object cannot have.
  private func checkGuesses() {
    guard case .object(let guesses)? = peek("guessed")?.value else { return }
    for guess in guesses where Guess.keys.contains(guess.key) && !asked.contains(guess.key) {
      findings.error(
        "unknown-key", "\(guess.key.quoted) cannot be guessed, since \(what) has no such key",
        at: findings.location(ofKey: guess))
    }
  }

  private func checkRemarks() {
    for member in members where member.isRemark {
      if case .string = member.value.value { continue }
      findings.wrongType(member.key.quoted, mustBe: "a string", found: member.value)
    }
  }
}

extension ObjectReader {
  /// A text that may be absent.
  package mutating func string(_ key: String) -> Located<String>? {
    node(key).flatMap { findings.string($0, key.quoted) }
  }

  /// A required text that is not blank.
  package mutating func requiredText(_ key: String) -> Located<String>? {
    requiredNode(key).flatMap { findings.text($0, key.quoted) }
  }

  /// An optional text that is not blank; nil for a blank one.
  package mutating func text(_ key: String) -> String? {
    guard let text = node(key).flatMap({ findings.text($0, key.quoted) })?.value else { return nil }
    return text.isBlank ? nil : text
  }

  /// A truth value; false where it is absent.
  package mutating func flag(_ key: String) -> Bool {
    guard let node = node(key) else { return false }
    guard case .bool(let value) = node.value else {
      findings.wrongType(key.quoted, mustBe: "true or false", found: node)
      return false
    }
    return value
  }

  /// A whole number that must be there.
  package mutating func requiredInteger(_ key: String, atLeast minimum: Int) -> Int? {
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
  package mutating func list(_ key: String) -> [JSONNode] {
    node(key).flatMap { findings.list($0, key.quoted) } ?? []
  }

  /// The elements of a list that must be there.
  package mutating func requiredList(_ key: String) -> [JSONNode] {
    guard let node = requiredNode(key) else {
      findings.loseNames()
      return []
    }
    return findings.list(node, key.quoted) ?? []
  }

  /// The elements of a list that must be there and hold something.
  package mutating func requiredFilledList(_ key: String) -> [JSONNode] {
    let list = requiredList(key)
    if list.isEmpty, let node = node(key), case .array = node.value {
      findings.error("invalid-value", "\(key.quoted) must not be empty", at: findings.location(of: node))
    }
    return list
  }

  /// The strings of a list that may be absent.
  package mutating func strings(_ key: String) -> [Located<String>] {
    list(key).compactMap { findings.string($0, "an element of \(key.quoted)") }
  }

  /// The strings of a list that must be there and hold something.
  package mutating func requiredStrings(_ key: String) -> [Located<String>] {
    requiredFilledList(key).compactMap { findings.string($0, "an element of \(key.quoted)") }
  }

  /// One of a few words.
  package mutating func choice(_ key: String, of words: [String]) -> String? {
    node(key).flatMap { findings.choice($0, key.quoted, of: words) }
  }

  /// One of a few words that must be there.
  package mutating func requiredChoice(_ key: String, of words: [String]) -> String? {
    requiredNode(key).flatMap { findings.choice($0, key.quoted, of: words) }
  }

  /// The id of a thing that the file declares; nil where nothing can be called by it.
  package mutating func requiredID(_ key: String = "id") -> Located<String>? {
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

extension ObjectReader {
  /// Reads the version of the file's format; false where it is newer than what this reader understands.
  ///
  /// The rest of a newer file is not checked, as it may be legal there.
  package mutating func readFormat(supported: Int = Category.supportedFormat) -> Bool {
    guard let node = requiredNode("format") else { return true }
    guard case .number(let spelling) = node.value else {
      findings.wrongType("'format'", mustBe: "a number", found: node)
      return true
    }
    let place = findings.location(of: node)
    // A whole number that does not fit is newer, too.
    let isNewer =
      spelling.utf8.allSatisfy { (0x30...0x39).contains($0) } && Int(spelling).map { $0 > supported } != false
    if isNewer {
      let message =
        "this file uses format \(spelling), newer than format \(supported), which this version reads; "
        + "update coverage-matrix"
      findings.refuse(.error("unsupported-format", message, at: place))
      return false
    }
    if Int(spelling) != supported {
      findings.error("invalid-value", "'format' must be \(supported), found \(spelling)", at: place)
    }
    return true
  }
}
