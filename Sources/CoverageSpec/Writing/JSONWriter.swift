/// The ways to lay out a JSON tree as text.
package enum JSONLayout: Sendable {
  /// The layout of spec files, which people edit.
  ///
  /// The root's members stand on lines of their own, and so do theirs where they are objects. Below, a value stands on
  /// one line where it fits in 120 columns with the comma behind it; a list with more than one object has a line for each
  /// of them; long lists of names are filled up to 120 columns, others have a line an element. A column is a scalar.
  case file
  /// The layout of outputs, which people compare.
  ///
  /// A value stands on one line where it fits in 120 bytes and holds nothing but plain values and lists of plain values;
  /// the members and elements of other values have a line each.
  case report
}

extension JSONNode {
  /// The value as text, which ends with a line feed.
  ///
  /// Keys keep their order and numbers their spelling.
  package func text(_ layout: JSONLayout) -> String {
    var writer = JSONWriter(layout: layout)
    writer.writeFile(self)
    return String(decoding: writer.text, as: UTF8.self)
  }
}

/// Writes a JSON tree in one of the layouts.
private struct JSONWriter {
  /// The longest line on which several values stand.
  private static let lineLength = 120

  let layout: JSONLayout
  // Bytes, because columns are counted and lines taken back at every value.
  private(set) var text: [UInt8] = []

  init(layout: JSONLayout) {
    self.layout = layout
  }

  mutating func writeFile(_ root: JSONNode) {
    switch layout {
    case .file: writeSpread(root, indent: 0, isRoot: true)
    case .report: write(root, indent: 0, column: 0, reserve: 0)
    }
    text.append("\n")
  }

  /// Writes a value at the end of a line that has `column` columns so far and needs `reserve` behind the value.
  private mutating func write(_ node: JSONNode, indent: Int, column: Int, reserve: Int) {
    guard node.isContainer else {
      _ = appendLeaf(node)
      return
    }
    let start = text.count
    var columns = Self.lineLength - column - reserve
    append(node, columns: &columns)
    if columns < 0 {
      text.removeLast(text.count - start)
      writeSpread(node, indent: indent, isRoot: false)
    }
  }

  /// Writes a value over several lines, where it has any inside.
  private mutating func writeSpread(_ node: JSONNode, indent: Int, isRoot: Bool) {
    switch node.value {
    case .object(let members) where !members.isEmpty: writeObject(members, indent: indent, isRoot: isRoot)
    case .array(let elements) where !elements.isEmpty: writeArray(elements, indent: indent)
    default: _ = appendLeaf(node)
    }
  }

  private mutating func writeObject(_ members: [JSONMember], indent: Int, isRoot: Bool) {
    text.append("{")
    for (index, member) in members.enumerated() {
      let isLast = index + 1 == members.count
      startLine(indent: indent + 2)
      let column = indent + 2 + appendQuoted(member.key) + 2
      text.append(": ")
      if isRoot, layout == .file, case .object = member.value.value {
        writeSpread(member.value, indent: indent + 2, isRoot: false)
      } else {
        write(member.value, indent: indent + 2, column: column, reserve: isLast || layout == .report ? 0 : 1)
      }
      if !isLast { text.append(",") }
    }
    startLine(indent: indent)
    text.append("}")
  }

  /// Writes lists, objects and the lines of a note on lines of their own; in a file, fills lines with names.
  private mutating func writeArray(_ elements: [JSONNode], indent: Int) {
    text.append("[")
    let fills = layout == .file && !elements.contains(where: \.isProse)
    var column = Int.max
    for (index, element) in elements.enumerated() {
      let comma = index + 1 < elements.count ? 1 : 0
      if element.isContainer {
        startLine(indent: indent + 2)
        write(element, indent: indent + 2, column: indent + 2, reserve: layout == .report ? 0 : comma)
        column = Int.max
      } else {
        column = writeWord(element, comma: comma, indent: indent + 2, column: fills ? column : .max)
      }
      if comma > 0 { text.append(",") }
    }
    startLine(indent: indent)
    text.append("]")
  }

  /// Writes a plain value behind others on a line that has `column` columns, or on a line of its own where it does not
  /// fit; returns the columns of the line with the comma.
  private mutating func writeWord(_ node: JSONNode, comma: Int, indent: Int, column: Int) -> Int {
    if column < Self.lineLength {
      let start = text.count
      text.append(" ")
      let end = column + 1 + appendLeaf(node) + comma
      if end <= Self.lineLength { return end }
      text.removeLast(text.count - start)
    }
    startLine(indent: indent)
    return indent + appendLeaf(node) + comma
  }

  private mutating func startLine(indent: Int) {
    text.append("\n")
    for _ in 0..<indent { text.append(UInt8(ascii: " ")) }
  }
}

