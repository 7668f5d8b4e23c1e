/// Reads a value map.
struct ValueMapReader {
  let findings: FileFindings

  func read(_ node: JSONNode) -> ValueMap? {
    guard var object = ObjectReader(node, "a value map", findings) else { return nil }
    let target = object.requiredText("target")
    let source = object.requiredText("source")
    let entries = object.requiredNode("map").map(readEntries)
    let otherwise = object.requiredNode("otherwise").flatMap { readUnified($0, "'otherwise'") }
    object.reportUnknownKeys()
    guard let target, let source, let entries, let otherwise else { return nil }
    return ValueMap(
      target: target, source: source.value, entries: entries, otherwise: otherwise, location: object.location)
  }

  private func readEntries(_ node: JSONNode) -> [ValueMap.Entry] {
    guard let object = ObjectReader(node, "'map'", findings) else { return [] }
    let members = object.namedMembers()
    checkForms(of: members)
    return members.compactMap { member in
      readUnified(member.value, "the value of \(member.key.quoted)").map {
        ValueMap.Entry(remote: member.key, unified: $0)
      }
    }
  }

  /// Refuses keys that Swift takes for equal to an earlier one: its value would never be given.
  private func checkForms(of members: [JSONMember]) {
    var first: [String: JSONMember] = [:]
    for member in members where !member.isRepeated {
      guard let other = first[member.key] else {
        first[member.key] = member
        continue
      }
      guard let difference = codePoints(of: member.key, unlike: other.key) else { continue }
      findings.error(
        "similar-id",
        "key \(member.key.quoted) differs from an earlier one in code points only, \(difference), which Swift and most "
          + "readers do not tell apart",
        at: findings.location(ofKey: member),
        notes: [Diagnostic.Note("the earlier one is here", at: findings.location(ofKey: other))])
    }
  }

  private func readUnified(_ node: JSONNode, _ what: String) -> Located<ValueMap.Value?>? {
    switch node.value {
    case .string(let value): return Located(.text(value), at: findings.location(of: node))
    case .number(let spelling): return Located(.number(spelling), at: findings.location(of: node))
    case .bool(let value): return Located(.boolean(value), at: findings.location(of: node))
    case .null: return Located(nil, at: findings.location(of: node))
    default:
      findings.wrongType(what, mustBe: "a string, a number, true, false or null", found: node)
      return nil
    }
  }
}
