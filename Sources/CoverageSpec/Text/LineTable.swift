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
    for (offset, byte) in bytes.enumerated() where byte <= 0x0D {
      let endsLine = byte == 0x0A || (byte == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A))
      if endsLine { starts.append(offset + 1) }
    }
    self.starts = starts
  }

  /// The offset of the first byte of a line, which is counted from 1; that of the last where there are fewer.
  package func start(ofLine line: Int) -> Int { starts[max(0, min(line - 1, starts.count - 1))] }

  /// The place of the byte at `offset`, or of the end of the file.
  ///
  /// - Complexity: O(log *n*) in the number of lines.
  package func location(of offset: Int) -> SourceLocation {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourceLocation(path: path, line: low + 1, column: offset - starts[low] + 1)
  }
}
