import _CoverageSpec

/// A source in JSON, of which one value after the other is read.
struct JSONSource: Sendable {
  let bytes: [UInt8]
  let lines: LineTable
  /// The place of the value in words: `data.tools[3]`.
  let name: String

  init(_ bytes: [UInt8], _ lines: LineTable, _ name: String) {
    self.bytes = bytes
    self.lines = lines
    self.name = name
  }

  var path: String { lines.location(of: 0).path }

  func start(of range: Range<Int>) -> SourceLocation { lines.location(of: range.lowerBound) }
  func location(of node: JSONNode) -> SourceLocation { lines.location(of: node.offset) }

  /// The tree of a value.
  func document(_ range: Range<Int>) -> JSONDocument { JSONDocument(parsing: range, of: bytes, lines) }

  /// The text of a value that is one.
  func text(_ range: Range<Int>) -> String? { document(range).root?.string }

  /// The tree of a whole file, or the errors in it.
  static func whole(_ text: PageText) -> JSONDocument {
    JSONDocument(parsing: SpecFile(path: text.path, bytes: text.bytes))
  }
}
