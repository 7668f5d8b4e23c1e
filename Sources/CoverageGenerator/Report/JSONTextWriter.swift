import _CoverageSpec

extension JSONText {
  /// The text of the value: two spaces of indentation, small flat values on one line, a line feed at the end.
  package var text: String {
    var writer = JSONTextWriter()
    writer.write(self, depth: 0)
    writer.endLine()
    return writer.text
  }

  /// The text of the value on one line, without a line feed at the end.
  package var line: String {
    var writer = JSONTextWriter()
    writer.writeFlat(self)
    return writer.text
  }

  /// Whether the value holds other values.
  private var isContainer: Bool {
    switch self {
    case .list(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    case .repeated(let repeated): repeated.value.isContainer
    default: false
    }
  }

  private var isList: Bool {
    switch self {
    case .list: true
    case .repeated(let repeated): repeated.value.isList
    default: false
    }
  }

  /// Whether the value may stand on one line: it holds nothing but plain values and lists of plain values.
  var isFlat: Bool {
    switch self {
    case .object(let members):
      members.allSatisfy { $0.value.isList ? $0.value.isFlat : !$0.value.isContainer }
    case .list(let elements): !elements.contains(where: \.isContainer)
    case .repeated(let repeated): repeated.line != nil
    default: true
    }
  }
}

/// Writes JSON values as text that reads well in a diff.
private struct JSONTextWriter {
  /// The longest line that a value is put on.
  private static let lineLength = 120

  private var bytes: [UInt8] = []
  private var lineStart = 0

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    lineStart = bytes.count
  }

  /// Writes a value at the end of the current line, over several lines where it does not fit.
  ///
  /// A value that is followed by a comma may reach the line's last column; the comma then stands outside.
  mutating func write(_ value: JSONText, depth: Int) {
    if value.isFlat {
      let start = bytes.count
      writeFlat(value)
      if bytes.count - lineStart <= Self.lineLength { return }
      bytes.removeLast(bytes.count - start)
    }
    switch value {
    case .list(let elements) where !elements.isEmpty:
      writeBlock("[", elements, "]", depth: depth) { writer, element in
        writer.write(element, depth: depth + 1)
      }
    case .object(let members) where !members.isEmpty:
      writeBlock("{", members, "}", depth: depth) { writer, member in
        writer.writeString(member.key)
        writer.append(": ")
        writer.write(member.value, depth: depth + 1)
      }
    case .repeated(let repeated):
      write(repeated.value, depth: depth)
    default:
      writeFlat(value)
    }
  }

  private mutating func writeBlock<Element>(
    _ opening: StaticString, _ elements: [Element], _ closing: StaticString, depth: Int,
    _ writeElement: (inout JSONTextWriter, Element) -> Void
  ) {
    append(opening)
    for (index, element) in elements.enumerated() {
      if index > 0 { append(",") }
      endLine()
      indent(depth + 1)
      writeElement(&self, element)
    }
    endLine()
    indent(depth)
    append(closing)
  }

  mutating func writeFlat(_ value: JSONText) {
    switch value {
    case .null: append("null")
    case .boolean(let value): append(value ? "true" : "false")
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .number(let value): bytes.append(contentsOf: (Int(exactly: value).map(String.init) ?? String(value)).utf8)
    case .string(let value): writeString(value)
    case .list(let elements):
      append("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { append(", ") }
        writeFlat(element)
      }
      append("]")
    case .object(let members) where members.isEmpty:
      append("{}")
    case .object(let members):
      append("{ ")
      for (index, member) in members.enumerated() {
        if index > 0 { append(", ") }
        writeString(member.key)
        append(": ")
        writeFlat(member.value)
      }
      append(" }")
    case .repeated(let repeated):
      if let line = repeated.line { bytes += line } else { writeFlat(repeated.value) }
    }
  }

  private mutating func writeString(_ string: String) {
    append("\"")
    let isWritten = string.utf8.withContiguousStorageIfAvailable { utf8 in
      guard utf8.allSatisfy(Self.needsNoEscape) else { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    if isWritten != true {
      for scalar in string.unicodeScalars { writeScalar(scalar) }
    }
    append("\"")
  }

  /// Whether a byte is printable ASCII that JSON writes as it is.
  private static func needsNoEscape(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func writeScalar(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case _ where scalar.isInvisibleControl:
      let digits = String(scalar.value, radix: 16)
      append("\\u")
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
      bytes.append(contentsOf: digits.utf8)
    default:
      bytes.append(contentsOf: scalar.utf8)
    }
  }

  private mutating func indent(_ depth: Int) {
    for _ in 0..<2 * depth { bytes.append(UInt8(ascii: " ")) }
  }

  /// Writes a text of a few bytes, for which a loop is faster than to append them at once.
  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { for byte in $0 { bytes.append(byte) } }
  }
}
