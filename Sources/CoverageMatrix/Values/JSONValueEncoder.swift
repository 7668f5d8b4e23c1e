/// Encodes a value as ``JSONValue``, so that checks see what a value of any type is in JSON.
struct JSONValueEncoder: Encoder {
  /// A value that is being written; containers of it share it.
  final class Node {
    enum Content {
      case empty
      case value(JSONValue)
      case list([Node])
      case object([String: Node])
    }

    var content = Content.empty

    var value: JSONValue {
      switch content {
      case .empty: [:]
      case .value(let value): value
      case .list(let elements): .array(elements.map(\.value))
      case .object(let members): .object(members.mapValues(\.value))
      }
    }

    /// The new value of a key.
    func member(_ key: any CodingKey) -> Node {
      var members: [String: Node] = [:]
      if case .object(let present) = content { members = present }
      let node = Node()
      members[key.stringValue] = node
      content = .object(members)
      return node
    }

    /// A new element.
    func element() -> Node {
      var elements: [Node] = []
      if case .list(let present) = content { elements = present }
      let node = Node()
      content = .list(elements + [node])
      return node
    }

    /// The type of exact numbers, which coders of JSON write as numbers, under the names that it has: this library imports
    /// none of the modules with it.
    private static let exactNumbers: Set<String> = [
      "Foundation.Decimal", "FoundationEssentials.Decimal", "__C.NSDecimal",
    ]

    private static func isExact(_ value: Any) -> Bool { exactNumbers.contains(String(reflecting: type(of: value))) }

    func encode(_ value: some Encodable, at codingPath: [any CodingKey]) throws {
      switch value {
      case let value as JSONValue: content = .value(value)
      case let value as Bool: content = .value(.boolean(value))
      case let value as String: content = .value(.string(value))
      case let value as Double: content = .value(.number(value))
      case let value as Float: content = .value(.number(Double(value)))
      case let value as any BinaryInteger:
        content = .value(Int(exactly: value).map(JSONValue.integer) ?? .bigInteger(String(value)))
      case let value as any CustomStringConvertible where Self.isExact(value):
        content = .value(JSONValue(digits: value.description))
      default: try value.encode(to: JSONValueEncoder(node: self, codingPath: codingPath))
      }
    }
  }

  let node: Node
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// What a value is in JSON.
  ///
  /// - Throws: what the value's own encoding throws.
  static func json(of value: some Encodable) throws -> JSONValue {
    let node = Node()
    try node.encode(value, at: [])
    return node.value
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .empty = node.content { node.content = .object([:]) }
    return KeyedEncodingContainer(Members<Key>(node: node, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .empty = node.content { node.content = .list([]) }
    return Elements(node: node, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(node: node, codingPath: codingPath) }
}

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: JSONValueEncoder.Node
  let codingPath: [any CodingKey]

  func encodeNil(forKey key: Key) { node.member(key).content = .value(.null) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try node.member(key).encode(value, at: codingPath + [key])
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { encoder(key).unkeyedContainer() }

  func superEncoder() -> any Encoder { encoder(SuperKey()) }

  func superEncoder(forKey key: Key) -> any Encoder { encoder(key) }

  private func encoder(_ key: any CodingKey) -> JSONValueEncoder {
    JSONValueEncoder(node: node.member(key), codingPath: codingPath + [key])
  }
}

private struct Elements: UnkeyedEncodingContainer {
  let node: JSONValueEncoder.Node
  let codingPath: [any CodingKey]

  var count: Int {
    if case .list(let elements) = node.content { elements.count } else { 0 }
  }

  func encodeNil() { node.element().content = .value(.null) }

  func encode<Value: Encodable>(_ value: Value) throws { try node.element().encode(value, at: codingPath) }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    encoder().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder().unkeyedContainer() }

  func superEncoder() -> any Encoder { encoder() }

  private func encoder() -> JSONValueEncoder { JSONValueEncoder(node: node.element(), codingPath: codingPath) }
}

private struct Single: SingleValueEncodingContainer {
  let node: JSONValueEncoder.Node
  let codingPath: [any CodingKey]

  func encodeNil() { node.content = .value(.null) }

  func encode<Value: Encodable>(_ value: Value) throws { try node.encode(value, at: codingPath) }
}

/// The key of what a superclass writes.
private struct SuperKey: CodingKey {
  var stringValue: String { "super" }
  var intValue: Int? { nil }

  init() {}

  init?(stringValue: String) { nil }

  init?(intValue: Int) { nil }
}
