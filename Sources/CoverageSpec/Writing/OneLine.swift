/// Writes values on one line.
enum OneLine {
  /// A value that holds no other, whatever its length.
  static func leaf(_ node: JSONNode) -> String {
    var text = ""
    var columns = Int.max
    append(node, to: &text, columns: &columns)
    return text
  }

  /// The value on one line, where it fits and is fit for one; nil otherwise.
  ///
  /// - Complexity: O(`columns`), so that trying it at each level of a tree stays linear.
  static func text(_ node: JSONNode, columns: Int) -> String? {
    var text = ""
    var columns = columns
    append(node, to: &text, columns: &columns)
    return columns >= 0 ? text : nil
  }

  /// A string as JSON spells it.
  ///
  /// Characters that would change how the file is shown are escaped; all others stand for themselves.
  static func quoted(_ string: String) -> String {
    // Most strings are plain.
    if string.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }) { return "\"\(string)\"" }
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
  private static func append(_ node: JSONNode, to text: inout String, columns: inout Int) {
    guard columns >= 0 else { return }
    switch node.value {
    case .string(let string): appendQuoted(string, to: &text, columns: &columns)
    case .number(let spelling): append(spelling, to: &text, columns: &columns)
    case .bool(let value): append(value ? "true" : "false", to: &text, columns: &columns)
    case .null: append("null", to: &text, columns: &columns)
    case .object(let members):
      append(members.isEmpty ? "{" : "{ ", to: &text, columns: &columns)
      for (index, member) in members.enumerated() {
        if columns < 0 { break }
        if index > 0 { append(", ", to: &text, columns: &columns) }
        appendQuoted(member.key, to: &text, columns: &columns)
        append(": ", to: &text, columns: &columns)
        append(member.value, to: &text, columns: &columns)
      }
      append(members.isEmpty ? "}" : " }", to: &text, columns: &columns)
    case .array(let elements):
      append("[", to: &text, columns: &columns)
      var objects = 0
      for (index, element) in elements.enumerated() {
        objects += element.isFilledObject ? 1 : 0
        // With more than one object, each has a line.
        if objects > 1 { columns = -1 }
        if columns < 0 { break }
        if index > 0 { append(", ", to: &text, columns: &columns) }
        append(element, to: &text, columns: &columns)
      }
      append("]", to: &text, columns: &columns)
    }
  }

  private static func appendQuoted(_ string: String, to text: inout String, columns: inout Int) {
    // A scalar has four bytes at most; what cannot fit is not looked at.
    if string.utf8.count / 4 > columns {
      columns = -1
    } else {
      append(quoted(string), to: &text, columns: &columns)
    }
  }

  private static func append(_ part: String, to text: inout String, columns: inout Int) {
    guard columns >= 0 else { return }
    text += part
    columns -= part.unicodeScalars.count
  }
}

extension JSONNode {
  /// Whether the value is an object with members.
  fileprivate var isFilledObject: Bool {
    if case .object(let members) = value { return !members.isEmpty }
    return false
  }
}
