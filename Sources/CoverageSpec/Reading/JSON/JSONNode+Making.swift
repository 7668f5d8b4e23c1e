extension JSONNode {
  package static var null: JSONNode { JSONNode(.null) }

  package static func bool(_ value: Bool) -> JSONNode { JSONNode(.bool(value)) }

  package static func integer(_ value: Int) -> JSONNode { JSONNode(.number(String(value))) }

  /// A number that is finite; a whole one has no fraction.
  package static func number(_ value: Double) -> JSONNode {
    JSONNode(.number(Int(exactly: value).map(String.init) ?? String(value)))
  }

  package static func string(_ text: String) -> JSONNode { JSONNode(.string(text)) }

  package static func list(_ elements: [JSONNode]) -> JSONNode { JSONNode(.array(elements)) }

  /// A list of strings.
  package static func strings(_ texts: some Sequence<String>) -> JSONNode { .list(texts.map(JSONNode.string)) }

  package static func object(_ members: [JSONMember]) -> JSONNode { JSONNode(.object(members)) }

  /// An object of the members that have a value, in the order given.
  package static func object(of members: KeyValuePairs<String, JSONNode?>) -> JSONNode {
    var present: [JSONMember] = []
    present.reserveCapacity(members.count)
    for (key, value) in members {
      if let value { present.append(JSONMember(key, value)) }
    }
    return .object(present)
  }
}

extension JSONNode: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: JSONNode...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, JSONNode)...) {
    self = .object(elements.map { JSONMember($0.0, $0.1) })
  }
}

extension JSONNode {
  /// The members of an object; none of another value.
  package var members: [JSONMember] {
    if case .object(let members) = value { members } else { [] }
  }

  /// The elements of a list; none of another value.
  package var elements: [JSONNode] {
    if case .array(let elements) = value { elements } else { [] }
  }

  /// The text of a string.
  package var string: String? {
    if case .string(let string) = value { string } else { nil }
  }

  /// The value of the first member with a key.
  package subscript(key: String) -> JSONNode? { members.first { $0.key == key }?.value }

  /// The value itself where it is no empty list or object, else nil: outputs leave these out.
  package var unlessEmpty: JSONNode? {
    switch value {
    case .array(let elements) where elements.isEmpty: nil
    case .object(let members) where members.isEmpty: nil
    default: self
    }
  }
}
