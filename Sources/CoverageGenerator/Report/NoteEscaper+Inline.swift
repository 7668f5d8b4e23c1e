extension NoteEscaper {
  /// Escapes the HTML in a line of text.
  mutating func escapeInline(_ text: Line) -> String {
    // Tables are cut at bars before code spans are looked for.
    let trustsSpans = !isInDoubt && !text.contains("|")
    var result = ""
    var rest = text
    while let scalar = rest.first {
      let end: Int
      switch scalar {
      case "\\":
        end = min(rest.startIndex + 2, rest.endIndex)
      case "`":
        let run = rest.prefix { $0 == "`" }
        let span = trustsSpans ? Self.codeSpan(opening: run, in: rest) : nil
        if span == nil { isInDoubt = true }
        end = (span ?? run).endIndex
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

  private static func codeSpan(opening run: Line, in text: Line) -> Line? {
    var rest = text[run.endIndex...]
    while let start = rest.firstIndex(of: "`") {
      let closing = rest[start...].prefix { $0 == "`" }
      if closing.count == run.count { return text[..<closing.endIndex] }
      rest = rest[closing.endIndex...]
    }
    return nil
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
