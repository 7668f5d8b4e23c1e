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

  @Test(
    "A whole number beyond Int comes back as it came",
    arguments: [
      "9223372036854775808", "12345678901234567890", "-9223372036854775809", "18446744073709551616",
      "-170141183460469231731687303715884105728", "340282366920938463463374607431768211455",
    ])
  func bigIntegers(digits: String) throws {
    let json = "[{\"a\":\(digits)}]"
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
    #expect(value == [["a": .bigInteger(digits)]])
    #expect(String(decoding: try JSONEncoder().encode(value), as: UTF8.self) == json)
  }

  @Test("A number beyond that is kept as a Double")
  func hugeNumbers() throws {
    let numbers = Data("[340282366920938463463374607431768211456,1e40,0.1]".utf8)
    let value = try JSONDecoder().decode(JSONValue.self, from: numbers)
    #expect(value == [.number(0x1p128), 1e40, 0.1])
  }

  @Test("A whole number is the same in digits and as a Double, where a Double has it exactly")
  func bigNumbers() {
    #expect(JSONValue.bigInteger("10000000000000000000") == .number(1e19))
    #expect(Set([JSONValue.number(1e19), .bigInteger("10000000000000000000")]).count == 1)
    #expect(JSONValue.bigInteger("12345678901234567890") != .number(1.2345678901234567e19))
    #expect(JSONValue.bigInteger("12345678901234567890") != .bigInteger("12345678901234567891"))
    #expect(throws: EncodingError.self) { try JSONEncoder().encode([JSONValue.bigInteger("1e3")]) }
  }

  @Test("What cannot be kept is an error at its own place")
  func nestedError() throws {
    let text = #"{"list": [1, {"inner": 1e400}]}"#
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    }
    guard case .dataCorrupted(let context)? = error else {
      Issue.record("\(error as Any)")
      return
    }
    #expect(context.codingPath.map(\.stringValue) == ["list", "Index 1", "inner"])
    #expect(context.debugDescription == "The number does not fit Double")
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
