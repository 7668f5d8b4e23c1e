extension NoteEscaper {
  /// Escapes the HTML in a line of text.
  mutating func escapeInline(_ text: Line) -> String {
    // Tables are cut at bars before code spans are looked for.
    let trustsSpans = !isInDoubt && !text.contains("|")
    var runs: BacktickRuns?
    var result = ""
    var rest = text
    while let scalar = rest.first {
      let end: Int
      switch scalar {
      case "\\":
        end = min(rest.startIndex + 2, rest.endIndex)
      case "`":
        let run = rest.prefix { $0 == "`" }
        if trustsSpans, runs == nil { runs = BacktickRuns(in: rest) }
        let closing = runs?.next(ofLength: run.count, from: run.endIndex)
        if closing == nil { isInDoubt = true }
        end = closing.map { $0 + run.count } ?? run.endIndex
      case "<":
        let address = Self.automaticLink(rest)
        if address == nil, Self.mayOpenTag(rest.dropFirst().first) { result += "\\" }
        end = address?.endIndex ?? rest.startIndex + 1
      default:
        end = rest.firstIndex { $0 == "\\" || $0 == "`" || $0 == "<" } ?? rest.endIndex
      }
      result += Self.text(rest[..<end])
      rest = rest[end...]
    }
    return result
  }

  /// An address in angle brackets, with its brackets.
  private static func automaticLink(_ text: Line) -> Line? {
    guard ["<https://", "<http://"].contains(where: { text.starts(with: $0.unicodeScalars) }) else { return nil }
    let address = text.dropFirst().prefix { $0 != ">" && $0 != "<" && !$0.isControl && $0 != " " }
    guard text[address.endIndex...].first == ">" else { return nil }
    return text[...address.endIndex]
  }

  private static func mayOpenTag(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case .some("a"..."z"), .some("A"..."Z"), "/", "!", "?": true
    default: false
    }
  }
}
