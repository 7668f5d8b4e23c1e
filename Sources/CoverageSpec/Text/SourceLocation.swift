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

  /// Orders by path, then line, then column; paths by their UTF-8 bytes, which do not depend on the locale.
  package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    if a.path != b.path { return a.path.precedesByBytes(b.path) }
    return (a.line, a.column) < (b.line, b.column)
  }
}

extension SourceLocation {
  /// The offset, in the file of edits, of what an edit has put into a tree; nil for a place in a file that was read.
  package var offsetInEdits: Int? { line == 0 ? column : nil }
}

extension SourceLocation: CustomStringConvertible {
  package var description: String { "\(path.onOneLine):\(line):\(column)" }
}

/// A value together with the place it was read from.
package struct Located<Value> {
  package var value: Value
  package var location: SourceLocation

  package init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}

extension Located: Sendable where Value: Sendable {}

/// Turns byte offsets of one file into lines and columns.
///
/// A line ends with a line feed, a carriage return, or both in this order.
package struct LineTable: Sendable {
  let path: String
  /// The offset of the first byte of each line.
  private let starts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      // A loop over a pointer is fast in code that is not optimized, too.
      guard let bytes = buffer.baseAddress else { return }
      let count = buffer.count
      var offset = 0
      while offset < count {
        let byte = bytes[offset]
        offset += 1
        if byte > 0x0D { continue }
        if byte == 0x0A || byte == 0x0D && (offset == count || bytes[offset] != 0x0A) { starts.append(offset) }
      }
    }
    self.starts = starts
  }

  /// The offset of the first byte of a line, which is counted from 1; that of the last where there are fewer.
  package func start(ofLine line: Int) -> Int { starts[max(0, min(line - 1, starts.count - 1))] }

  /// The place of the byte at `offset`, or of the end of the file; of a negative offset, a place in a file of edits.
  ///
  /// - Complexity: O(log *n*) in the number of lines.
  package func location(of offset: Int) -> SourceLocation {
    if offset < 0 { return SourceLocation(path: path, line: 0, column: ~offset) }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourceLocation(path: path, line: low + 1, column: offset - starts[low] + 1)
  }
}
