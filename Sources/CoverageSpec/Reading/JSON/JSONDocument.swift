/// A JSON file as it was read: the tree, and everything that is wrong with its grammar.
package struct JSONDocument: Sendable {
  /// The largest file that is read, in bytes.
  package static let maximumSize = 64 << 20

  /// The tree; nil where the file could not be read to its end.
  ///
  /// An edited tree in its place keeps the places of what is not new.
  package var root: JSONNode? { didSet { hasOneForm = false } }
  package let diagnostics: [Diagnostic]
  package let lines: LineTable
  /// Whether all texts are known to be in normal form: a text of ASCII that escapes nothing has one form.
  private(set) var hasOneForm = false

  package var path: String { lines.path }

  /// Reads a file by the grammar of RFC 8259.
  ///
  /// What still lets the rest be read (a repeated key, a lone surrogate, a number out of range, a byte-order mark) is
  /// reported and reading goes on. An error of grammar ends it.
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
    var parser = JSONParser(bytes: file.bytes, lines: lines)
    let root = parser.parseFile()
    self.init(root: root, diagnostics: parser.diagnostics, lines: lines)
    hasOneForm = !file.bytes.contains { $0 >= 0x80 || $0 == UInt8(ascii: "\\") }
  }

  private init(root: JSONNode? = nil, diagnostics: [Diagnostic], lines: LineTable) {
    self.root = root
    self.diagnostics = diagnostics
    self.lines = lines
  }
}
