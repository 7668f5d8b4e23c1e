import CoverageMatrix
import Foundation
import Testing

@Suite("Properties that may hold another value of their type")
struct BoxedTests {
  private struct Node: Hashable, Sendable {
    var name: String
    private var box: Boxed<Node>
    var next: Node? {
      get { box.value }
      set { box.value = newValue }
    }

    init(name: String, next: Node? = nil) {
      self.name = name
      box = Boxed(next)
    }
  }

  @Test("Values are equal where what they hold is, and copies are apart")
  func values() {
    var first = Node(name: "a", next: Node(name: "b", next: nil))
    let second = first
    #expect(first == second)
    #expect(Set([first, second]).count == 1)
    first.next?.name = "c"
    #expect(second.next?.name == "b")
    #expect(first != second)
    first.next = nil
    #expect(first == Node(name: "a"))
    #expect(first != Node(name: "a", next: Node(name: "a")))
  }
}

@Suite("Values that coders read and write")
struct SingleValueTests {
  @Test("A decimal and bytes have the coder's own form of JSON, alone too")
  func forms() throws {
    let digits = "12345678901234567.89"
    let decimal = try JSONDecoder().decode(SingleValue<Decimal>.self, from: Data(digits.utf8))
    #expect(decimal.value == Decimal(string: digits))
    #expect(String(decoding: try JSONEncoder().encode(decimal), as: UTF8.self) == digits)
    let bytes = try JSONDecoder().decode(SingleValue<Data>.self, from: Data(#""AAE=""#.utf8))
    #expect(bytes.value == Data([0, 1]))
    #expect(String(decoding: try JSONEncoder().encode(bytes), as: UTF8.self) == #""AAE=""#)
  }
}
