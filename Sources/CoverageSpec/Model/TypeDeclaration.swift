/// A type that a category declares under `types`.
package final class TypeDeclaration: Sendable {
  package enum Kind: Sendable {
    /// Only these strings are legal.
    case closedEnum([EnumValue])
    /// These strings are known; others pass through.
    case openEnum([EnumValue])
    /// A JSON object with known properties.
    case object([Property])
    /// One of several objects, distinguished by the string at a path inside them (`type`, `question.type`).
    ///
    /// An open one keeps the JSON of an object whose string is not known yet.
    case taggedUnion(discriminator: String, cases: [UnionCase], isOpen: Bool)
    /// One of several types, distinguished by their JSON form alone.
    case untaggedUnion([TypeReference])
  }

  /// A value of an enum.
  package struct EnumValue: Sendable {
    /// The text in JSON, or the spelling of the number in an enum of whole numbers.
    package var value: String
    /// The name in Swift, where it is not made from the text.
    package var swiftName: String?
    package var remarks: Remarks
    package var location: SourceLocation

    package init(
      _ value: String, swiftName: String? = nil, remarks: Remarks = Remarks(), at location: SourceLocation
    ) {
      self.value = value
      self.swiftName = swiftName
      self.remarks = remarks
      self.location = location
    }
  }

  package final class Property: Sendable {
    package let id: String
    /// The name in Swift, where it is not made from the id.
    package let swiftName: String?
    package let type: TypeReference
    /// The value may be JSON null.
    package let isNullable: Bool
    /// The key may be absent.
    package let isOptional: Bool
    package let limits: ValueLimits
    package let remarks: Remarks
    package let location: SourceLocation

    package init(
      id: String, swiftName: String? = nil, type: TypeReference, isNullable: Bool, isOptional: Bool,
      limits: ValueLimits? = nil, remarks: Remarks = Remarks(), location: SourceLocation
    ) {
      self.id = id
      self.swiftName = swiftName
      self.type = type
      self.isNullable = isNullable
      self.isOptional = isOptional
      self.limits = limits ?? ValueLimits(location: location)
      self.remarks = remarks
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
  package let id: String
  package let kind: Kind
  /// The values of the enum are whole numbers, and not texts.
  package let hasIntegers: Bool
  package let remarks: Remarks
  package let location: SourceLocation

  package init(
    id: String, kind: Kind, hasIntegers: Bool = false, remarks: Remarks = Remarks(), location: SourceLocation
  ) {
    self.id = id
    self.kind = kind
    self.hasIntegers = hasIntegers
    self.remarks = remarks
    self.location = location
  }

  /// The types of the properties or cases.
  package var memberTypes: [TypeReference] {
    switch kind {
    case .closedEnum, .openEnum: []
    case .object(let properties): properties.map(\.type)
    case .taggedUnion(_, let cases, _): cases.map(\.type)
    case .untaggedUnion(let types): types
    }
  }
}

/// The type of a field, property or input: a name, and the lists and maps around it.
///
/// In a spec it is written `string`, `Location`, `string[]` for a list and `string{}` for a map from any key; `string?[]`
/// has elements that may be null, and `string[][]` is a list of lists.
package struct TypeReference: Sendable {
  /// The types every category has: text, whole, floating and exact numbers, truth values, timestamps, days, bytes, JSON
  /// objects and any JSON.
  package static let primitives = [
    "string", "integer", "number", "boolean", "datetime", "date", "decimal", "binary", "map", "json",
  ]

  /// A list of values or a map to them.
  package struct Container: Equatable, Sendable {
    package var isMap: Bool
    /// An element may be null.
    package var hasNullableElements: Bool

    package init(isMap: Bool = false, hasNullableElements: Bool = false) {
      self.isMap = isMap
      self.hasNullableElements = hasNullableElements
    }
  }

  package var name: String
  /// The containers around the named type, innermost first.
  package var containers: [Container]
  package var location: SourceLocation

  package init(name: String, isArray: Bool = false, location: SourceLocation) {
    self.init(name: name, in: isArray ? [Container()] : [], location: location)
  }

  package init(name: String, in containers: [Container], location: SourceLocation) {
    self.name = name
    self.containers = containers
    self.location = location
  }

  /// A list, of whatever.
  package var isArray: Bool { containers.last?.isMap == false }

  /// A map with values of one type.
  package var isTypedMap: Bool { containers.last?.isMap == true }

  /// The named type, or a list of it without null: what most values are.
  package var isPlain: Bool { containers.isEmpty || containers == [Container()] }

  /// The type without its outermost list or map.
  package var element: TypeReference {
    TypeReference(name: name, in: containers.dropLast(), location: location)
  }

  /// The spelling in specs and reports.
  package var spelling: String {
    containers.reduce(into: name) { spelling, container in
      spelling += (container.hasNullableElements ? "?" : "") + (container.isMap ? "{}" : "[]")
    }
  }
}
