/// A JSON value that knows where it stands in its file.
///
/// Two nodes are equal when they say the same in the same order, wherever they stand.
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
    default: false
    }
  }
}

extension JSONNode.Content {
  /// What a message calls a value of this kind: `a list`.
  var kindName: String {
    switch self {
    case .object: "an object"
    case .array: "a list"
    case .string: "a string"
    case .number: "a number"
    case .bool(let value): value ? "true" : "false"
    case .null: "null"
    }
  }
}
