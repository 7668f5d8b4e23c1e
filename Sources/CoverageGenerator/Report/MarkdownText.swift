import Foundation
import _CoverageSpec

/// Makes Markdown of plain text, so that no label can break the document.
package enum MarkdownText {
  /// Text in a line: a heading, a list entry, a table cell.
  ///
  /// Everything with a meaning in Markdown is escaped, line breaks become spaces, and control characters and marks that
  /// turn the direction of text become numeric references.
  package static func inline(_ text: String) -> String {
    inline(text, lineBreak: " ")
  }

  /// Text in a cell of a table, which stands on one line: line breaks are written `<br>`.
  package static func cell(_ text: String) -> String {
    inline(text, lineBreak: "<br>")
  }

  /// Text as code; an empty one as two quotes.
  package static func code(_ text: String) -> String {
    let text = text.shownValue
    if text.isPrintableASCII(without: UInt8(ascii: "`"), UInt8(ascii: " ")) {
      return "`" + text + "`"
    }
    var content = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case _ where scalar.isLineBreak: content.append(" ")
      case _ where scalar.isHiddenInOutputs: content.append("\u{FFFD}")
      default: content.unicodeScalars.append(scalar)
      }
    }
    guard content.utf8.contains(UInt8(ascii: "`")) || content.utf8.first == UInt8(ascii: " ") else {
      return "`\(content)`"
    }
    let fence = String(repeating: "`", count: content.longestRunOfBackticks + 1)
    return "\(fence) \(content) \(fence)"
  }

  /// A link, or its text alone where no browser should open the address.
  package static func link(_ text: String, to address: String?) -> String {
    guard let address = address.flatMap(Self.address) else { return inline(text) }
    return "[\(inline(text))](\(address))"
  }

  /// An address as a link may hold it, or nil where no browser should open it.
  package static func address(_ address: String) -> String? {
    guard ["https", "http"].contains(address.prefix { $0 != ":" }.lowercased()) else { return nil }
    return escapedAddress(address)
  }

  /// An address with everything escaped that would end it, or mean something else, in a link.
  package static func escapedAddress(_ address: String) -> String {
    if address.isAlphanumericASCII(or: "-./:_~?#=&+,;%") { return address }
    // A text can be encoded unless it has half of a surrogate pair, which no Swift string has.
    return address.addingPercentEncoding(withAllowedCharacters: allowedInLinks) ?? address
  }

  private static let allowedInLinks = CharacterSet(charactersIn: "\u{21}"..."\u{7E}")
    .subtracting(CharacterSet(charactersIn: "()<>\\\"`|{}"))

  private static func inline(_ text: String, lineBreak: String) -> String {
    if isPlain(text, marks: " '(),-./:") || isPlain(text, marks: "_.") && hasInnerUnderscores(text) { return text }
    var result = ""
    let scalars = Array(text.trimmed)
    // A number at the start, with a dot or a parenthesis after it, would be the mark of a list entry.
    var isNumber = true
    for (index, scalar) in scalars.enumerated() {
      let previous = index == 0 ? " " : scalars[index - 1]
      defer { isNumber = isNumber && ("0"..."9").contains(scalar) }
      switch scalar {
      case "\n" where previous == "\r": break
      case _ where scalar.isLineBreak: result += lineBreak
      case "\0": result.append("\u{FFFD}")
      case _ where scalar.isHiddenInOutputs:
        result += "&#x\(String(scalar.value, radix: 16, uppercase: true));"
      case "_" where previous.isWordCharacter && scalars.dropFirst(index + 1).first?.isWordCharacter == true:
        result += "_"
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&":
        result.append("\\")
        result.unicodeScalars.append(scalar)
      case "#" where previous == " ", "-" where result.isEmpty, "+" where result.isEmpty, "=" where result.isEmpty:
        result.append("\\")
        result.unicodeScalars.append(scalar)
      case "." where isNumber, ")" where isNumber:
        result.append("\\")
        result.unicodeScalars.append(scalar)
      default:
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a text is letters, digits and some marks of ASCII alone and starts with a letter, so that it is no list
  /// entry, and ends with no space: nothing in it has to be escaped.
  package static func isPlain(_ text: String, marks: StaticString) -> Bool {
    guard let first = text.utf8.first, isLetter(first), text.utf8.last != UInt8(ascii: " ") else { return false }
    return text.isAlphanumericASCII(or: marks)
  }

  /// Whether each underscore of a text of ASCII stands between letters and digits, as in ids.
  private static func hasInnerUnderscores(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var isInside = false
      var place = 0
      while place < bytes.count {
        let isWord = bytes[place] >= 0x30
        let isUnderscore = bytes[place] == UInt8(ascii: "_")
        if isUnderscore && !isInside { return false }
        isInside = isWord && !isUnderscore
        place += 1
        if isUnderscore && (place == bytes.count || bytes[place] < 0x30) { return false }
      }
      return true
    }
  }

  /// Whether a byte is a letter of ASCII.
  package static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Whether a character is a letter of ASCII.
  package static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && isLetter(UInt8(ascii: scalar)) }
}

extension Unicode.Scalar {
  /// Whether it ends a line for any reader of text.
  package var isLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether an underscore next to it may be inside a word, where Markdown gives it no meaning.
  fileprivate var isWordCharacter: Bool { isASCII && (properties.isAlphabetic || ("0"..."9").contains(self)) }
}

extension String {
  /// The lines of the text, whatever ends them; a carriage return with its line feed is one character.
  package var linesOfText: [Substring] {
    plainLines ?? split(omittingEmptySubsequences: false) { $0.unicodeScalars.first?.isLineBreak == true }
  }

  /// The lines of printable ASCII that line feeds alone end, as nearly all texts are; nil for others.
  private var plainLines: [Substring]? {
    var text = self
    return text.withUTF8 { utf8 -> [Substring]? in
      var lines: [Substring] = []
      var start = 0
      var place = 0
      while place <= utf8.count {
        if place == utf8.count || utf8[place] == UInt8(ascii: "\n") {
          lines.append(Substring(String(decoding: UnsafeBufferPointer(rebasing: utf8[start..<place]), as: UTF8.self)))
          start = place + 1
        } else if utf8[place] < 0x20 || utf8[place] >= 0x7F {
          return nil
        }
        place += 1
      }
      return lines
    }
  }

  /// The text without white space around it, which Markdown would give a meaning to.
  fileprivate var trimmed: Substring.UnicodeScalarView {
    var rest = unicodeScalars[...].drop { $0.isLineBreak || $0 == " " || $0 == "\t" }
    while let last = rest.last, last.isLineBreak || last == " " || last == "\t" { rest.removeLast() }
    return rest
  }
}
