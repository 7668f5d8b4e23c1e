/// The methods with which records read and write their members.
///
/// Reading has methods for the four primitive types: through the generic ones a decoder takes a slower way.
struct RecordContainers {
  /// The members of both containers, the library's and those that are added here: inside the extensions they hide a
  /// namespace of their name.
  static let members = [
    "allKeys", "codingPath", "contains", "date", "decode", "decodeIfPresent", "decodeNil", "encode",
    "encodeConditional", "encodeIfPresent", "encodeNil", "filled", "filledDates", "list", "listDates", "located",
    "nestedContainer", "nestedUnkeyedContainer", "nullable", "nullableDate", "nullableDates", "optional",
    "optionalDate", "optionalDates", "optionalList", "required", "requiredDates", "requiredList", "superDecoder",
    "superEncoder", "timestamp",
  ]

  let scope: SwiftScope

  /// Both stand outside of the namespace, where nothing hides a name of the standard library.
  var code: [SwiftTemplate] { [decoding, encoding].map { SwiftTemplate(verbatim: $0.text) } }

  private var decoding: SwiftTemplate {
    """
    nonisolated extension KeyedDecodingContainer where Key == \(scope.namespace)._RecordKey {
      \(["String", "Bool"].map(primitive))
      \(["Int", "Double"].map(number))

      func required<Value: Decodable>(_ key: Key) throws -> Value {
        try located(key) { try decode(Value.self, forKey: key) }
      }
      func optional<Value: Decodable>(_ key: Key) throws -> Value? {
        try located(key) { try decodeIfPresent(Value.self, forKey: key) }
      }
      func list<Element: Decodable>(_ key: Key) throws -> [Element] { try optionalList(key) ?? [] }
      func requiredList<Element: Decodable>(_ key: Key) throws -> [Element] {
        if let list: [Element] = try optionalList(key) { list } else { try required(key) }
      }
      /// Reads a list; a decoder may collect the errors in its elements, and keep the others.
      func optionalList<Element: Decodable>(_ key: Key) throws -> [Element]? {
        do {
          return try optional(key)
        } catch {
          return try ListFailures.elements(of: superDecoder(forKey: key), insteadOf: error)
        }
      }

      /// Says where a number is that does not fit its type: decoders throw an error without a place for it.
      private func located<Value>(_ key: Key, _ read: () throws -> Value) throws -> Value {
        do {
          return try read()
        } catch let error as DecodingError {
          throw error
        } catch {
          throw DecodingError.dataCorrupted(
            .init(
              codingPath: codingPath + [key], debugDescription: "The number does not fit its type",
              underlyingError: error))
        }
      }

      func date(_ key: Key) throws -> Date { try date(decode(String.self, forKey: key), key) }
      func optionalDate(_ key: Key) throws -> Date? {
        try decodeIfPresent(String.self, forKey: key).map { try date($0, key) }
      }
      func listDates(_ key: Key) throws -> [Date] { try optionalDates(key) ?? [] }
      func optionalDates(_ key: Key) throws -> [Date]? {
        let timestamps: [Timestamp]? = try optionalList(key)
        return timestamps?.map { Date(timeIntervalSince1970: $0.secondsSince1970) }
      }

      private func date(_ text: String, _ key: Key) throws -> Date {
        guard let timestamp = Timestamp(text) else {
          throw DecodingError.dataCorruptedError(
            forKey: key, in: self, debugDescription: "'\\(text)' is no timestamp")
        }
        return Date(timeIntervalSince1970: timestamp.secondsSince1970)
      }
    }
    """
  }

  private var encoding: SwiftTemplate {
    """
    nonisolated extension KeyedEncodingContainer where Key == \(scope.namespace)._RecordKey {
      mutating func required<Value: Encodable>(_ value: Value, _ key: Key) throws {
        try encode(value, forKey: key)
      }
      mutating func nullable<Value: Encodable>(_ value: Value?, _ key: Key) throws {
        if let value { try encode(value, forKey: key) } else { try encodeNil(forKey: key) }
      }
      mutating func optional<Value: Encodable>(_ value: Value?, _ key: Key) throws {
        if let value { try encode(value, forKey: key) }
      }
      mutating func filled<Element: Encodable>(_ list: [Element], _ key: Key) throws {
        if !list.isEmpty { try encode(list, forKey: key) }
      }

      mutating func date(_ date: Date, _ key: Key) throws {
        try encode(timestamp(date, key), forKey: key)
      }
      mutating func nullableDate(_ date: Date?, _ key: Key) throws {
        try nullable(date.map { try timestamp($0, key) }, key)
      }
      mutating func optionalDate(_ date: Date?, _ key: Key) throws {
        try optional(date.map { try timestamp($0, key) }, key)
      }
      mutating func requiredDates(_ dates: [Date], _ key: Key) throws {
        try encode(dates.map { try timestamp($0, key) }, forKey: key)
      }
      mutating func nullableDates(_ dates: [Date]?, _ key: Key) throws {
        try nullable(dates?.map { try timestamp($0, key) }, key)
      }
      mutating func optionalDates(_ dates: [Date]?, _ key: Key) throws {
        try optional(dates?.map { try timestamp($0, key) }, key)
      }
      mutating func filledDates(_ dates: [Date], _ key: Key) throws {
        if !dates.isEmpty { try requiredDates(dates, key) }
      }

      private func timestamp(_ date: Date, _ key: Key) throws -> Timestamp {
        try \(scope.namespace)._RecordCoding.timestamp(date, at: codingPath + [key])
      }
    }
    """
  }

  private func primitive(_ type: String) -> SwiftTemplate {
    """
    func required(_ key: Key) throws -> \(type) { try decode(\(type).self, forKey: key) }
    func optional(_ key: Key) throws -> \(type)? { try decodeIfPresent(\(type).self, forKey: key) }
    """
  }

  private func number(_ type: String) -> SwiftTemplate {
    """
    func required(_ key: Key) throws -> \(type) { try located(key) { try decode(\(type).self, forKey: key) } }
    func optional(_ key: Key) throws -> \(type)? { try located(key) { try decodeIfPresent(\(type).self, forKey: key) } }
    """
  }
}
