import _CoverageSpec

/// The spelling of the types of a spec inside the namespace.
struct SwiftTypes {
  let scope: SwiftScope

  /// A type: `[String: JSONValue]`, `Location`, `[Location]`.
  func spelling(_ type: TypeReference) -> String {
    type.containers.reduce(elementSpelling(type)) { element, container in
      let element = element + (container.hasNullableElements ? "?" : "")
      return container.isMap ? "[\(scope.qualified("String")): \(element)]" : "[\(element)]"
    }
  }

  /// The type of a property; a struct that is declared inside the type that has the property is there by its name.
  func spelling(_ member: StructMember) -> String {
    (member.isNested ? nestedSpelling(member.type) : spelling(member.type)) + (member.isOptional ? "?" : "")
  }

  private func nestedSpelling(_ type: TypeReference) -> String {
    type.isArray ? "[\(SwiftNaming.escaped(type.name))]" : SwiftNaming.escaped(type.name)
  }

  private func elementSpelling(_ type: TypeReference) -> String {
    switch type.name {
    case "string": scope.qualified("String")
    case "integer": scope.qualified("Int")
    case "number": scope.qualified("Double")
    case "boolean": scope.qualified("Bool")
    case "datetime": "Date"
    case "date": scope.qualified("CalendarDate")
    case "decimal": "Decimal"
    case "binary": "Data"
    case "map": "[\(scope.qualified("String")): \(scope.qualified("JSONValue"))]"
    case "json": scope.qualified("JSONValue")
    default: scope.member(type.name)
    }
  }
}

extension TypeReference {
  /// A value is written as a text in JSON and as a `Date` in Swift.
  var isDate: Bool { name == "datetime" }

  /// A value is of a type of Foundation's.
  var isOfFoundation: Bool { Self.namesOfFoundation[name] != nil }

  /// The types of Foundation's in Swift, which nothing can qualify: they come from either of two modules.
  static let namesOfFoundation = ["datetime": "Date", "decimal": "Decimal", "binary": "Data"]

  /// A value alone is written by the encoder and not by itself.
  var isWrittenByEncoder: Bool { containers.isEmpty && (name == "decimal" || name == "binary") }

  /// A value is free JSON.
  var isFreeJSON: Bool { name == "map" || name == "json" }
}
