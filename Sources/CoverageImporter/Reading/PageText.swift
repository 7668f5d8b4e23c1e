import CoverageSpec

/// The text of a page in memory; reading it from disk is the caller's job.
package struct PageText: Sendable {
  /// The path that diagnostics show.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A line of a page.
struct PageLine {
  /// The number, counted from 1.
  var number: Int
  /// How many spaces and tabs stand before the content.
  var indentation: Int
  /// The line without white space at its ends.
  var content: ArraySlice<UInt8>

  var isBlank: Bool { content.isEmpty }
  var text: String { String(decoding: content, as: UTF8.self) }
}

extension PageText {
  /// The lines of the text; a line ends with a line feed, a carriage return, or both.
  var lines: [PageLine] {
    var lines: [PageLine] = []
    lines.reserveCapacity(bytes.count / 32)
    // A byte-order mark belongs to no line.
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = start
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
        index += 1
        continue
      }
      lines.append(line(lines.count + 1, start..<index))
      if byte == UInt8(ascii: "\r"), index + 1 < count, bytes[index + 1] == UInt8(ascii: "\n") { index += 1 }
      index += 1
      start = index
    }
    if start < count { lines.append(line(lines.count + 1, start..<count)) }
    return lines
  }

  private func line(_ number: Int, _ range: Range<Int>) -> PageLine {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, bytes[low].isSpace { low += 1 }
    while low < high, bytes[high - 1].isSpace { high -= 1 }
    return PageLine(number: number, indentation: low - range.lowerBound, content: bytes[low..<high])
  }
}

extension UInt8 {
  /// Whether it is a space or a tab.
  var isSpace: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Whether it is a letter of ASCII.
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  /// Whether it is a digit of ASCII.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether Markdown lets a backslash stand before it.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  func hasPrefix(_ prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { starts(with: $0) }
  }

  func hasSuffix(_ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { count >= $0.count && self.suffix($0.count).elementsEqual($0) }
  }

  func equals(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { count == $0.count && elementsEqual($0) }
  }

  /// The bytes without white space at their ends.
  var trimmed: ArraySlice<UInt8> {
    var rest = self
    while let first = rest.first, first.isSpace { rest = rest.dropFirst() }
    while let last = rest.last, last.isSpace { rest = rest.dropLast() }
    return rest
  }

  var text: String { String(decoding: self, as: UTF8.self) }
}
