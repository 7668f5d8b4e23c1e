import _CoverageGenerator

/// The text of a page while it is written, as bytes: appending bytes is faster than appending strings.
struct PageWriter {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ text: String) { bytes.append(text) }

  mutating func append(_ character: Unicode.Scalar, times count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: character), count: max(0, count)))
  }

  /// Appends a line, or ends the current one.
  mutating func line(_ text: String = "") {
    bytes.append(text)
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func lines(_ lines: some Sequence<String>) {
    for text in lines { line(text) }
  }
}
