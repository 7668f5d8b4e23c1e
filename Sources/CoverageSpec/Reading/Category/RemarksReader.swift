extension ObjectReader {
  /// The words for people about the thing.
  mutating func remarks() -> Remarks {
    Remarks(description: description(), deprecation: deprecation(), since: text("since"))
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
