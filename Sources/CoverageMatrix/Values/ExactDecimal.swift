/// A decimal number with all its digits, which a `Double` would round.
struct ExactDecimal {
  private let isNegative: Bool
  /// The digits without zeros at either end; empty for zero.
  private let digits: [UInt8]
  /// The power of ten before which the first digit stands: 1 for `5`, 0 for `0.5`.
  private let magnitude: Int

  /// A number as JSON spells it, such as `-12.50` or `1e-7`; nil for any other text.
  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    func takeDigits() -> ArraySlice<UInt8> {
      let taken = bytes.prefix(while: isDigit)
      bytes = bytes.dropFirst(taken.count)
      return taken
    }
    isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    let whole = takeDigits()
    if whole.isEmpty { return nil }
    var fraction: ArraySlice<UInt8> = []
    if bytes.first == UInt8(ascii: ".") {
      bytes = bytes.dropFirst()
      fraction = takeDigits()
      if fraction.isEmpty { return nil }
    }
    var exponent = 0
    if bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") {
      guard let power = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)), abs(power) < 1_000_000 else {
        return nil
      }
      exponent = power
      bytes = []
    }
    if !bytes.isEmpty { return nil }
    let zero = UInt8(ascii: "0")
    let all = whole + fraction
    let significant = all.drop { $0 == zero }
    let end = significant.lastIndex { $0 != zero }.map { $0 + 1 } ?? significant.startIndex
    digits = Array(significant[..<end])
    magnitude = digits.isEmpty ? 0 : whole.count - (all.count - significant.count) + exponent
  }

  /// The number of digits after the point.
  var decimals: Int { max(0, digits.count - magnitude) }
}

extension ExactDecimal: Comparable {
  static func == (first: ExactDecimal, second: ExactDecimal) -> Bool {
    first.digits == second.digits && first.magnitude == second.magnitude
      && (first.isNegative == second.isNegative || first.digits.isEmpty)
  }

  static func < (first: ExactDecimal, second: ExactDecimal) -> Bool {
    if first.sign != second.sign { return first.sign < second.sign }
    return first.sign < 0 ? second.isCloserToZero(than: first) : first.isCloserToZero(than: second)
  }

  private var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

  private func isCloserToZero(than other: ExactDecimal) -> Bool {
    if magnitude != other.magnitude { return magnitude < other.magnitude }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}

extension JSONValue {
  /// The number, or that in a text: exact numbers may travel as either.
  var exactDecimal: ExactDecimal? {
    switch self {
    case .integer(let value): ExactDecimal(String(value))
    case .bigInteger(let text), .string(let text): ExactDecimal(text)
    case .number(let value): ExactDecimal(value.description)
    case .null, .boolean, .array, .object: nil
    }
  }
}
