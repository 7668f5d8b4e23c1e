/// Swift source that looks in the emitter as it looks in the output.
///
/// A value of several lines keeps the indentation of the place it is put in, and a line that holds nothing but an empty
/// value is dropped.
struct SwiftTemplate: ExpressibleByStringInterpolation {
  let text: String

  init(stringLiteral value: String) {
    text = value
  }

  init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.finished()
  }

  struct StringInterpolation: StringInterpolationProtocol {
    private var bytes: [UInt8] = []
    private var lineStart = 0
    /// A value was put into the line, and it was empty.
    private var hasEmptyValue = false

    private static let lineFeed = UInt8(ascii: "\n")
    private static let space = UInt8(ascii: " ")

    init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + 64 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) {
      append(literal, indentation: 0)
    }

    mutating func appendInterpolation(_ value: String) {
      if value.isEmpty { hasEmptyValue = true }
      append(value, indentation: bytes[lineStart...].prefix { $0 == Self.space }.count)
    }

    mutating func appendInterpolation(_ value: Int) {
      appendInterpolation(String(value))
    }

    mutating func appendInterpolation(_ value: SwiftTemplate) {
      appendInterpolation(value.text)
    }

    /// Puts in several pieces, each from a line of its own.
    mutating func appendInterpolation(_ values: [SwiftTemplate], separatedBy separator: String = "\n") {
      appendInterpolation(values.map(\.text).joined(separator: separator))
    }

    /// Puts in a text line by line, with spaces before each line but the first and the empty ones.
    private mutating func append(_ text: String, indentation: Int) {
      var text = text
      text.withUTF8 { utf8 in
        var rest = utf8[...]
        while let end = rest.firstIndex(of: Self.lineFeed) {
          bytes.append(contentsOf: rest[..<end])
          finishLine()
          rest = rest[(end + 1)...]
          let isEmpty = rest.isEmpty || rest.first == Self.lineFeed
          if !isEmpty { bytes.append(contentsOf: repeatElement(Self.space, count: indentation)) }
        }
        bytes.append(contentsOf: rest)
      }
    }

    private mutating func finishLine() {
      if hasEmptyValue, bytes[lineStart...].allSatisfy({ $0 == Self.space }) {
        bytes.removeSubrange(lineStart...)
      } else {
        bytes.append(Self.lineFeed)
      }
      lineStart = bytes.count
      hasEmptyValue = false
    }

    /// The text without a line feed at the end of its last line.
    fileprivate func finished() -> String {
      var rest = self
      rest.finishLine()
      return String(decoding: rest.bytes.dropLast(), as: UTF8.self)
    }
  }
}
