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

  /// A text without the tags of HTML in it, such as those that make it bold.
  static func withoutTags(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var isInTag = false
    return ArraySlice(
      bytes.filter { byte in
        if byte == UInt8(ascii: "<") { isInTag = true }
        defer { if byte == UInt8(ascii: ">") { isInTag = false } }
        return !isInTag
      })
  }

  /// The text of a cell with spaces and letters in the place of their entities; an escaped one stays as it is.
  static func withoutEntities(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let noBreakSpace: [UInt8] = [0xC2, 0xA0]
    guard bytes.contains(UInt8(ascii: "&")) || bytes.contains(0xA0) else { return bytes }
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if rest.starts(with: noBreakSpace) {
        result.append(UInt8(ascii: " "))
        rest = rest.dropFirst(noBreakSpace.count)
      } else if byte == UInt8(ascii: "&"),
        let (entity, text) = cellEntities.first(where: { rest.starts(with: $0.0.utf8) })
      {
        // What is an entity is no markup.
        if text.utf8.first?.isPunctuation == true { result.append(UInt8(ascii: "\\")) }
        result += text.utf8
        rest = rest.dropFirst(entity.utf8.count)
      } else {
        let count = byte == UInt8(ascii: "\\") ? 2 : 1
        result += rest.prefix(count)
        rest = rest.dropFirst(count)
      }
    }
    return result[...]
  }

  private static let cellEntities = entities + [("&nbsp;", " "), ("&#160;", " "), ("&#xA0;", " "), ("&apos;", "'")]

  /// The value of an attribute, without its entities.
  static func attribute(_ bytes: ArraySlice<UInt8>) -> String {
    let text = bytes.text
    if !bytes.contains(UInt8(ascii: "&")) { return text }
    return entities.reduce(text) { $0.replacing($1.0, with: $1.1) }
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

  // The ampersand is last, so that what it was escaped for stays text.
  private static let entities = [
    ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&#123;", "{"), ("&#125;", "}"), ("&#39;", "'"), ("&amp;", "&"),
  ]
}

extension UInt8 {
  /// Whether it is a letter or a digit, or a part of one beyond ASCII.
  fileprivate var isWord: Bool { isLetter || isDigit || self >= 0x80 || self == UInt8(ascii: "_") }
}
