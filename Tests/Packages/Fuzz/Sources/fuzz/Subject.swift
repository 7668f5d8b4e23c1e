import CoverageMatrix
import Foundation
import UnifiedATS

/// A type that reads JSON from elsewhere, and JSON that it reads.
struct Subject {
  /// A value decoded, but not to itself after it was encoded.
  struct Difference: Error {
    var encoded: String
  }

  let name: String
  let samples: [[UInt8]]
  /// Decodes, encodes and decodes again.
  ///
  /// It returns what was encoded, nil where the JSON does not decode, and throws where the way back fails.
  let roundTrip: (Data) throws -> Data?

  /// A type that is read and written.
  init<Value: Codable & Equatable>(
    _: Value.Type, _ samples: [JSONValue], using use: @escaping (Value) throws -> Void = { _ in }
  ) throws {
    try self.init(name: "\(Value.self)", samples) { data in
      let decoder = Self.decoder
      guard let value = try? decoder.decode(Value.self, from: data) else { return nil }
      try use(value)
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      let encoded = try encoder.encode(value)
      guard try decoder.decode(Value.self, from: encoded) == value else {
        throw Difference(encoded: String(decoding: encoded, as: UTF8.self))
      }
      return encoded
    }
  }

  /// A request, which every connector that takes it checks, too.
  init<Request: ActionRequest<ATS>>(request _: Request.Type, _ samples: [JSONValue]) throws {
    try self.init(Request.self, samples) { request in
      for connector in ATS.Connector.all where connector.supports(Request.action) {
        _ = try connector.check(request)
      }
    }
  }

  /// A type that is only read.
  init<Value: Decodable>(
    reading _: Value.Type, _ samples: [JSONValue], using use: @escaping (Value) -> Void = { _ in }
  ) throws {
    try self.init(name: "\(Value.self)", samples) { data in
      guard let value = try? JSONDecoder().decode(Value.self, from: data) else { return nil }
      use(value)
      return Data()
    }
  }

  /// A decoder that knows what stands in the routes of requests.
  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    let names = ["application_id", "candidate_id", "job_id"]
    decoder.userInfo[.routeParameters] = Dictionary(uniqueKeysWithValues: names.map { ($0, $0) })
    return decoder
  }

  private init(name: String, _ samples: [JSONValue], roundTrip: @escaping (Data) throws -> Data?) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    self.name = name
    self.samples = try samples.map { [UInt8](try encoder.encode($0)) }
    self.roundTrip = roundTrip
  }
}
