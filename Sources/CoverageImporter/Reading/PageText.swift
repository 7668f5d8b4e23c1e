import Foundation
import _CoverageSpec

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
  /// The number of spaces and tabs before the content.
  var indentation: Int
  /// The number of columns that they take; a tab takes four.
  var width: Int { indentation + 3 * leadingTabs }
  var leadingTabs = 0
  /// The line without white space at its ends.
  var content: ArraySlice<UInt8>
  /// Whether a tab stands behind the content.
  var endsWithTab = false

  var isBlank: Bool { content.isEmpty }
  var text: String { String(decoding: content, as: UTF8.self) }
}

extension PageText {
  /// The lines of the text; a line ends with a line feed, a carriage return, or both.
  var lines: [PageLine] {
    var lines: [PageLine] = []
    lines.reserveCapacity(bytes.count / 16)
    bytes.withUnsafeBufferPointer { text in
      // A byte-order mark belongs to no line.
      var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      while start < text.count {
        var end = start
        while end < text.count, !text[end].endsLine { end += 1 }
        lines.append(line(lines.count + 1, text, start..<end))
        let isPair = end + 1 < text.count && text[end] == UInt8(ascii: "\r") && text[end + 1] == UInt8(ascii: "\n")
        start = end + (isPair ? 2 : 1)
      }
    }
    return lines
  }

  private func line(_ number: Int, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> PageLine {
    let content = text.trimmed(range)
    return PageLine(
      number: number, indentation: content.lowerBound - range.lowerBound,
      leadingTabs: text[range.lowerBound..<content.lowerBound].count { $0 == UInt8(ascii: "\t") },
      content: bytes[content],
      endsWithTab: content.upperBound < range.upperBound
        && text[content.upperBound..<range.upperBound].contains(UInt8(ascii: "\t")))
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// A range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, self[low].isSpace { low += 1 }
    while low < high, self[high - 1].isSpace { high -= 1 }
    return low..<high
  }
}

extension UInt8 {
  /// Whether it is a space or a tab.
  var isSpace: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Whether it is a line feed or a carriage return.
  fileprivate var endsLine: Bool { self <= 0x0D && (self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")) }

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
    count >= prefix.utf8CodeUnitCount && has(prefix, at: 0)
  }

  func hasSuffix(_ suffix: StaticString) -> Bool {
    count >= suffix.utf8CodeUnitCount && has(suffix, at: count - suffix.utf8CodeUnitCount)
  }

  func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && has(text, at: 0)
  }

  /// Whether a text stands at an offset from the start, which has room for it.
  private func has(_ text: StaticString, at offset: Int) -> Bool {
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return text.utf8CodeUnitCount == 0 }
      return memcmp(start + offset, text.utf8Start, text.utf8CodeUnitCount) == 0
    }
  }

  /// Whether a text stands in this one.
  func has(_ text: StaticString) -> Bool {
    withUnsafeBytes { bytes in
      guard var place = bytes.baseAddress else { return false }
      let (first, count) = (Int32(text.utf8Start[0]), text.utf8CodeUnitCount)
      let end = place + bytes.count
      while end - place >= count, let found = memchr(place, first, end - place - count + 1) {
        if memcmp(found, text.utf8Start, count) == 0 { return true }
        place = UnsafeRawPointer(found) + 1
      }
      return false
    }
  }

  /// The bytes without white space at their ends.
  var trimmed: ArraySlice<UInt8> { self[trimmed(startIndex..<endIndex)] }

  var text: String { String(decoding: self, as: UTF8.self) }
}

extension StringProtocol {
  /// The places of a text in this one, from the first on; they do not overlap.
  ///
  /// Texts are compared by their bytes, which is many times cheaper than by characters.
  func places(of text: StaticString) -> [Range<Index>] {
    let offsets = utf8.withContiguousStorageIfAvailable { $0.offsets(of: text) } ?? Array(utf8).offsets(of: text)
    return offsets.map { offset in
      let start = utf8.index(startIndex, offsetBy: offset)
      return start..<utf8.index(start, offsetBy: text.utf8CodeUnitCount)
    }
  }

  /// Whether a text stands in this one, byte for byte.
  func has(_ text: StaticString) -> Bool { !places(of: text).isEmpty }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The offsets of a text from the start, from its first place on.
  ///
  /// - Complexity: O(*n*) in the bytes, where the text is a few words.
  fileprivate func offsets(of text: StaticString) -> [Int] {
    var offsets: [Int] = []
    text.withUTF8Buffer { text in
      var start = startIndex
      while start + text.count <= endIndex {
        if self[start] == text[0], self[start..<start + text.count].elementsEqual(text) {
          offsets.append(start - startIndex)
          start += text.count
        } else {
          start += 1
        }
      }
    }
    return offsets
  }
}
