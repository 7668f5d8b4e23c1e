import CoverageSpec

/// The files that findings are about, by which columns in bytes become columns in characters.
package struct FindingSources: Sendable {
  private var files: [String: [UInt8]]

  package init(_ files: [SpecFile]) {
    self.files = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// The column of a place in Unicode scalars, counted from 1, as review tools count.
  ///
  /// Where the file is not known, it is the column in bytes.
  func column(of location: SourceLocation) -> Int {
    guard let bytes = files[location.path] else { return location.column }
    var start = 0
    var line = 1
    while line < location.line, start < bytes.count {
      let endsLine = bytes[start] == 0x0A || bytes[start] == 0x0D && bytes[min(start + 1, bytes.count - 1)] != 0x0A
      if endsLine { line += 1 }
      start += 1
    }
    let before = bytes[start..<min(start + location.column - 1, bytes.count)]
    // Every scalar has one byte that does not go on with the one before.
    return before.count { $0 & 0xC0 != 0x80 } + 1
  }
}
