import _CoverageGenerator
import _CoverageSpec

/// Writes JSON without spaces that can stand in a script of a page: no text can end the script.
struct MatrixJSON {
  private var page = PageWriter()
  private var needsComma = false

  var text: String { page.text }

  mutating func object(_ write: (inout MatrixJSON) -> Void) { container("{", "}", write) }

  mutating func member(_ key: String, _ value: (inout MatrixJSON) -> Void) {
    startValue()
    quoted(key)
    page.append(":")
    needsComma = false
    value(&self)
    needsComma = true
  }

  /// A member that is a list.
  mutating func list<Elements: Sequence>(
    _ key: String, _ elements: Elements, _ write: (inout MatrixJSON, Elements.Element) -> Void
  ) {
    member(key) { json in
      json.container("[", "]") { json in
        for element in elements { write(&json, element) }
      }
    }
  }

  mutating func integers(_ integers: [Int]) {
    container("[", "]") { json in
      for integer in integers { json.number(integer) }
    }
  }

  mutating func number(_ number: Int) {
    startValue()
    page.append(String(number))
  }

  mutating func string(_ string: String) {
    startValue()
    quoted(string)
  }

  private mutating func container(_ start: String, _ end: String, _ write: (inout MatrixJSON) -> Void) {
    startValue()
    page.append(start)
    needsComma = false
    write(&self)
    page.append(end)
    needsComma = true
  }

  private mutating func startValue() {
    if needsComma { page.append(",") }
    needsComma = true
  }

  /// Characters that end a script or that change how text is shown are escaped or replaced, as in the page itself.
  private mutating func quoted(_ string: String) {
    page.append("\"")
    page.append(
      string.replacingScalars { scalar in
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "<": "\\u003c"
        case "\n": "\\n"
        case "\r", "\t": " "
        case _ where scalar.isHiddenInOutputs || [0xFFFE, 0xFFFF].contains(scalar.value): "\u{FFFD}"
        default: nil
        }
      })
    page.append("\"")
  }
}
