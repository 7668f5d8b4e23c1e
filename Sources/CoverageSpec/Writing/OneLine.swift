/// Writes values on one line, as UTF-8 bytes.
enum OneLine {
  /// A value that holds no other, whatever its length.
  static func leaf(_ node: JSONNode) -> String {
    var text: [UInt8] = []
    _ = appendLeaf(node, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// A string as JSON spells it.
  static func quoted(_ string: String) -> String {
    var text: [UInt8] = []
    _ = appendQuoted(string, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends a value that holds no other, whatever its length; returns its columns.
  static func appendLeaf(_ node: JSONNode, to text: inout [UInt8]) -> Int {
    var columns = Int.max
    append(node, to: &text, columns: &columns)
    return Int.max - columns
  }

  /// Appends the value on one line, where it fits and is fit for one; else leaves the text as it was and returns false.
  ///
  /// - Complexity: O(`columns`), so that trying it at each level of a tree stays linear.
  static func append(_ node: JSONNode, to text: inout [UInt8], columns: Int) -> Bool {
    let start = text.count
    var columns = columns
    append(node, to: &text, columns: &columns)
    if columns < 0 { text.removeLast(text.count - start) }
    return columns >= 0
  }

  /// Appends a string as JSON spells it; returns its columns.
  ///
  /// Characters that would change how the file is shown are escaped; all others stand for themselves.
  static func appendQuoted(_ string: String, to text: inout [UInt8]) -> Int {
    let start = text.count
    text.append(UInt8(ascii: "\""))
    // Most strings are plain.
    if appendPlain(string, to: &text) {
      text.append(UInt8(ascii: "\""))
      return text.count - start
    }
    text.removeLast()
    let spelling = escaped(string)
    text.append(contentsOf: spelling.utf8)
    return spelling.unicodeScalars.count
  }

  /// Appends a string in two parts as JSON spells it.
  static func appendQuoted(_ prefix: String, _ rest: String, to text: inout [UInt8]) {
    let start = text.count
    text.append(UInt8(ascii: "\""))
    if appendPlain(prefix, to: &text), appendPlain(rest, to: &text) {
      text.append(UInt8(ascii: "\""))
    } else {
      text.removeLast(text.count - start)
      _ = appendQuoted(prefix + rest, to: &text)
    }
  }

  /// Appends a string that needs no escapes and has a column for each byte; false where it is another.
  private static func appendPlain(_ string: String, to text: inout [UInt8]) -> Bool {
    let isPlain = string.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }) else { return false }
      text.append(contentsOf: bytes)
      return true
    }
    return isPlain ?? false
  }

  private static func escaped(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      case "\u{C}": result += "\\f"
      case _ where scalar.isInvisibleControl: result += "\\u" + scalar.hexadecimal
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Appends a value until `columns` is used up; below zero it did not fit.
  private static func append(_ node: JSONNode, to text: inout [UInt8], columns: inout Int) {
    guard columns >= 0 else { return }
    switch node.value {
    case .string(let string): appendQuoted(string, to: &text, columns: &columns)
    case .number(let spelling):
      // Numbers are ASCII.
      text.append(contentsOf: spelling.utf8)
      columns -= spelling.utf8.count
    case .bool(let value): appendMark(value ? "true" : "false", to: &text, columns: &columns)
    case .null: appendMark("null", to: &text, columns: &columns)
    case .object(let members):
      appendMark(members.isEmpty ? "{" : "{ ", to: &text, columns: &columns)
      for (index, member) in members.enumerated() {
        if columns < 0 { break }
        if index > 0 { appendMark(", ", to: &text, columns: &columns) }
        appendQuoted(member.key, to: &text, columns: &columns)
        appendMark(": ", to: &text, columns: &columns)
        append(member.value, to: &text, columns: &columns)
      }
      appendMark(members.isEmpty ? "}" : " }", to: &text, columns: &columns)
    case .array(let elements):
      appendMark("[", to: &text, columns: &columns)
      var objects = 0
      for (index, element) in elements.enumerated() {
        objects += element.isFilledObject ? 1 : 0
        // With more than one object, each has a line.
        if objects > 1 { columns = -1 }
        if columns < 0 { break }
        if index > 0 { appendMark(", ", to: &text, columns: &columns) }
        append(element, to: &text, columns: &columns)
      }
      appendMark("]", to: &text, columns: &columns)
    }
  }

  private static func appendQuoted(_ string: String, to text: inout [UInt8], columns: inout Int) {
    // A scalar has four bytes at most; what cannot fit is not looked at.
    if string.utf8.count / 4 > columns {
      columns = -1
    } else {
      columns -= appendQuoted(string, to: &text)
    }
  }

  /// Appends a mark or a word of JSON, which are ASCII.
  private static func appendMark(_ part: StaticString, to text: inout [UInt8], columns: inout Int) {
    guard columns >= 0 else { return }
    text.append(part)
    columns -= part.utf8CodeUnitCount
  }
}

extension JSONNode {
  /// Whether the value is an object with members.
  fileprivate var isFilledObject: Bool {
    if case .object(let members) = value { return !members.isEmpty }
    return false
  }
}
