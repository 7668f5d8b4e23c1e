import CoverageGenerator

extension String {
  /// The text in lines of at most so many columns, each line of the text wrapped on its own.
  ///
  /// What follows from one line keeps its indentation, and stands below the text of a list's entry.
  func wrappedLines(width: Int) -> [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
      let rest = line.drop { $0 == " " }
      let indentation = line.count - rest.count
      let hanging = rest.hasPrefix("- ") ? "  " : ""
      // A line that is mostly indentation would have no room for words.
      let start = String(repeating: " ", count: min(indentation, width / 2))
      return String(rest).wrapped(width: width - start.count, hanging: hanging).map { $0.isEmpty ? "" : start + $0 }
    }
  }

  /// The words of the text in lines of at most so many columns; the lines after the first start with `hanging`.
  ///
  /// A word that does not fit on a line is broken, after a dot or the like where there is one.
  func wrapped(width: Int, hanging: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    var room = width
    for word in split(whereSeparator: { $0 == " " || $0 == "\t" || $0.isNewline }) {
      var rest = Substring(word)
      while !rest.isEmpty {
        let space = line.isEmpty || line == hanging ? "" : " "
        let needed = String(rest).displayWidth
        if space.count + needed <= room {
          line += space + rest
          room -= space.count + needed
          break
        }
        if space.isEmpty {
          let piece = rest.breakable(width: room)
          line += piece
          rest = rest.dropFirst(piece.count)
        }
        lines.append(line)
        line = hanging
        room = width - hanging.count
      }
    }
    return line == hanging && !lines.isEmpty ? lines : lines + [line]
  }
}

extension Substring {
  /// The longest start of the text that fits into so many columns and ends where a reader expects it; at least one
  /// character.
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
