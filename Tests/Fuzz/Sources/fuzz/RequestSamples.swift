import CoverageMatrix
import Foundation

/// The bodies of requests that decode.
struct RequestSamples {
  private struct File: Decodable {
    var actions: [Action]
  }

  private struct Action: Decodable {
    var id: String
    var inputs: [Input]?
    var remoteFields: [String]?

    enum CodingKeys: String, CodingKey {
      case id, inputs
      case remoteFields = "remote_fields"
    }
  }

  private struct Input: Decodable {
    var id: String
    var type: String?
    var required: Bool?
    var item: String?
    var inputs: [Input]?
    var routeParameter: String?
    var bodyPath: String?

    enum CodingKeys: String, CodingKey {
      case id, type, required, item, inputs
      case routeParameter = "route_parameter"
      case bodyPath = "body_path"
    }
  }

  private let actions: [Action]
  private var generator: RecordGenerator

  init(category: Data, generator: RecordGenerator) throws {
    actions = try JSONDecoder().decode(File.self, from: category).actions
    self.generator = generator
  }

  mutating func bodies(_ action: String, count: Int) -> [JSONValue] {
    guard let action = actions.first(where: { $0.id == action }) else { return [] }
    return (0..<count).map { _ in
      var body: [String: JSONValue] = [:]
      var members = object(action.inputs ?? [], &body)
      if let remote = action.remoteFields?.first, Bool.random(using: &generator) {
        members["remote_fields"] = [remote: generator.value("map")]
      }
      return .object(members.merging(body) { _, moved in moved })
    }
  }

  /// The members of an object; what belongs at the top of the body goes there instead.
  private mutating func object(_ inputs: [Input], _ body: inout [String: JSONValue]) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    for input in inputs where input.routeParameter == nil {
      if input.required != true, Int.random(in: 0..<4, using: &generator) == 0 { continue }
      if let path = input.bodyPath {
        body[path] = value(input, &body)
      } else {
        members[input.id] = value(input, &body)
      }
    }
    return members
  }

  private mutating func value(_ input: Input, _ body: inout [String: JSONValue]) -> JSONValue {
    guard let inputs = input.inputs else { return generator.value(input.type ?? "json") }
    guard input.item != nil else { return .object(object(inputs, &body)) }
    let count = Int.random(in: 0..<3, using: &generator)
    return .array((0..<count).map { _ in .object(object(inputs, &body)) })
  }
}
