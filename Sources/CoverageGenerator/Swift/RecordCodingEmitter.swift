import _CoverageSpec

/// `RecordCoding.swift`: what records share for reading and writing JSON.
///
/// One key type and a few methods for all of them compile faster than a `CodingKeys` enum for each, by about a fifth.
struct RecordCodingEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = coverage.scope
    let parts = [namespace(scope)] + RecordContainers(scope: scope).code
    let code: SwiftTemplate = "\(parts, separatedBy: "\n\n")"
    return [
      SwiftFile.make(
        "RecordCoding", of: .coding, from: "category.json", importing: [.runtime, .foundation, .hidden], scope, code)
    ]
  }

  private func namespace(_ scope: SwiftScope) -> SwiftTemplate {
    """
    nonisolated extension \(scope.namespace) {
      \(key(scope))

      \(tag(scope))

      \(coding(scope))
    }
    """
  }

  private func key(_ scope: SwiftScope) -> SwiftTemplate {
    """
    /// A key of a JSON object.
    nonisolated struct _RecordKey: CodingKey, ExpressibleByStringLiteral {
      let stringValue: String
      var intValue: Int? { nil }

      init(stringValue: String) {
        self.stringValue = stringValue
      }

      init(stringLiteral value: String) {
        stringValue = value
      }

      init?(intValue: Int) {
        nil
      }
    }
    """
  }

  private func tag(_ scope: SwiftScope) -> SwiftTemplate {
    """
    /// The string inside an object that says what else the object holds.
    nonisolated struct _RecordTag {
      let value: String
      private let codingPath: [any CodingKey]

      init(_ key: _RecordKey, in parents: [_RecordKey] = [], of decoder: any Decoder) throws {
        var values = try decoder.container(keyedBy: _RecordKey.self)
        for parent in parents { values = try values.nestedContainer(keyedBy: _RecordKey.self, forKey: parent) }
        value = try values.decode(String.self, forKey: key)
        codingPath = values.codingPath + [key]
      }

      func unknown(_ type: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath, debugDescription: "'\\(value)' is no case of \\(type)"))
      }

      static func write(
        _ value: String, _ key: _RecordKey, in parents: [_RecordKey] = [], to encoder: any Encoder
      ) throws {
        var values = encoder.container(keyedBy: _RecordKey.self)
        for parent in parents { values = values.nestedContainer(keyedBy: _RecordKey.self, forKey: parent) }
        try values.encode(value, forKey: key)
      }
    }
    """
  }

  private func coding(_ scope: SwiftScope) -> SwiftTemplate {
    """
    /// Values that are not members of an object, and dates, which are texts in JSON.
    nonisolated enum _RecordCoding {
      static func read<Value: Decodable>(_ decoder: any Decoder) throws -> Value {
        try Value(from: decoder)
      }

      static func readDate(_ decoder: any Decoder) throws -> Date {
        Date(timeIntervalSince1970: try Timestamp(from: decoder).secondsSince1970)
      }

      static func readDates(_ decoder: any Decoder) throws -> [Date] {
        try [Timestamp](from: decoder).map { Date(timeIntervalSince1970: $0.secondsSince1970) }
      }

      static func writeDate(_ date: Date, to encoder: any Encoder) throws {
        try timestamp(date, at: encoder.codingPath).encode(to: encoder)
      }

      static func writeDates(_ dates: [Date], to encoder: any Encoder) throws {
        try dates.map { try timestamp($0, at: encoder.codingPath) }.encode(to: encoder)
      }

      static func timestamp(
        _ date: Date, at codingPath: [any CodingKey]
      ) throws -> Timestamp {
        if let timestamp = Timestamp(secondsSince1970: date.timeIntervalSince1970) { return timestamp }
        throw EncodingError.invalidValue(
          date, .init(codingPath: codingPath, debugDescription: "The date lies outside the years 0 to 9999"))
      }

      /// Reads a value as one type after the other, and keeps the error that lies farthest inside it.
      nonisolated struct Attempts {
        private let decoder: any Decoder
        private var depth: Int
        private var deepest: DecodingError?

        init(_ decoder: any Decoder) {
          self.decoder = decoder
          depth = decoder.codingPath.count
        }

        mutating func read<Value: Decodable>() -> Value? { attempt(Value.init(from:)) }
        mutating func readDate() -> Date? { attempt(_RecordCoding.readDate) }
        mutating func readDates() -> [Date]? { attempt(_RecordCoding.readDates) }

        func error(_ type: String) -> DecodingError {
          deepest
            ?? .dataCorrupted(
              .init(codingPath: decoder.codingPath, debugDescription: "The value fits no type of \\(type)"))
        }

        private mutating func attempt<Value>(_ read: (any Decoder) throws -> Value) -> Value? {
          do {
            return try read(decoder)
          } catch let error as DecodingError {
            note(error)
          } catch {
            // A number that does not fit its type, which says nothing of the others.
          }
          return nil
        }

        private mutating func note(_ error: DecodingError) {
          switch error {
          case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            if context.codingPath.count > depth { (depth, deepest) = (context.codingPath.count, error) }
          @unknown default: break
          }
        }
      }
    }
    """
  }
}
