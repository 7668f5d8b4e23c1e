import _CoverageSpec

/// `RecordCoding.swift`: what records share for reading and writing JSON.
///
/// One key type and a few methods for all of them compile faster than a `CodingKeys` enum for each, by about a fifth.
struct RecordCodingEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = SwiftScope(coverage)
    let parts = [namespace(scope), RecordContainers(scope: scope).decoding, RecordContainers(scope: scope).encoding]
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
    let string = scope.standard("String")
    return """
      /// A key of a JSON object.
      nonisolated struct RecordKey: \(scope.standard("CodingKey")), \(scope.standard("ExpressibleByStringLiteral")) {
        let stringValue: \(string)
        var intValue: \(scope.standard("Int"))? { nil }

        init(stringValue: \(string)) {
          self.stringValue = stringValue
        }

        init(stringLiteral value: \(string)) {
          stringValue = value
        }

        init?(intValue: \(scope.standard("Int"))) {
          nil
        }
      }
      """
  }

  private func tag(_ scope: SwiftScope) -> SwiftTemplate {
    let string = scope.standard("String")
    return """
      /// The string inside an object that says what else the object holds.
      nonisolated struct RecordTag {
        let value: \(string)
        private let codingPath: [any \(scope.standard("CodingKey"))]

        init(_ key: RecordKey, in parents: [RecordKey] = [], of decoder: any \(scope.standard("Decoder"))) throws {
          var values = try decoder.container(keyedBy: RecordKey.self)
          for parent in parents { values = try values.nestedContainer(keyedBy: RecordKey.self, forKey: parent) }
          value = try values.decode(\(string).self, forKey: key)
          codingPath = values.codingPath + [key]
        }

        func unknown(_ type: \(string)) -> \(scope.standard("DecodingError")) {
          .dataCorrupted(.init(codingPath: codingPath, debugDescription: "'\\(value)' is no case of \\(type)"))
        }

        static func write(
          _ value: \(string), _ key: RecordKey, in parents: [RecordKey] = [], to encoder: any \(scope.standard("Encoder"))
        ) throws {
          var values = encoder.container(keyedBy: RecordKey.self)
          for parent in parents { values = values.nestedContainer(keyedBy: RecordKey.self, forKey: parent) }
          try values.encode(value, forKey: key)
        }
      }
      """
  }

  private func coding(_ scope: SwiftScope) -> SwiftTemplate {
    let string = scope.standard("String")
    let timestamp = scope.runtime("Timestamp")
    return """
      /// Values that are not members of an object, and dates, which are texts in JSON.
      nonisolated enum RecordCoding {
        static func read<Value: \(scope.standard("Decodable"))>(_ decoder: any \(scope.standard("Decoder"))) throws -> Value {
          try Value(from: decoder)
        }

        static func readDate(_ decoder: any \(scope.standard("Decoder"))) throws -> Date {
          Date(timeIntervalSince1970: try \(timestamp)(from: decoder).secondsSince1970)
        }

        static func readDates(_ decoder: any \(scope.standard("Decoder"))) throws -> [Date] {
          try [\(timestamp)](from: decoder).map { Date(timeIntervalSince1970: $0.secondsSince1970) }
        }

        static func writeDate(_ date: Date, to encoder: any \(scope.standard("Encoder"))) throws {
          try timestamp(date, at: encoder.codingPath).encode(to: encoder)
        }

        static func writeDates(_ dates: [Date], to encoder: any \(scope.standard("Encoder"))) throws {
          try dates.map { try timestamp($0, at: encoder.codingPath) }.encode(to: encoder)
        }

        static func timestamp(
          _ date: Date, at codingPath: [any \(scope.standard("CodingKey"))]
        ) throws -> \(timestamp) {
          if let timestamp = \(timestamp)(secondsSince1970: date.timeIntervalSince1970) { return timestamp }
          throw \(scope.standard("EncodingError")).invalidValue(
            date, .init(codingPath: codingPath, debugDescription: "The date lies outside the years 0 to 9999"))
        }

        /// Reads a value as one type after the other, and keeps the error that lies farthest inside it.
        nonisolated struct Attempts {
          private let decoder: any \(scope.standard("Decoder"))
          private var depth: \(scope.standard("Int"))
          private var deepest: \(scope.standard("DecodingError"))?

          init(_ decoder: any \(scope.standard("Decoder"))) {
            self.decoder = decoder
            depth = decoder.codingPath.count
          }

          mutating func read<Value: \(scope.standard("Decodable"))>() -> Value? { attempt(Value.init(from:)) }
          mutating func readDate() -> Date? { attempt(RecordCoding.readDate) }
          mutating func readDates() -> [Date]? { attempt(RecordCoding.readDates) }

          func error(_ type: \(string)) -> \(scope.standard("DecodingError")) {
            deepest
              ?? .dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "The value fits no type of \\(type)"))
          }

          private mutating func attempt<Value>(_ read: (any \(scope.standard("Decoder"))) throws -> Value) -> Value? {
            do {
              return try read(decoder)
            } catch let error as \(scope.standard("DecodingError")) {
              note(error)
            } catch {
              // A number that does not fit its type, which says nothing of the others.
            }
            return nil
          }

          private mutating func note(_ error: \(scope.standard("DecodingError"))) {
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