extension JSONWriter {
  /// Appends a value that holds no other, whatever its length; returns its columns.
  private mutating func appendLeaf(_ node: JSONNode) -> Int {
    var columns = Int.max
    append(node, columns: &columns)
    return Int.max - columns
  }

  /// Appends a value on one line until `columns` is used up; below zero it did not fit, or may not stand on one line.
  ///
  /// - Complexity: O(`columns`), so that trying it at each level of a tree stays linear.
  private mutating func append(_ node: JSONNode, columns: inout Int) {
    guard columns >= 0 else { return }
    switch node.value {
    case .string(let string): appendQuoted(string, columns: &columns)
    case .number(let spelling):
      // Numbers are ASCII.
      text.append(contentsOf: spelling.utf8)
      columns -= spelling.utf8.count
    case .bool(let value): appendMark(value ? "true" : "false", columns: &columns)
    case .null: appendMark("null", columns: &columns)
    case .object(let members):
      appendMark(members.isEmpty ? "{" : "{ ", columns: &columns)
      for (index, member) in members.enumerated() {
        if layout == .report, member.value.isFilledObject { columns = -1 }
        if columns < 0 { return }
        if index > 0 { appendMark(", ", columns: &columns) }
        appendQuoted(member.key, columns: &columns)
        appendMark(": ", columns: &columns)
        append(member.value, columns: &columns)
      }
      appendMark(members.isEmpty ? "}" : " }", columns: &columns)
    case .array(let elements):
      appendMark("[", columns: &columns)
      var objects = 0
      for (index, element) in elements.enumerated() {
        objects += element.isFilledObject ? 1 : 0
        // In a file, each of several objects has a line.
        if layout == .report ? element.isContainer : objects > 1 { columns = -1 }
        if columns < 0 { return }
        if index > 0 { appendMark(", ", columns: &columns) }
        append(element, columns: &columns)
      }
      appendMark("]", columns: &columns)
    }
  }

  /// Appends a mark or a word of JSON, which are ASCII.
  private mutating func appendMark(_ part: StaticString, columns: inout Int) {
    guard columns >= 0 else { return }
    text.append(part)
    columns -= part.utf8CodeUnitCount
  }

  private mutating func appendQuoted(_ string: String, columns: inout Int) {
    guard columns >= 0 else { return }
    // A scalar has four bytes at most; what cannot fit is not looked at.
    columns = string.utf8.count / 4 > columns ? -1 : columns - appendQuoted(string)
  }

  /// Appends a string as JSON spells it; returns its columns.
  ///
  /// Characters that would change how the text is shown are escaped; all others stand for themselves.
  private mutating func appendQuoted(_ string: String) -> Int {
    let start = text.count
    text.append("\"")
    // Most strings are plain ASCII, of which nothing is escaped.
    let isPlain = string.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }) else { return false }
      text.append(contentsOf: bytes)
      return true
    }
    if isPlain != true {
      for scalar in string.unicodeScalars { append(scalar) }
    }
    text.append("\"")
    if isPlain == true || layout == .report { return text.count - start }
    return text[start...].count { !UTF8.isContinuation($0) }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": text.append("\\\"")
    case "\\": text.append("\\\\")
    case "\n": text.append("\\n")
    case "\r": text.append("\\r")
    case "\t": text.append("\\t")
    case "\u{8}" where layout == .file: text.append("\\b")
    case "\u{C}" where layout == .file: text.append("\\f")
    case _ where scalar.isInvisibleControl:
      text.append("\\u")
      text.append(contentsOf: (layout == .file ? scalar.hexadecimal : scalar.hexadecimal.lowercased()).utf8)
    default: text.append(contentsOf: scalar.utf8)
    }
  }
}

extension [UInt8] {
  /// Appends a mark or a word of a few bytes, for which one by one is faster than as a whole.
  fileprivate mutating func append(_ mark: StaticString) {
    mark.withUTF8Buffer { bytes in
      for byte in bytes { append(byte) }
    }
  }
}

extension JSONNode {
  /// Whether the value is a string of several words.
  fileprivate var isProse: Bool {
    guard case .string(let string) = value else { return false }
    return string.utf8.withContiguousStorageIfAvailable { $0.contains(UInt8(ascii: " ")) } ?? string.contains(" ")
  }

  /// Whether the value is an object or a list that holds something.
  fileprivate var isContainer: Bool {
    switch value {
    case .object(let members): !members.isEmpty
    case .array(let elements): !elements.isEmpty
    default: false
    }
  }

  fileprivate var isFilledObject: Bool {
    if case .object(let members) = value { return !members.isEmpty }
    return false
  }
}
