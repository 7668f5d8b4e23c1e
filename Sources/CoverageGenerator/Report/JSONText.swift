/// A JSON value that keeps the order of its keys, to be written as text.
package enum JSONText: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A number that is finite.
  case number(Double)
  case string(String)
  case list([JSONText])
  case object([Member])
  case repeated(Repeated)

  /// One key of an object with its value.
  package struct Member: Sendable {
    package var key: String
    package var value: JSONText

    package init(_ key: String, _ value: JSONText) {
      self.key = key
      self.value = value
    }
  }

  /// An object of the members that have a value, in the order given.
  package static func object(of members: KeyValuePairs<String, JSONText?>) -> JSONText {
    var present: [Member] = []
    present.reserveCapacity(members.count)
    for (key, value) in members {
      if let value { present.append(Member(key, value)) }
    }
    return .object(present)
  }

  /// A list of strings.
  package static func strings(_ values: some Sequence<String>) -> JSONText { .list(values.map(JSONText.string)) }
}

extension JSONText: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(arrayLiteral elements: JSONText...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, JSONText)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}

extension JSONText {
  /// The value itself where it has elements, else nil: reports leave empty lists out.
  package var unlessEmpty: JSONText? {
    if case .list(let elements) = self, elements.isEmpty { return nil }
    return self
  }
}
