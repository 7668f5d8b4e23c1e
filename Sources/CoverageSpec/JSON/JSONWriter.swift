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
    return writer.text.text()
  }

  /// The value as text without a line feed at its end, as it stands in a list on a line of its own.
  package func element(_ layout: JSONLayout, indent: Int) -> String {
    var writer = JSONWriter(layout: layout)
    writer.write(self, indent: indent, column: indent, reserve: 0)
    return writer.text.text()
  }
}

extension JSONNode {
  /// A value with its text, so that it is written in many places of an output at the cost of copying.
  package final class Repeated: Sendable {
    let value: JSONNode
    /// The text on one line in the layout of outputs; nil where it may not stand on one.
    let line: [UInt8]?

    init(_ value: JSONNode) {
      self.value = value
      var writer = JSONWriter(layout: .report)
      var columns = Int.max
      writer.append(value, columns: &columns)
      line = columns < 0 ? nil : writer.text.array
    }
  }
}

/// Writes a JSON tree in one of the layouts.
struct JSONWriter: ~Copyable {
  /// The longest line on which several values stand.
  private static let lineLength = 120

  let layout: JSONLayout
  // Bytes, because each value counts columns, and may take a line back.
  var text = TextBuffer()

  init(layout: JSONLayout) {
    self.layout = layout
  }

  mutating func writeFile(_ root: JSONNode) {
    switch layout {
    case .file: writeSpread(root, indent: 0, isRoot: true)
    case .report: write(root, indent: 0, column: 0, reserve: 0)
    }
    text.append(literal: "\n")
  }

  /// Writes a value at the end of a line that has `column` columns so far and needs `reserve` behind the value.
  fileprivate mutating func write(_ node: JSONNode, indent: Int, column: Int, reserve: Int) {
    guard node.isContainer else {
      _ = appendLeaf(node)
      return
    }
    let start = text.count
    var columns = Self.lineLength - column - reserve
    append(node, columns: &columns)
    if columns < 0 {
      text.truncate(to: start)
      writeSpread(node, indent: indent, isRoot: false)
    }
  }

  /// Writes a value over several lines, where it has any inside.
  private mutating func writeSpread(_ node: JSONNode, indent: Int, isRoot: Bool) {
    switch node.value {
    case .object(let members) where !members.isEmpty: writeObject(members, indent: indent, isRoot: isRoot)
    case .array(let elements) where !elements.isEmpty: writeArray(elements, indent: indent)
    case .repeated(let repeated): writeSpread(repeated.value, indent: indent, isRoot: isRoot)
    default: _ = appendLeaf(node)
    }
  }

  private mutating func writeObject(_ members: [JSONMember], indent: Int, isRoot: Bool) {
    text.append(literal: "{")
    var index = 0
    while index < members.count {
      let isLast = index + 1 == members.count
      startLine(indent: indent + 2)
      let column = indent + 2 + appendQuoted(members[index].key) + 2
      text.append(literal: ": ")
      if isRoot, layout == .file, case .object = members[index].value.value {
        writeSpread(members[index].value, indent: indent + 2, isRoot: false)
      } else {
        write(members[index].value, indent: indent + 2, column: column, reserve: isLast || layout == .report ? 0 : 1)
      }
      index += 1
      if !isLast { text.append(literal: ",") }
    }
    startLine(indent: indent)
    text.append(literal: "}")
  }

  /// Writes lists, objects and the lines of a note on lines of their own; in a file, fills lines with names.
  private mutating func writeArray(_ elements: [JSONNode], indent: Int) {
    text.append(literal: "[")
    let fills = layout == .file && !elements.contains(where: \.isProse)
    var column = Int.max
    var index = 0
    while index < elements.count {
      let element = elements[index]
      index += 1
      let comma = index < elements.count ? 1 : 0
      if element.isContainer {
        startLine(indent: indent + 2)
        write(element, indent: indent + 2, column: indent + 2, reserve: layout == .report ? 0 : comma)
        column = Int.max
      } else {
        column = writeWord(element, comma: comma, indent: indent + 2, column: fills ? column : .max)
      }
      if comma > 0 { text.append(literal: ",") }
    }
    startLine(indent: indent)
    text.append(literal: "]")
  }

  /// Writes a plain value behind others on a line that has `column` columns, or on a line of its own where it does not
  /// fit; returns the columns of the line with the comma.
  private mutating func writeWord(_ node: JSONNode, comma: Int, indent: Int, column: Int) -> Int {
    if column < Self.lineLength {
      let start = text.count
      text.append(literal: " ")
      let end = column + 1 + appendLeaf(node) + comma
      if end <= Self.lineLength { return end }
      text.truncate(to: start)
    }
    startLine(indent: indent)
    return indent + appendLeaf(node) + comma
  }

  private mutating func startLine(indent: Int) {
    text.append(literal: "\n")
    text.appendSpaces(indent)
  }
}

extension JSONNode {
  /// Whether the value is a string of several words.
  fileprivate var isProse: Bool {
    guard case .string(let string) = value else { return false }
    return string.utf8.withContiguousStorageIfAvailable { $0.contains(UInt8(ascii: " ")) } ?? string.contains(" ")
  }
}
