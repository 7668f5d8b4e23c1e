import _CoverageGenerator

extension String {
  /// The text in lines of at most `width` columns, each line of the text wrapped by itself.
  ///
  /// Continuation lines have the indentation of their line, or that of the text of a list's entry.
  func wrappedLines(width: Int) -> [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
      let unindented = line.drop { $0 == " " }
      // Deep indentation would leave no room for words.
      let indentation = String(repeating: " ", count: min(line.count - unindented.count, width / 2))
      let bullet = unindented.hasPrefix("- ") ? "- " : ""
      let text = String(unindented.dropFirst(bullet.count))
      return text.wrapped(width: width - indentation.count - bullet.count).enumerated().map { place, text in
        if text.isEmpty { return bullet.isEmpty ? "" : indentation + "-" }
        return indentation + (place == 0 ? bullet : String(repeating: " ", count: bullet.count)) + text
      }
    }
  }

  /// The words of the text in lines of at most `width` columns; one empty line if there are none.
  ///
  /// An identifier is never broken, so that it can be copied: a line of its own may be longer. Other words that do not fit
  /// on a line, such as those of scripts without spaces, are.
  func wrapped(width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var room = width
    for word in split(whereSeparator: { $0 == " " || $0 == "\t" || $0.isNewline }) {
      var rest = word
      while !rest.isEmpty {
        let space = line.isEmpty ? "" : " "
        let needed = space.count + String(rest).displayWidth
        if needed <= room {
          line += space + rest
          room -= needed
          break
        }
        if line.isEmpty {
          line += rest.isUnbreakable ? rest : rest.breakable(width: room)
          rest = rest.dropFirst(line.count)
        }
        lines.append(line)
        line = ""
        room = width
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }
}

extension Substring {
  /// Whether a line has the word whole: an identifier, or another word of ASCII.
  var isUnbreakable: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// The longest prefix that fits into `width` columns and ends at a natural break; at least one character.
  fileprivate func breakable(width: Int) -> Substring {
    var end = startIndex
    var lastBreak: Index?
    var room = width
    while end < endIndex {
      room -= String(self[end]).displayWidth
      if room < 0 { break }
      let isBreak = "._-/,".contains(self[end])
      end = index(after: end)
      if isBreak { lastBreak = end }
    }
    if end == startIndex { return prefix(1) }
    return self[..<(end == endIndex ? end : lastBreak ?? end)]
  }
}
