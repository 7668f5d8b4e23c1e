/// Writes a JSON tree in the one layout that spec files have.
///
/// Keys keep their order and numbers their spelling. The root's members stand on lines of their own, and so do theirs
/// where they are objects. Below, a value stands on one line where it fits in 120 columns; a list with more than one
/// object has a line for each of them; long lists of names are filled up to 120 columns, others have a line an element.
package struct SpecWriter {
  /// The longest line, in characters.
  static let lineLength = 120

  // Bytes, because columns are counted and lines taken back at every value.
  var text: [UInt8] = []

  /// The text of a file, which ends with a line feed.
  package static func write(_ root: JSONNode) -> String {
    var writer = SpecWriter()
    writer.writeSpread(root, indent: 0, isRoot: true)
    writer.text.append("\n")
    return String(decoding: writer.text, as: UTF8.self)
  }

  /// Writes a value at the end of a line that has `column` columns so far and needs `reserve` behind the value.
  private mutating func write(_ node: JSONNode, indent: Int, column: Int, reserve: Int) {
    if !node.isContainer {
      _ = OneLine.appendLeaf(node, to: &text)
    } else if !OneLine.append(node, to: &text, columns: Self.lineLength - column - reserve) {
      writeSpread(node, indent: indent, isRoot: false)
    }
  }

  /// Writes a value over several lines, where it has any inside.
  private mutating func writeSpread(_ node: JSONNode, indent: Int, isRoot: Bool) {
    switch node.value {
    case .object(let members) where !members.isEmpty: writeObject(members, indent: indent, isRoot: isRoot)
    case .array(let elements) where !elements.isEmpty: writeArray(elements, indent: indent)
    default: _ = OneLine.appendLeaf(node, to: &text)
    }
  }

  private mutating func writeObject(_ members: [JSONMember], indent: Int, isRoot: Bool) {
    text.append("{")
    for (index, member) in members.enumerated() {
      write(member, indent: indent + 2, isInRoot: isRoot, isLast: index + 1 == members.count)
    }
    startLine(indent: indent)
    text.append("}")
  }

  mutating func write(_ member: JSONMember, indent: Int, isInRoot: Bool, isLast: Bool) {
    startLine(indent: indent)
    let keyColumns = OneLine.appendQuoted(member.key, to: &text) + 2
    text.append(": ")
    if isInRoot, case .object = member.value.value {
      writeSpread(member.value, indent: indent, isRoot: false)
    } else {
      write(member.value, indent: indent, column: indent + keyColumns, reserve: isLast ? 0 : 1)
    }
    if !isLast { text.append(",") }
  }

  /// Writes lists, objects and the lines of a note on lines of their own, and fills lines with names.
  private mutating func writeArray(_ elements: [JSONNode], indent: Int) {
    text.append("[")
    let isProse = elements.contains(where: \.isProse)
    var column = Int.max
    var word: [UInt8] = []
    for (index, element) in elements.enumerated() {
      let comma = index + 1 < elements.count ? 1 : 0
      if element.isContainer {
        startLine(indent: indent + 2)
        write(element, indent: indent + 2, column: indent + 2, reserve: comma)
        if comma > 0 { text.append(",") }
        column = Int.max
        continue
      }
      word.removeAll(keepingCapacity: true)
      let width = OneLine.appendLeaf(element, to: &word) + comma
      if !isProse, column < Self.lineLength, column + 1 + width <= Self.lineLength {
        text.append(" ")
        column += 1 + width
      } else {
        startLine(indent: indent + 2)
        column = indent + 2 + width
      }
      text.append(contentsOf: word)
      if comma > 0 { text.append(",") }
    }
    startLine(indent: indent)
    text.append("]")
  }

  mutating func startLine(indent: Int) {
    text.append("\n")
    for _ in 0..<indent { text.append(UInt8(ascii: " ")) }
  }
}

extension JSONNode {
  /// Whether the value is a string of several words.
  fileprivate var isProse: Bool {
    guard case .string(let string) = value else { return false }
    return string.utf8.withContiguousStorageIfAvailable { $0.contains(UInt8(ascii: " ")) } ?? string.contains(" ")
  }

  /// Whether the value is an object or a list that holds something.
  var isContainer: Bool {
    switch value {
    case .object(let members): !members.isEmpty
    case .array(let elements): !elements.isEmpty
    default: false
    }
  }
}
