/// Reads the members of a JSON object by their keys, and knows afterwards which keys nobody asked for.
struct ObjectReader {
  let findings: FileFindings
  /// The place of the object.
  let location: SourceLocation
  private let members: [JSONMember]
  /// What messages call the object: `a field`.
  private let what: String
  /// The keys that were asked for, which are those that are legal.
  private var asked: [String] = ["$schema", "$comment"]

  /// Nil, and reported, where the node is no object.
  init?(_ node: JSONNode, _ what: String, _ findings: FileFindings) {
    guard case .object(let members) = node.value else {
      findings.wrongType(what, mustBe: "an object", found: node)
      findings.loseNames()
      return nil
    }
    // Only the first of two equal keys is read.
    if members.contains(where: \.isRepeated) { findings.loseNames() }
    self.findings = findings
    self.location = findings.location(of: node)
    self.members = members
    self.what = what
  }

  /// The value of a key that may be absent.
  mutating func node(_ key: String) -> JSONNode? {
    asked.append(key)
    return members.first { $0.key == key }?.value
  }

  /// The value of a key that must be there.
  mutating func requiredNode(_ key: String) -> JSONNode? {
    if let node = node(key) { return node }
    findings.error("missing-key", "\(what) has no \(key.quoted)", at: location)
    return nil
  }

  /// Whether the object has a key, which does not make the key legal.
  func has(_ key: String) -> Bool { members.contains { $0.key == key } }

  /// Makes keys legal that are not read here.
  mutating func allow(_ keys: String...) { asked += keys }

  /// Reports a key that cannot stand beside another one.
  mutating func exclude(_ key: String, because reason: String) {
    asked.append(key)
    guard let member = members.first(where: { $0.key == key }) else { return }
    findings.error("excluded-key", "\(key.quoted) cannot stand here: \(reason)", at: findings.location(ofKey: member))
  }

  /// Reports the keys that nobody asked for, once all legal ones were.
  func reportUnknownKeys() {
    checkRemarks()
    for member in members where !asked.contains(member.key) && !member.isRepeated {
      let suggestion = suggestion(for: member.key, among: asked)
      findings.error(
        "unknown-key", "\(what) has no key \(member.key.quoted)\(suggestion)", at: findings.location(ofKey: member))
    }
  }

  /// The members of an object whose keys are names, without `$schema` and `$comment`.
  func namedMembers() -> [JSONMember] {
    checkRemarks()
    return members.filter { !Self.isRemark($0) }
  }

  private static func isRemark(_ member: JSONMember) -> Bool { member.key == "$schema" || member.key == "$comment" }

  private func checkRemarks() {
    for member in members where Self.isRemark(member) {
      if case .string = member.value.value { continue }
      findings.wrongType(member.key.quoted, mustBe: "a string", found: member.value)
    }
  }
}
