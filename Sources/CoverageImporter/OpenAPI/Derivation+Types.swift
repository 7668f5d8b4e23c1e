import _CoverageSpec

extension Derivation {
  /// The type of a value, as categories spell it, with the types that it needs.
  ///
  /// - Parameter name: The name of a type that the document gives none.
  mutating func type(of schema: FlatSchema, named name: String, _ direction: Direction) -> String {
    if !schema.alternatives.isEmpty { return unionType(of: schema, named: name, direction) }
    if let values = schema.values { return enumType(of: schema, values.map(\.value), named: name, direction) }
    if schema.types.count > 1 { return mixedType(of: schema, named: name, direction) }
    switch schema.types.first ?? impliedType(of: schema) {
    case "string": return textType(schema)
    case "integer":
      leaveOutFormat(of: schema, unless: ["int32", "int64"])
      return "integer"
    case "number":
      leaveOutFormat(of: schema, unless: ["double", "float", "decimal"])
      return schema.format == "decimal" ? "decimal" : "number"
    case "boolean": return "boolean"
    case "array": return listType(schema, named: name, direction)
    case "object": return objectType(schema, named: name, direction)
    default: return "json"
    }
  }

  private func impliedType(of schema: FlatSchema) -> String? {
    if schema.isObject { return "object" }
    if schema.isList { return "array" }
    if schema.limit("pattern") != nil || schema.limit("maxLength") != nil { return "string" }
    return schema.format == "date-time" || schema.format == "date" ? "string" : nil
  }

  private mutating func textType(_ schema: FlatSchema) -> String {
    switch schema.format {
    case "date-time": return "datetime"
    case "date": return "date"
    case "byte", "base64": return "binary"
    default:
      leaveOutFormat(of: schema, unless: ["email", "uri", "url"])
      return "string"
    }
  }

  private mutating func leaveOutFormat(of schema: FlatSchema, unless known: [String]) {
    guard let format = schema.format, !known.contains(format), let place = schema.place["format"] else { return }
    leaveOut(place, "the format \(format.quoted) has no place in a category")
  }

  private mutating func listType(_ schema: FlatSchema, named name: String, _ direction: Direction) -> String {
    guard let items = schema.items else { return "json[]" }
    let element = flatten(items)
    return wrap(type(of: element, named: PathWords.singular(name), direction), element, in: "[]")
  }

  private mutating func objectType(_ schema: FlatSchema, named name: String, _ direction: Direction) -> String {
    if schema.properties.isEmpty {
      guard let additional = schema.additional else { return "map" }
      let value = flatten(additional)
      if value.isAnything { return "map" }
      return wrap(type(of: value, named: name + "Value", direction), value, in: "{}")
    }
    if let additional = schema.additional { leaveOut(additional, "further keys have no place beside known ones") }
    return registered(schema, named: name, direction)
  }

  /// A list of values of a type, or a map to them.
  private mutating func wrap(_ type: String, _ element: FlatSchema, in brackets: String) -> String {
    var type = type
    let name = type.prefix { $0 != "[" && $0 != "{" && $0 != "?" }
    if name == "datetime", type != "datetime" || element.isNullable || brackets == "{}" {
      leaveOut(element.place, "a timestamp lies too deep, and is a text")
      type = "string" + type.dropFirst(name.count)
    }
    // Any JSON may be null as it is.
    return type + (element.isNullable && type != "json" ? "?" : "") + brackets
  }

  /// Values of several types that JSON tells apart.
  private mutating func mixedType(of schema: FlatSchema, named name: String, _ direction: Direction) -> String {
    if Set(schema.types) == ["integer", "number"] {
      var number = schema
      number.types = ["number"]
      return type(of: number, named: name, direction)
    }
    return registered(schema, named: name, direction)
  }

  private mutating func enumType(
    of schema: FlatSchema, _ values: [Place], named name: String, _ direction: Direction
  ) -> String {
    let isText = values.allSatisfy { $0.node.string != nil }
    let isWhole = values.allSatisfy { place in
      if case .number(let spelling) = place.node.value { Int(spelling) != nil } else { false }
    }
    if isText || isWhole { return registered(schema, named: name, direction) }
    var plain = schema
    plain.values = nil
    if plain.types.isEmpty, values.allSatisfy(\.node.isBoolean) { plain.types = ["boolean"] }
    leaveOut(schema.place, "an enum of other values than texts or whole numbers has no place in a category")
    return type(of: plain, named: name, direction)
  }

  private mutating func unionType(of schema: FlatSchema, named name: String, _ direction: Direction) -> String {
    registered(schema, named: name, direction)
  }

  /// The name of a declared type, which is made later where it is new.
  private mutating func registered(_ schema: FlatSchema, named name: String, _ direction: Direction) -> String {
    let key = TypeKey(
      pointer: schema.place.pointer, direction: isOneWay(schema) ? direction : nil, isOpen: schema.isOpen)
    if let number = typeNumbers[key] { return types[number].name }
    let given = key.direction == .write || key.isOpen && !(schema.place.saysOpen) ? nil : givenNames[key.pointer]
    let suffix = key.direction == .write ? "Input" : ""
    let name = given ?? takeName(PathWords.typeName(schema.name ?? name) + suffix)
    typeNumbers[key] = types.count
    types.append(DerivedType(name: name, schema: schema, direction: direction))
    return name
  }

  /// Whether some properties of an object go one way only.
  private func isOneWay(_ schema: FlatSchema) -> Bool {
    schema.properties.contains { _, property in
      ["readOnly", "writeOnly"].contains { property[$0]?.node == true }
    }
  }

  /// A name that nothing else has; a number follows one that is taken.
  mutating func takeName(_ wanted: String) -> String {
    var name = wanted
    var number = 2
    while !takenNames.insert(name.lowercased()).inserted {
      name = "\(wanted)\(number)"
      number += 1
    }
    return name
  }
}

extension JSONNode {
  var isBoolean: Bool {
    if case .bool = value { true } else { false }
  }
}

extension OpenAPIDocument.Place {
  var saysOpen: Bool { members.contains { FlatSchema.saysOpen($0.key, $0.value.node) } }
}
