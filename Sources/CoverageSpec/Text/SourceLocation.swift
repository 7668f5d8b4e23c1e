/// A place in a spec file.
package struct SourceLocation: Hashable, Comparable, Sendable {
  /// The file's path, as it was given to the reader.
  package var path: String
  /// The line, counted from 1.
  package var line: Int
  /// The column, counted from 1 in UTF-8 bytes as the Swift compiler counts.
  package var column: Int

  package init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// Orders by path, then line, then column; paths by their UTF-8 bytes, so that no locale has a say.
  package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
    return (a.line, a.column) < (b.line, b.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  package var description: String { "\(path.onOneLine):\(line):\(column)" }
}
