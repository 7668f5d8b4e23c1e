import CoverageMatrix
import Foundation
import Testing

@Suite("Free JSON")
struct JSONValueTests {
  private let value: JSONValue = [
    "null": nil, "yes": true, "no": false, "one": 1, "half": 0.5, "text": "t", "list": [1, "a", nil, []],
    "object": ["inner": [:]],
  ]

  @Test("Any JSON is read by its own kind")
  func reading() throws {
    let json = """
      {"null": null, "yes": true, "no": false, "one": 1, "half": 0.5, "text": "t", "list": [1, "a", null, []],
      "object": {"inner": {}}}
      """
    #expect(try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8)) == value)
  }

  @Test("What is written is read again")
  func roundTrip() throws {
    let data = try JSONEncoder().encode(value)
    #expect(try JSONDecoder().decode(JSONValue.self, from: data) == value)
  }

  @Test("A number is the same whole or not")
  func numbers() throws {
    #expect(JSONValue.integer(1) == .number(1))
    #expect(Set([JSONValue.integer(1), .number(1)]).count == 1)
    #expect(JSONValue.integer(1) != .number(1.5))
    #expect(JSONValue.integer(.max) != .number(Double(Int.max)))
    let large = try JSONDecoder().decode(JSONValue.self, from: Data("[1e300, 9223372036854775807]".utf8))
    #expect(large == [1e300, 9_223_372_036_854_775_807])
  }

  @Test("Subscripts find members and elements, and nil where there are none")
  func subscripts() {
    #expect(value["list"]?[1] == "a")
    #expect(value["null"] == .some(.null))
    #expect(value["absent"] == nil)
    #expect(value["text"]?["t"] == nil)
    #expect(value["list"]?[4] == nil)
    #expect(value["list"]?[-1] == nil)
    #expect(value[0] == nil)
  }
}
