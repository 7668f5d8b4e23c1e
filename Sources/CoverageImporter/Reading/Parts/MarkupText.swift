/// Takes the escapes of Markdown and HTML out of texts of a page.
enum MarkupText {
  /// Text in a cell, a heading or a line, without its backslashes.
  static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    if !bytes.contains(UInt8(ascii: "\\")) { return bytes.text }
    return String(unsafeUninitializedCapacity: bytes.count) { result in
      var count = 0
      var isEscaped = false
      for byte in bytes {
        // A backslash stays until what it stands before is known.
        if isEscaped, byte.isPunctuation { count -= 1 }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        result[count] = byte
        count += 1
      }
      return count
    }
  }

  /// Markdown with what its entities stand for in their places; an escaped one stays as it is.
  static func decodingEntities(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    return decoded(bytes, isMarkdown: true)[...]
  }

  /// The value of an attribute, without its entities.
  static func attribute(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.contains(UInt8(ascii: "&")) ? decoded(bytes, isMarkdown: false)[...].text : bytes.text
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>, isMarkdown: Bool) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let (scalar, count) = entity(rest) {
        let text = Array(String(scalar).utf8)
        // An entity is not markup.
        if isMarkdown, text[0].isPunctuation { result.append(UInt8(ascii: "\\")) }
        result += text
        rest = rest.dropFirst(count)
      } else {
        let count = byte == UInt8(ascii: "\\") && isMarkdown ? 2 : 1
        result += rest.prefix(count)
        rest = rest.dropFirst(count)
      }
    }
    return result
  }

  /// The character of the entity that a text starts with, and how many bytes it takes.
  private static func entity(_ text: ArraySlice<UInt8>) -> (Unicode.Scalar, count: Int)? {
    guard let end = text.prefix(10).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = text[text.startIndex + 1..<end].text
    let count = end + 1 - text.startIndex
    guard name.hasPrefix("#") else { return names[name].map { ($0, count) } }
    let isHex = name.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
    guard let value = isHex ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst()), value >= 0x20 else {
      return nil
    }
    return Unicode.Scalar(value).map { ($0, count) }
  }

  private static let names: [String: Unicode.Scalar] = [
    "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "amp": "&", "nbsp": "\u{A0}",
  ]

  /// A label with plain spaces alone, and none at its ends.
  static func label(_ text: String) -> String { withPlainSpaces(ArraySlice(text.utf8)).trimmed.text }

  /// A text where spaces that break no line are spaces, and those without width are nothing.
  static func withPlainSpaces(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
    var result: [UInt8] = []
    for scalar in bytes.text.unicodeScalars {
      switch scalar {
      case "\u{A0}", "\u{202F}": result.append(UInt8(ascii: " "))
      case "\u{200B}", "\u{2060}", "\u{FEFF}": break
      default: result += String(scalar).utf8
      }
    }
    return result[...]
  }

  /// A name without the marks that make it bold or a link.
  static func withoutMarks(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let (bold, opening) = (UInt8(ascii: "*"), UInt8(ascii: "["))
    guard name.contains(bold) || name.contains(opening) else { return name }
    var result: [UInt8] = []
    var rest = name
    while let byte = rest.first {
      if rest.hasPrefix("**") {
        rest = rest.dropFirst(2)
      } else if byte == opening, let middle = rest.firstRange(of: Array("](http".utf8)),
        let end = rest[middle.upperBound...].firstIndex(of: UInt8(ascii: ")"))
      {
        rest = rest[(rest.startIndex + 1)..<middle.lowerBound] + rest[(end + 1)...]
      } else {
        let count = byte == UInt8(ascii: "\\") ? 2 : 1
        result += rest.prefix(count)
        rest = rest.dropFirst(count)
      }
    }
    return result[...]
  }

  /// A line of a note as a spec holds it: an escaped underscore inside of a word needs no backslash there.
  static func note(_ bytes: ArraySlice<UInt8>) -> String {
    if !bytes.contains(UInt8(ascii: "\\")) { return bytes.text }
    var result: [UInt8] = []
    var isCode = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "`") { isCode.toggle() }
      let isWordJoint =
        byte == UInt8(ascii: "\\") && !isCode && index > bytes.startIndex && index + 2 < bytes.endIndex
        && bytes[index + 1] == UInt8(ascii: "_") && bytes[index - 1].isWord && bytes[index + 2].isWord
      if !isWordJoint { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether it is a letter or a digit, or a part of one beyond ASCII.
  fileprivate var isWord: Bool { isLetter || isDigit || self >= 0x80 || self == UInt8(ascii: "_") }
}
