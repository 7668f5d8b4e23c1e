import Foundation
import Hostile

/// Requests whose names Swift has taken can be written in source, and reach the wire under those names.
struct WrittenRequestsCheck {
  func run(_ tally: inout Tally) throws {
    typealias Connector = Trouble.UnsafeRawPointer
    let request = Connector.true(
      true: [Connector.True.true(true: [Connector.True.trueTrue(true: "x", more: [.`init`])], kind: .none)])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let body = try encoder.encode(request)
    tally.expectSame(
      String(decoding: body, as: UTF8.self), #"{"true":[{"kind":"none","true":[{"more":["init"],"true":"x"}]}]}"#,
      "the body of a request written by hand")
    tally.expect(
      try JSONDecoder().decode(Trouble.True.self, from: body) == request.record, "a request that comes back")
    tally.expect(request.check.violations.isEmpty, "a request written by hand is in order")

    let routed = Trouble.StaticString.repeat(repeat: "a/ü").record
    tally.expectSame(routed.route, "/trouble/20/a%2F%C3%BC", "the route of a request written by hand")
    tally.expect(routed.body == nil, "a request with nothing but its route has no body")
  }
}
