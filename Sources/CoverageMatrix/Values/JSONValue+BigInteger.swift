// Decoders and encoders hand numbers over by their Swift types. `Int128` and `UInt128` are the largest that they know
// without Foundation.

extension JSONValue {
  /// The digits of a whole number beyond `Int`; nil for one that is not whole, that fits `Int` or that is too large.
  static func digits(of number: Double) -> String? {
    if Int(exactly: number) != nil { return nil }
    if #available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *) {
      return Int128(exactly: number).map { String($0) } ?? UInt128(exactly: number).map { String($0) }
    }
    return UInt64(exactly: number).map { String($0) }
  }
}

extension SingleValueDecodingContainer {
  /// The digits of a number that is whole and does not fit `Int`.
  ///
  /// - Parameter number: what it is as a `Double`, which tells without an error that there is nothing to try.
  func decodeDigits(near number: Double) -> String? {
    guard number.magnitude >= 0x1p63 else { return nil }
    if #available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *) {
      return (try? decode(Int128.self)).map { String($0) } ?? (try? decode(UInt128.self)).map { String($0) }
    }
    return (try? decode(UInt64.self)).map { String($0) }
  }
}

extension SingleValueEncodingContainer {
  /// Writes a whole number by its digits.
  mutating func encode(digits: String) throws {
    if let number = Int(digits) { return try encode(number) }
    if let number = UInt64(digits) { return try encode(number) }
    if #available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *) {
      if let number = Int128(digits) { return try encode(number) }
      if let number = UInt128(digits) { return try encode(number) }
    }
    throw EncodingError.invalidValue(
      digits,
      EncodingError.Context(codingPath: codingPath, debugDescription: "'\(digits)' is no whole number of 128 bits"))
  }
}
