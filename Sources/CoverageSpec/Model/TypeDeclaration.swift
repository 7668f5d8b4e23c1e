/// A type that a category declares under `types`.
package struct TypeDeclaration: Sendable {
  package enum Kind: Sendable {
    /// Only these strings are legal.
    case closedEnum([EnumValue])
    /// These strings are known; others pass through.
    case openEnum([EnumValue])
    /// A JSON object with known properties.
    case object([Property])
    /// One of several objects, distinguished by the string at a path inside them (`type`, `question.type`).
    case taggedUnion(discriminator: String, cases: [UnionCase])
    /// One of several types, distinguished by their JSON form alone.
    case untaggedUnion([TypeReference])
  }

  /// A value of an enum.
  package struct EnumValue: Sendable {
    /// The text in JSON.
    package var value: String
    /// The name in Swift, where it is not made from the text.
    package var swiftName: String?
    package var location: SourceLocation

    package init(_ value: String, swiftName: String? = nil, at location: SourceLocation) {
      self.value = value
      self.swiftName = swiftName
      self.location = location
    }
  }

  package struct Property: Sendable {
    package var id: String
    /// The name in Swift, where it is not made from the id.
    package var swiftName: String?
    package var type: TypeReference
    /// The value may be JSON null.
    package var isNullable: Bool
    /// The key may be absent.
    package var isOptional: Bool
    package var location: SourceLocation

    package init(
      id: String, swiftName: String? = nil, type: TypeReference, isNullable: Bool, isOptional: Bool,
      location: SourceLocation
    ) {
      self.id = id
      self.swiftName = swiftName
      self.type = type
      self.isNullable = isNullable
      self.isOptional = isOptional
      self.location = location
    }
  }

  package struct UnionCase: Sendable {
    /// The discriminator's value.
    package var value: String
    /// The name in Swift, where it is not made from the value.
    package var swiftName: String?
    package var type: TypeReference
    package var location: SourceLocation

    package init(value: String, swiftName: String? = nil, type: TypeReference, location: SourceLocation) {
      self.value = value
      self.swiftName = swiftName
      self.type = type
      self.location = location
    }
  }

  /// The name, here and in Swift.
  package var id: String
  package var kind: Kind
  package var location: SourceLocation

  package init(id: String, kind: Kind, location: SourceLocation) {
    self.id = id
    self.kind = kind
    self.location = location
  }

  /// The types of the properties or cases.
  package var memberTypes: [TypeReference] {
    switch kind {
    case .closedEnum, .openEnum: []
    case .object(let properties): properties.map(\.type)
    case .taggedUnion(_, let cases): cases.map(\.type)
    case .untaggedUnion(let types): types
    }
  }
}

/// The type of a field, property or input: a name, and whether there are many.
///
/// In a spec it is written `string`, `Location` or, for a list, `string[]`.
package struct TypeReference: Sendable {
  /// The types every category has: text, whole and floating numbers, truth values, timestamps, JSON objects and any JSON.
  package static let primitives = ["string", "integer", "number", "boolean", "datetime", "map", "json"]

  package var name: String
  package var isArray: Bool
  package var location: SourceLocation

  package init(name: String, isArray: Bool = false, location: SourceLocation) {
    self.name = name
    self.isArray = isArray
    self.location = location
  }

  /// The spelling in specs and reports.
  package var spelling: String { isArray ? name + "[]" : name }
}
