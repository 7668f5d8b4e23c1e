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
    text = stringInterpolation.lines
      .filter { !$0.isDropped }
      .map(\.text)
      .joined(separator: "\n")
  }

  struct StringInterpolation: StringInterpolationProtocol {
    struct Line {
      var text = ""
      /// A value was put in, and it was empty.
      var hasEmptyValue = false

      var isDropped: Bool { hasEmptyValue && text.allSatisfy { $0 == " " } }
    }

    fileprivate var lines = [Line()]

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      for (number, part) in literal.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if number > 0 { lines.append(Line()) }
        lines[lines.count - 1].text += part
      }
    }

    mutating func appendInterpolation(_ value: String) {
      let last = lines.count - 1
      if value.isEmpty { lines[last].hasEmptyValue = true }
      let indentation = String(lines[last].text.prefix { $0 == " " })
      for (number, part) in value.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if number > 0 { lines.append(Line(text: part.isEmpty ? "" : indentation)) }
        lines[lines.count - 1].text += part
      }
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
  }
}
