import Foundation

/// A parsed JSON file: the tree, and the errors of grammar.
package struct JSONDocument: Sendable {
  /// The largest file that is read, in bytes.
  package static let maximumSize = 64 << 20

  /// The tree; nil where the file could not be read to its end.
  ///
  /// It can be replaced by an edited tree, whose nodes keep the places that they had when the file was read.
  package var root: JSONNode? { didSet { hasOneForm = false } }
  package let diagnostics: [Diagnostic]
  package let lines: LineTable
  /// Whether all texts are known to be in normal form, as those of an ASCII file without escapes by number are.
  private(set) var hasOneForm = false

  package var path: String { lines.path }

  /// Reads a file by the grammar of RFC 8259.
  ///
  /// Errors that leave the rest readable (a repeated key, a lone surrogate, a number out of range, a byte-order mark)
  /// are all reported. An error of grammar ends the reading.
  package init(parsing file: SpecFile, maximumSize: Int = Self.maximumSize) {
    let start = SourceLocation(path: file.path, line: 1, column: 1)
    if let reason = file.unreadable {
      self.init(
        diagnostics: [.error("unreadable-file", "the file cannot be read: \(reason)", at: start)],
        lines: LineTable(path: file.path, bytes: []))
      return
    }
    guard file.bytes.count <= maximumSize else {
      let message = "the file has \(file.bytes.count) bytes; at most \(maximumSize) are read"
      let lines = LineTable(path: file.path, bytes: [])
      self.init(diagnostics: [.error("file-too-large", message, at: start)], lines: lines)
      return
    }
    let lines = LineTable(path: file.path, bytes: file.bytes)
    if let offset = firstInvalidUTF8(in: file.bytes) {
      let byte = String(file.bytes[offset], radix: 16, uppercase: true)
      let message = "the byte 0x\(byte) is not UTF-8 here; save the file as UTF-8"
      self.init(diagnostics: [.error("invalid-utf8", message, at: lines.location(of: offset))], lines: lines)
      return
    }
    // An empty array may have no address.
    let (root, diagnostics) = Self.parse(file.bytes.isEmpty ? [0] : file.bytes, count: file.bytes.count, lines)
    self.init(root: root, diagnostics: diagnostics, lines: lines)
    hasOneForm = endOfASCII(in: file.bytes, from: 0) == file.bytes.count && !hasNumberedEscape(file.bytes)
  }

  private static func parse(
    _ bytes: [UInt8], from start: Int = 0, count: Int, _ lines: LineTable
  ) -> (root: JSONNode?, diagnostics: [Diagnostic]) {
    bytes.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return (nil, []) }
      var parser = JSONParser(bytes: first, count: count, lines: lines)
      parser.position = start
      return (parser.parseFile(), parser.diagnostics)
    }
  }

  /// Reads a value inside of a file, whose bytes have to be well-formed UTF-8.
  ///
  /// - Parameters:
  ///   - range: The offsets of the value's bytes, which may have white space around it.
  ///   - lines: The lines of the whole file, so that places are those in it.
  package init(parsing range: Range<Int>, of bytes: [UInt8], _ lines: LineTable) {
    let (root, diagnostics) = Self.parse(
      bytes.isEmpty ? [0] : bytes, from: range.lowerBound, count: range.upperBound, lines)
    self.init(root: root, diagnostics: diagnostics, lines: lines)
  }

  private init(root: JSONNode? = nil, diagnostics: [Diagnostic], lines: LineTable) {
    self.root = root
    self.diagnostics = diagnostics
    self.lines = lines
  }
}

/// The offset of the first byte that does not belong to well-formed UTF-8 (Unicode, table 3-7), or nil.
package func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  var index = 0
  while true {
    index = endOfASCII(in: bytes, from: index)
    if index == bytes.count { return nil }
    let lead = bytes[index]
    guard let (count, second) = continuation(after: lead), index + count < bytes.count else { return index }
    guard second.contains(bytes[index + 1]) else { return index }
    for offset in 2..<max(2, count + 1) where !(0x80...0xBF).contains(bytes[index + offset]) { return index }
    index += count + 1
  }
}

/// The offset of the first byte at or after `start` that is not ASCII, or the end.
private func endOfASCII(in bytes: [UInt8], from start: Int) -> Int {
  bytes.withUnsafeBufferPointer { buffer in
    guard let bytes = buffer.baseAddress else { return 0 }
    let count = buffer.count
    var index = start
    // Most files are ASCII, and eight bytes are compared as fast as one; an array starts at a multiple of eight.
    let words = UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt64.self)
    while index < count {
      if index & 7 == 0, index + 8 <= count, words[index >> 3] & 0x8080_8080_8080_8080 == 0 {
        index += 8
      } else if bytes[index] < 0x80 {
        index += 1
      } else {
        break
      }
    }
    return index
  }
}

/// The count of continuation bytes after a lead byte, and the legal values of the first of them.
private func continuation(after lead: UInt8) -> (count: Int, second: ClosedRange<UInt8>)? {
  switch lead {
  case 0xC2...0xDF: (1, 0x80...0xBF)
  case 0xE0: (2, 0xA0...0xBF)
  case 0xED: (2, 0x80...0x9F)
  case 0xE1...0xEF: (2, 0x80...0xBF)
  case 0xF0: (3, 0x90...0xBF)
  case 0xF1...0xF3: (3, 0x80...0xBF)
  case 0xF4: (3, 0x80...0x8F)
  default: nil
  }
}

/// Whether a backslash stands before a `u`; the other escapes all stand for ASCII.
private func hasNumberedEscape(_ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBytes { buffer in
    guard var place = buffer.baseAddress else { return false }
    let end = place + buffer.count
    while place < end, let found = memchr(place, 0x5C, end - place) {
      place = UnsafeRawPointer(found) + 1
      if place < end, place.load(as: UInt8.self) == UInt8(ascii: "u") { return true }
    }
    return false
  }
}
