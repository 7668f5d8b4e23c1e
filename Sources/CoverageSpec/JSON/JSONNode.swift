/// A JSON value with its place in the file.
///
/// Equality ignores places: two nodes are equal when their content is, in the same order.
package struct JSONNode: Sendable {
  package enum Content: Sendable {
    /// The members in the order of the file, repeated keys included.
    case object([JSONMember])
    case array([JSONNode])
    case string(String)
    /// A number as the file spells it, so that rewriting keeps `1.0` and `1e3`.
    case number(String)
    case bool(Bool)
    case null
    /// A value that an output has in many places; no file that was read has one.
    case repeated(Repeated)
  }

  package var value: Content
  /// The offset of the value's first byte.
  package var offset: Int

  package init(_ value: Content, offset: Int = 0) {
    self.value = value
    self.offset = offset
  }
}

/// A member of a JSON object.
package struct JSONMember: Sendable {
  package var key: String
  /// The offset of the key's opening quote.
  package var keyOffset: Int
  package var value: JSONNode
  /// An earlier member of the object has the same key, which has been reported.
  package var isRepeated: Bool

  package init(_ key: String, _ value: JSONNode, keyOffset: Int = 0, isRepeated: Bool = false) {
    self.key = key
    self.value = value
    self.keyOffset = keyOffset
    self.isRepeated = isRepeated
  }
}

extension JSONMember {
  /// Whether the member is a `$schema` or a `$comment`, which every object can have and which every rewrite keeps.
  package var isRemark: Bool { key == "$schema" || key == "$comment" }
}

extension JSONNode: Equatable {
  package static func == (a: JSONNode, b: JSONNode) -> Bool { a.value == b.value }
}

extension JSONMember: Equatable {
  package static func == (a: JSONMember, b: JSONMember) -> Bool {
    a.key.utf8.elementsEqual(b.key.utf8) && a.value == b.value
  }
}

extension JSONNode.Content: Equatable {
  /// Compares texts by their bytes: JSON knows no normal forms, unlike `String`.
  package static func == (a: JSONNode.Content, b: JSONNode.Content) -> Bool {
    switch (a, b) {
    case (.object(let a), .object(let b)): a == b
    case (.array(let a), .array(let b)): a == b
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.number(let a), .number(let b)): a == b
    case (.bool(let a), .bool(let b)): a == b
    case (.null, .null): true
    case (.repeated(let a), .repeated(let b)): a.value == b.value
    default: false
    }
  }
}

extension JSONNode.Content {
  /// The kind of the value in words, for messages: `a list`.
  var kindName: String {
    switch self {
    case .object: "an object"
    case .array: "a list"
    case .string: "a string"
    case .number: "a number"
    case .bool(let value): value ? "true" : "false"
    case .null: "null"
    case .repeated(let repeated): repeated.value.value.kindName
    }
  }
}

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

  /// A value of an output that is written in many places, whose text is made only once.
  package static func repeated(_ value: JSONNode) -> JSONNode { JSONNode(.repeated(Repeated(value))) }

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
  package subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    // By places: to go over the members themselves would copy each of them.
    var place = 0
    while place < members.count {
      if members[place].key == key { return members[place].value }
      place += 1
    }
    return nil
  }

  /// The value itself where it is no empty list or object, else nil: outputs leave these out.
  package var unlessEmpty: JSONNode? {
    switch value {
    case .array(let elements) where elements.isEmpty: nil
    case .object(let members) where members.isEmpty: nil
    default: self
    }
  }
}
