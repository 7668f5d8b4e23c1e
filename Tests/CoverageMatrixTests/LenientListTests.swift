import CoverageMatrix
import Foundation
import Testing

@Suite("Lists in which one element does not lose the others")
struct LenientListTests {
  private struct Point: Decodable, Equatable {
    var x: Int
  }

  private func list<Element: Decodable>(_ json: String, of type: Element.Type) throws -> LenientList<Element> {
    try JSONDecoder().decode(LenientList<Element>.self, from: Data(json.utf8))
  }

  @Test("The elements that decode are kept, and each error with its place")
  func elements() throws {
    let points = try list(#"[{ "x": 1 }, { "x": "?" }, {}, 4, null, { "x": 6 }]"#, of: Point.self)
    #expect(points.elements == [Point(x: 1), Point(x: 6)])
    #expect(points.failures.map(\.index) == [1, 2, 3, 4])
    guard case .typeMismatch(_, let context) = points.failures.first?.error else {
      Issue.record("\(points.failures)")
      return
    }
    #expect(context.codingPath.map { $0.intValue.map { String($0) } ?? $0.stringValue } == ["1", "x"])
  }

  @Test("Elements of every kind, and lists of lists")
  func kinds() throws {
    let numbers = try list("[1, 1.5, 99999999999999999999, 2]", of: Int.self)
    #expect(numbers.elements == [1, 2])
    #expect(numbers.failures.map(\.index) == [1, 2])
    #expect(try list(#"["a", null, 1]"#, of: String?.self).elements == ["a", nil])
    #expect(try list(#"[1.10, "x"]"#, of: Decimal.self).elements == [Decimal(string: "1.1")])
    #expect(try list(#"["AQ==", "?"]"#, of: Data.self).elements == [Data([1])])
    #expect(try list(#"[[1], ["x"], 2]"#, of: [Int].self).elements == [[1]])
    #expect(try list("[]", of: Int.self).failures.isEmpty)
  }

  @Test("What is no list is an error")
  func noList() {
    #expect(throws: DecodingError.self) { try list(#"{ "x": 1 }"#, of: Point.self) }
  }
}
