extension ObjectReader {
  /// The words for people about the thing.
  mutating func remarks() -> Remarks {
    Remarks(
      description: description(), deprecation: deprecation(), since: text("since"), guesses: guesses(),
      differs: text("differs"))
  }

  /// The guesses that stand: a key that has another value than the guessed one is no guess any more.
  private mutating func guesses() -> [Guess] {
    guard let node = node("guessed") else { return [] }
    guard case .object(let members) = node.value else {
      findings.wrongType("'guessed'", mustBe: "an object with what was guessed, by its keys", found: node)
      return []
    }
    return members.compactMap { member in
      if member.isRemark || member.isRepeated { return nil }
      let location = findings.location(ofKey: member)
      guard Guess.keys.contains(member.key) else {
        let hint = suggestion(for: member.key, among: Guess.keys)
        findings.error("unknown-key", "\(member.key.quoted) is nothing that is guessed\(hint)", at: location)
        return nil
      }
      switch member.value.value {
      case .string, .bool: break
      default:
        findings.wrongType("a guess", mustBe: "a string, true or false", found: member.value)
        return nil
      }
      return Guess(key: member.key, value: member.value, location: location).unless(peek(member.key))
    }
  }

  /// What the thing is: a text, or a list of its lines.
  mutating func description() -> Note? { node("description").flatMap { findings.note($0, "'description'") } }

  /// `true`, or what to use in place of the thing.
  private mutating func deprecation() -> Deprecation? {
    guard let node = node("deprecated") else { return nil }
    switch node.value {
    case .bool(let isDeprecated): return isDeprecated ? Deprecation() : nil
    case .string: return findings.text(node, "'deprecated'").map { Deprecation(advice: $0.value) }
    default:
      findings.wrongType("'deprecated'", mustBe: "true, or a text that says what to use instead", found: node)
      return nil
    }
  }
}
