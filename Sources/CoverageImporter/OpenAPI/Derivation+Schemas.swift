import _CoverageSpec

extension Derivation {
  /// The deepest chain of references, parts and alternatives that is followed.
  private static let maximumDepth = 48

  /// A schema with its references followed and its parts merged.
  mutating func flatten(_ place: Place, depth: Int = 0) -> FlatSchema {
    guard depth < Self.maximumDepth else {
      leaveOut(place, "the schema lies too deep in others")
      return FlatSchema(place)
    }
    switch place.node.value {
    case .object: break
    case .bool(true): return FlatSchema(place)
    default:
      leaveOut(place, "this is no schema that a value can meet")
      return FlatSchema(place)
    }
    var schema = base(of: place, depth: depth)
    for (key, value) in place.members where key != "$ref" && key != "allOf" { read(key, value, of: place, &schema) }
    applyBooleanLimits(&schema)
    readEnumWords(place, &schema)
    readAlternatives(of: place, &schema, depth: depth)
    return schema
  }

  /// What a schema refers to and what its parts say, before what it says itself.
  private mutating func base(of place: Place, depth: Int) -> FlatSchema {
    let isReference = place["$ref"]?.node.string != nil
    let parts = place["allOf"]?.elements ?? []
    let ownForm = place.members.filter { FlatSchema.role(of: $0.key) == .form && $0.key != "allOf" }
    var schema = FlatSchema(place)
    if isReference {
      guard let target = resolve(place) else { return schema }
      schema = flatten(target, depth: depth + 1)
      if schema.name == nil, schema.place.pointer == target.pointer { schema.name = target.componentName }
    }
    for (number, part) in parts.enumerated() {
      let flat = flatten(part, depth: depth + 1)
      if number == 0, !isReference { schema = flat } else { merge(flat, into: &schema) }
    }
    // With something of its own it is another schema than what it refers to.
    if !ownForm.isEmpty || parts.count + (isReference ? 1 : 0) > 1 {
      schema.place = place
      schema.name = nil
    }
    return schema
  }

  private mutating func read(_ key: String, _ value: Place, of place: Place, _ schema: inout FlatSchema) {
    switch key {
    case "type": readTypes(value, &schema)
    case "nullable": if case .bool(true) = value.node.value { schema.isNullable = true }
    case "format": schema.format = value.node.string
    case "contentEncoding": if value.node.string == "base64" { schema.format = "byte" }
    case "enum": readValues(value.elements, &schema)
    case "const": readValues([value], &schema)
    case "properties":
      for (id, property) in value.members { add(property, as: id, to: &schema) }
    case "required":
      if case .array = value.node.value { schema.required.formUnion(value.elements.compactMap(\.node.string)) }
    case "additionalProperties", "items":
      if case .bool(false) = value.node.value { break }
      if key == "items" { schema.items = value } else { schema.additional = value }
    case "discriminator": schema.discriminator = value
    case "description": schema.description = value
    case "deprecated": schema.deprecated = value
    case "readOnly": if case .bool(true) = value.node.value { schema.isReadOnly = true }
    case "writeOnly": if case .bool(true) = value.node.value { schema.isWriteOnly = true }
    case "oneOf", "anyOf": break
    case "x-enum-descriptions", "x-enumDescriptions", "x-enum-varnames", "x-enumNames": break
    case _ where FlatSchema.limitKeys.contains(key):
      schema.limits.removeAll { $0.key == key }
      schema.limits.append((key, value))
    case _ where FlatSchema.saysOpen(key, value.node):
      schema.isOpen = true
      if schema.values == nil, !value.elements.isEmpty { readValues(value.elements, &schema) }
    case _ where FlatSchema.role(of: key) == .annotation: break
    default: leaveOut(value, "\(key.quoted) of a schema has no place in a category")
    }
  }

  private mutating func readTypes(_ value: Place, _ schema: inout FlatSchema) {
    let names = value.node.string.map { [$0] } ?? value.elements.compactMap(\.node.string)
    let legal = ["string", "integer", "number", "boolean", "array", "object"]
    if names.contains("null") { schema.isNullable = true }
    for name in names where name != "null" && !legal.contains(name) {
      leaveOut(value, "\(name.quoted) is no type\(suggestion(for: name, among: legal))")
    }
    var types: [String] = []
    for name in names where legal.contains(name) && !types.contains(name) { types.append(name) }
    if !schema.types.isEmpty, !types.isEmpty {
      let common = schema.types.filter(types.contains)
      if common.isEmpty { leaveOut(value, "the type contradicts that of another part") }
      schema.types = common.isEmpty ? schema.types : common
    } else if !types.isEmpty {
      schema.types = types
    } else if names.isEmpty {
      leaveOut(value, "this names no type")
    }
  }

