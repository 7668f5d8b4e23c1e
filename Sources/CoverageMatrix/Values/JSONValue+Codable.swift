extension JSONValue: Codable {
  /// Reads any JSON.
  ///
  /// - Throws: `DecodingError` at the place of the value that cannot be kept, such as a number beyond `Double`.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    // A failed attempt costs an error, so the kinds come in the order of how often they are met.
    if value.decodeNil() {
      self = .null
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let integer = try? value.decode(Int.self) {
      self = .integer(integer)
    } else if let boolean = try? value.decode(Bool.self) {
      self = .boolean(boolean)
    } else if let number = try value.decode(Double.self, elseAt: decoder.codingPath) {
      self = value.decodeDigits(near: number).map(JSONValue.bigInteger) ?? .number(number)
    } else if let members = try value.decode([String: JSONValue].self, elseAt: decoder.codingPath) {
      self = .object(members)
    } else {
      self = .array(try value.decode([JSONValue].self))
    }
  }

  /// Writes the JSON.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .boolean(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .bigInteger(let digits): try container.encode(digits: digits)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}

extension SingleValueDecodingContainer {
  /// The value, or nil where it is of another kind; what is wrong inside a value of this kind is an error.
  fileprivate func decode<Value: Decodable>(_ type: Value.Type, elseAt path: [any CodingKey]) throws -> Value? {
    do {
      return try decode(type)
    } catch DecodingError.typeMismatch(_, let context) where context.codingPath.count <= path.count {
      return nil
    } catch let error as DecodingError {
      throw error
    } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: path, debugDescription: "The number does not fit \(type)", underlyingError: error))
    }
  }
}

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
  /// - Parameter number: its value as a `Double`, which rules out smaller numbers without the cost of an error.
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
      EncodingError.Context(
        codingPath: codingPath, debugDescription: "'\(digits)' is not an integer of at most 128 bits"))
  }
}
