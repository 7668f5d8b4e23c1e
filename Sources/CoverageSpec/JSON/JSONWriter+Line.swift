extension JSONWriter {
  /// Appends a value that holds no other, whatever its length; returns its columns.
  mutating func appendLeaf(_ node: JSONNode) -> Int {
    var columns = Int.max
    append(node, columns: &columns)
    return Int.max - columns
  }

  /// Appends a value on one line until `columns` is used up; below zero it did not fit, or may not stand on one line.
  ///
  /// - Complexity: O(`columns`), so that trying it at each level of a tree stays linear.
  mutating func append(_ node: JSONNode, columns: inout Int) {
    guard columns >= 0 else { return }
    switch node.value {
    case .string(let string): appendQuoted(string, columns: &columns)
    case .number(let spelling):
      // Numbers are ASCII.
      text.append(spelling)
      columns -= spelling.utf8.count
    case .bool(let value): appendMark(value ? "true" : "false", columns: &columns)
    case .null: appendMark("null", columns: &columns)
    case .repeated(let repeated):
      if layout == .report {
        columns -= repeated.line?.count ?? .max
        if columns >= 0, let line = repeated.line { text.append(line) }
      } else {
        append(repeated.value, columns: &columns)
      }
    case .object(let members):
      appendMark(members.isEmpty ? "{" : "{ ", columns: &columns)
      var index = 0
      while index < members.count {
        if layout == .report, members[index].value.isFilledObject { columns = -1 }
        if columns < 0 { return }
        if index > 0 { appendMark(", ", columns: &columns) }
        appendQuoted(members[index].key, columns: &columns)
        appendMark(": ", columns: &columns)
        append(members[index].value, columns: &columns)
        index += 1
      }
      appendMark(members.isEmpty ? "}" : " }", columns: &columns)
    case .array(let elements):
      appendMark("[", columns: &columns)
      var objects = 0
      var index = 0
      while index < elements.count {
        objects += elements[index].isFilledObject ? 1 : 0
        // In a file, each of several objects has a line.
        if layout == .report ? elements[index].isContainer : objects > 1 { columns = -1 }
        if columns < 0 { return }
        if index > 0 { appendMark(", ", columns: &columns) }
        append(elements[index], columns: &columns)
        index += 1
      }
      appendMark("]", columns: &columns)
    }
  }

  /// Appends a mark or a word of JSON, which are ASCII.
  private mutating func appendMark(_ part: StaticString, columns: inout Int) {
    guard columns >= 0 else { return }
    text.append(literal: part)
    columns -= part.utf8CodeUnitCount
  }

  private mutating func appendQuoted(_ string: String, columns: inout Int) {
    guard columns >= 0 else { return }
    // A scalar has four bytes at most; a string that cannot fit is not read.
    columns = string.utf8.count / 4 > columns ? -1 : columns - appendQuoted(string)
  }

  /// Appends a string as JSON spells it; returns its columns.
  ///
  /// Characters that would change how the text is shown are escaped; all others stand for themselves.
  mutating func appendQuoted(_ string: String) -> Int {
    let start = text.count
    text.append(literal: "\"")
    // Most strings are plain ASCII, of which nothing is escaped.
    let isPlain = text.appendPlain(string, without: UInt8(ascii: "\""), UInt8(ascii: "\\"))
    if !isPlain { appendEscaped(string) }
    text.append(literal: "\"")
    if isPlain || layout == .report { return text.count - start }
    var columns = 0
    for place in start..<text.count where !UTF8.isContinuation(text.bytes[place]) { columns += 1 }
    return columns
  }

  /// Appends a string, in one piece from each scalar that is escaped to the next.
  private mutating func appendEscaped(_ string: String) {
    var string = string
    string.withUTF8 { utf8 in
      guard let bytes = utf8.baseAddress else { return }
      var start = 0
      var place = 0
      while place < utf8.count {
        let byte = bytes[place]
        if byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
          place += 1
          continue
        }
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let scalar = String(decoding: UnsafeBufferPointer(start: bytes + place, count: length), as: UTF8.self)
        if let first = scalar.unicodeScalars.first, let escaped = first.escaped(in: layout) {
          text.append(bytes + start, count: place - start)
          text.append(escaped)
          start = place + length
        }
        place += length
      }
      text.append(bytes + start, count: place - start)
    }
  }
}

extension Unicode.Scalar {
  /// What stands in JSON for a scalar that would change how the text is shown; nil for one that stands for itself.
  fileprivate func escaped(in layout: JSONLayout) -> String? {
    switch self {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case "\u{8}" where layout == .file: return "\\b"
    case "\u{C}" where layout == .file: return "\\f"
    default:
      guard layout == .file ? isInvisibleControl : isHiddenInOutputs else { return nil }
      return "\\u" + (layout == .file ? hexadecimal : hexadecimal.lowercased())
    }
  }
}

extension JSONNode {
  /// Whether the value is an object or a list that holds something.
  var isContainer: Bool {
    switch value {
    case .object(let members): !members.isEmpty
    case .array(let elements): !elements.isEmpty
    case .repeated: true
    default: false
    }
  }

  fileprivate var isFilledObject: Bool {
    switch value {
    case .object(let members): !members.isEmpty
    case .repeated: true
    default: false
    }
  }
}