  private mutating func readValues(_ elements: [Place], _ schema: inout FlatSchema) {
    var values: [(value: Place, description: String?)] = []
    for element in elements {
      if case .null = element.node.value {
        schema.isNullable = true
      } else if values.contains(where: { $0.value.node == element.node }) {
        leaveOut(element, "the value is listed before")
      } else {
        values.append((element, nil))
      }
    }
    // Nothing but null is no enum.
    if values.isEmpty {
      if elements.isEmpty { return }
      schema.types = schema.types.isEmpty ? ["null"] : schema.types
      return
    }
    schema.values = values
  }

  private mutating func add(_ property: Place, as id: String, to schema: inout FlatSchema) {
    if let number = schema.properties.firstIndex(where: { $0.id == id }) {
      if schema.properties[number].schema.node != property.node {
        leaveOut(schema.properties[number].schema, "another part of the schema says it anew")
      }
      schema.properties[number].schema = property
    } else {
      schema.properties.append((id, property))
    }
  }

  private mutating func merge(_ part: FlatSchema, into schema: inout FlatSchema) {
    if schema.types.isEmpty {
      schema.types = part.types
    } else if !part.types.isEmpty, schema.types != part.types {
      let common = schema.types.filter(part.types.contains)
      if common.isEmpty { leaveOut(part.place, "the type contradicts that of another part") }
      schema.types = common.isEmpty ? schema.types : common
    }
    for (id, property) in part.properties { add(property, as: id, to: &schema) }
    schema.required.formUnion(part.required)
    for limit in part.limits {
      schema.limits.removeAll { $0.key == limit.key }
      schema.limits.append(limit)
    }
    if let values = part.values, let known = schema.values {
      schema.values = known.filter { entry in values.contains { $0.value.node == entry.value.node } }
    }
    schema.values = schema.values ?? part.values
    if !part.alternatives.isEmpty, !schema.alternatives.isEmpty {
      leaveOut(part.place, "a second choice between schemas has no place in a category")
    } else if !part.alternatives.isEmpty {
      (schema.alternatives, schema.discriminator) = (part.alternatives, part.discriminator)
    }
    schema.format = schema.format ?? part.format
    schema.items = schema.items ?? part.items
    schema.additional = schema.additional ?? part.additional
    schema.discriminator = schema.discriminator ?? part.discriminator
    schema.description = schema.description ?? part.description
    schema.deprecated = schema.deprecated ?? part.deprecated
    schema.isOpen = schema.isOpen || part.isOpen
    schema.isNullable = schema.isNullable && part.isNullable
    schema.isReadOnly = schema.isReadOnly || part.isReadOnly
    schema.isWriteOnly = schema.isWriteOnly || part.isWriteOnly
  }

  /// Descriptions of an enum's values stand in a list or an object beside them.
  private func readEnumWords(_ place: Place, _ schema: inout FlatSchema) {
    guard let words = place["x-enum-descriptions"] ?? place["x-enumDescriptions"], let values = schema.values else {
      return
    }
    for (number, entry) in values.enumerated() {
      let word = words.elements.indices.contains(number) ? words.elements[number] : words[entry.value.text ?? ""]
      if let text = word?.node.string, !text.allSatisfy(\.isWhitespace) { schema.values?[number].description = text }
    }
  }

  /// OpenAPI 3.0 has `exclusiveMinimum: true` beside `minimum`.
  private func applyBooleanLimits(_ schema: inout FlatSchema) {
    for (bound, exclusive) in [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")] {
      guard let value = schema.limit(exclusive), case .bool(let isExclusive) = value.node.value else { continue }
      schema.limits.removeAll { $0.key == exclusive }
      guard isExclusive, let index = schema.limits.firstIndex(where: { $0.key == bound }) else { continue }
      schema.limits[index].key = exclusive
    }
  }
}

extension OpenAPIDocument.Place {
  /// The name of a schema among the components.
  var componentName: String? {
    let parts = pointer.split(separator: "/")
    guard parts.count == 3, parts[0] == "components", parts[1] == "schemas" else { return nil }
    return String(parts[2]).replacing("~1", with: "/").replacing("~0", with: "~")
  }

  /// A text, a number or a truth value, as texts have it.
  var text: String? {
    switch node.value {
    case .string(let text): text
    case .number(let spelling): spelling
    case .bool(let value): value ? "true" : "false"
    default: nil
    }
  }
}
