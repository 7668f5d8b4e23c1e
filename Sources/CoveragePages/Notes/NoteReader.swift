import _CoverageGenerator

/// A piece of a note, which is Markdown of its author.
///
/// Notes are read as paragraphs, list entries and code alone. Everything else in Markdown, such as a heading, is taken
/// as plain text.
struct NoteBlock: Equatable {
  enum Content: Equatable {
    case paragraph(String)
    /// An entry of a list; `number` is nil in lists that are not numbered.
    case item(number: Int?, String)
    case code([String])
  }

  /// The number of list entries around it.
  var depth: Int
  var content: Content
}

/// Reads notes line by line.
struct NoteReader {
  private var blocks: [NoteBlock] = []
  /// The lines of the last block, joined at its end.
  private var lines: [String] = []
  /// The columns of the open list entries, outermost first.
  private var columns: [Int] = []
  private var fence: Substring.UnicodeScalarView?
  /// Whether the next line of text continues the last block.
  private var isOpen = false

  static func blocks(of note: String) -> [NoteBlock] {
    var reader = NoteReader()
    for line in note.linesOfText { reader.read(line) }
    reader.finish()
    return reader.blocks
  }

  private mutating func read(_ line: Substring) {
    // Marks are scalars, as for every reader of Markdown: a combining mark after one is text.
    let indentation = line.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
    let text = line.unicodeScalars.trimmingSpaces
    if let fence {
      if text.count >= fence.count, text.allSatisfy({ $0 == fence.first }) {
        self.fence = nil
      } else {
        lines.append(String(line))
      }
    } else if text.isEmpty {
      isOpen = false
    } else if let fence = text.fenceRun {
      self.fence = fence
      isOpen = false
      start(.code([]), at: depth(at: indentation))
    } else if let (number, rest) = Self.item(text) {
      while let last = columns.last, last >= indentation { columns.removeLast() }
      start(.item(number: number, String(rest)), at: columns.count)
      columns.append(indentation)
      isOpen = true
    } else if isOpen {
      lines.append(String(text))
    } else {
      start(.paragraph(String(text)), at: depth(at: indentation))
      isOpen = true
    }
  }

  /// The number of list entries around a block that starts at a column; closes the others.
  private mutating func depth(at indentation: Int) -> Int {
    while let last = columns.last, last >= indentation { columns.removeLast() }
    return columns.count
  }

  private mutating func start(_ content: NoteBlock.Content, at depth: Int) {
    finish()
    blocks.append(NoteBlock(depth: depth, content: content))
  }

  /// Joins the lines of the last block.
  private mutating func finish() {
    guard let last = blocks.indices.last, !lines.isEmpty else { return }
    switch blocks[last].content {
    case .paragraph(let start): blocks[last].content = .paragraph(joined(start))
    case .item(let number, let start): blocks[last].content = .item(number: number, joined(start))
    case .code: blocks[last].content = .code(lines)
    }
    lines = []
  }

  private func joined(_ start: String) -> String {
    ((start.isEmpty ? [] : [start]) + lines).joined(separator: " ")
  }

  /// The number and the text of a list entry.
  private static func item(
    _ text: Substring.UnicodeScalarView
  ) -> (number: Int?, text: Substring.UnicodeScalarView)? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    let rest = text.dropFirst(digits.count)
    guard let mark = rest.first,
      digits.isEmpty ? ["-", "*", "+"].contains(mark) : digits.count < 10 && [".", ")"].contains(mark),
      rest.dropFirst().first.map({ $0 == " " || $0 == "\t" }) ?? true
    else { return nil }
    return (Int(String(digits)), rest.dropFirst().trimmingSpaces)
  }
}

extension Substring.UnicodeScalarView {
  fileprivate var trimmingSpaces: Self {
    var rest = drop { $0 == " " || $0 == "\t" }
    while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
    return rest
  }
}
