import _CoverageSpec

/// The JSON Schemas of values of a category's types.
struct ValueSchema {
  private let category: Category
  private let types: [String: TypeDeclaration]

  init(_ category: Category) {
    self.category = category
    types = Dictionary(category.types.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The members of the schema of a value with limits.
  func schema(_ type: TypeReference, _ limits: ValueLimits, isNullable: Bool) -> [JSONMember] {
    Self.nullable(schema(type, limits) + (type.isArray ? Self.counts(limits) : []), isNullable)
  }

  /// A schema whose values may be null too.
  static func nullable(_ schema: [JSONMember], _ isNullable: Bool) -> [JSONMember] {
    if !isNullable || schema.isEmpty { return schema }
    return [JSONMember("anyOf", [.object(schema), .object(of: ["type": "null"])])]
  }

  /// The limits on the number of elements.
  static func counts(_ limits: ValueLimits) -> [JSONMember] {
    [("minItems", limits.minItems), ("maxItems", limits.maxItems)].compactMap { key, count in
      count.map { JSONMember(key, .integer($0)) }
    }
  }

  /// What a thing is, and whether the API advises against it.
  static func heading(_ remarks: Remarks) -> [JSONMember] {
    var heading: [JSONMember] = []
    if let description = remarks.description { heading.append(JSONMember("description", .string(description.text))) }
    if remarks.isDeprecated { heading.append(JSONMember("deprecated", true)) }
    return heading
  }

  /// The values of a condition as the neighbour has them in JSON.
  func spelled(_ values: [Located<String>], _ node: InputNode) -> [JSONNode] {
    guard case .leaf(let type) = node.content else { return [] }
    let isNumber = ["integer", "number", "decimal"].contains(type.name) || types[type.name]?.hasIntegers == true
    return values.map { value in
      if isNumber { return JSONNode(.number(value.value)) }
      return type.name == "boolean" ? .bool(value.value == "true") : .string(value.value)
    }
  }

  /// The schemas of the declared types that some types have in them, in the order of the category.
  func definitions(usedBy used: [TypeReference]) -> [JSONMember] {
    var reached: Set<String> = []
    var rest = used.map(\.name)
    while let name = rest.popLast() {
      guard let type = types[name], reached.insert(name).inserted else { continue }
      rest += type.memberTypes.map(\.name)
    }
    return category.types.filter { reached.contains($0.id) }
      .map { JSONMember($0.id, .object(Self.heading($0.remarks) + declared($0))) }
  }

  private func schema(_ type: TypeReference, _ limits: ValueLimits) -> [JSONMember] {
    guard let container = type.containers.last else { return named(type.name, limits) }
    let element = Self.nullable(schema(type.element, limits), container.hasNullableElements)
    return container.isMap
      ? [JSONMember("type", "object"), JSONMember("additionalProperties", .object(element))]
      : [JSONMember("type", "array"), JSONMember("items", .object(element))]
  }

  private func named(_ name: String, _ limits: ValueLimits) -> [JSONMember] {
    if types[name] != nil { return [JSONMember("$ref", .string("#/$defs/\(Self.escaped(name))"))] }
    switch name {
    case "string": return [JSONMember("type", "string")] + texts(limits)
    case "integer": return [JSONMember("type", "integer")] + numbers(limits)
    case "number", "decimal": return [JSONMember("type", "number")] + numbers(limits)
    case "boolean": return [JSONMember("type", "boolean")]
    // The API takes days and times without an offset, which the format of this name does not.
    case "datetime": return [JSONMember("type", "string"), JSONMember("pattern", .string(Self.timestamp))]
    case "date": return [JSONMember("type", "string")] + form(.date)
    case "binary": return [JSONMember("type", "string"), JSONMember("contentEncoding", "base64")]
    case "map": return [JSONMember("type", "object")]
    default: return []
    }
  }

  private func numbers(_ limits: ValueLimits) -> [JSONMember] {
    let bounds = [("minimum", limits.min), ("maximum", limits.max)].compactMap { key, bound in
      bound.map { JSONMember(key, JSONNode(.number($0))) }
    }
    let step = limits.decimals.map { $0 == 0 ? "1" : "0." + String(repeating: "0", count: $0 - 1) + "1" }
    return bounds + (step.map { [JSONMember("multipleOf", JSONNode(.number($0)))] } ?? [])
  }

  private func texts(_ limits: ValueLimits) -> [JSONMember] {
    var members = [("minLength", limits.minLength), ("maxLength", limits.maxLength)].compactMap { key, count in
      count.map { JSONMember(key, .integer($0)) }
    }
    let form = limits.format.map(form) ?? []
    let pattern = limits.pattern.map { [JSONMember("pattern", .string($0.value))] } ?? []
    members += form
    // A schema has one pattern.
    members += form.isEmpty || pattern.isEmpty ? pattern : [JSONMember("allOf", [.object(pattern)])]
    return members
  }

  /// A form of texts: the name that JSON Schema has for it, which is only a remark to many programs, and a pattern.
  private func form(_ format: ValueLimits.Format) -> [JSONMember] {
    let (name, pattern): (String?, String) =
      switch format {
      case .email: ("email", #"^[!-?A-~]+@[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)*$"#)
      case .uri: ("uri", #"^[A-Za-z][A-Za-z0-9+.\-]*:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+$"#)
      case .date: ("date", Self.day)
      case .countryCode: (nil, "^[A-Z]{2}$")
      case .currencyCode: (nil, "^[A-Z]{3}$")
      case .mediaType: (nil, #"^[A-Za-z0-9][A-Za-z0-9!#$&\-^_.+]*/[A-Za-z0-9][A-Za-z0-9!#$&\-^_.+]*$"#)
      }
    return (name.map { [JSONMember("format", .string($0))] } ?? []) + [JSONMember("pattern", .string(pattern))]
  }

  private static let day = "^\(days)$"

  private static let days =
    #"\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d))"#

  private static let timestamp =
    "^\(days)"
    + #"([Tt ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?([Zz]|[+\-]([01]\d|2[0-3])(:?[0-5]\d)?)?)?$"#

  private func declared(_ type: TypeDeclaration) -> [JSONMember] {
    switch type.kind {
    case .closedEnum(let values):
      return [JSONMember("enum", .list(values.map { constant($0, of: type) }))]
    case .openEnum(let values):
      return [
        JSONMember("type", type.hasIntegers ? "integer" : "string"),
        JSONMember("examples", .list(values.map { constant($0, of: type) })),
      ]
    case .object(let properties):
      let required = properties.filter { !$0.isOptional }.map(\.id)
      let members = properties.map { property in
        let schema = schema(property.type, property.limits, isNullable: property.isNullable)
        return JSONMember(property.id, .object(Self.heading(property.remarks) + schema))
      }
      return [JSONMember("type", "object"), JSONMember("properties", .object(members))]
        + (required.isEmpty ? [] : [JSONMember("required", .strings(required))])
    case .taggedUnion(let discriminator, let cases, let isOpen):
      let keys = discriminator.split(separator: ".").map { String($0) }
      let known = cases.map { union in
        let tag = tagged(keys[...], .object(of: ["const": .string(union.value)]))
        let object = named(union.type.name, ValueLimits(location: type.location))
        return JSONNode.object(of: ["allOf": [.object(object), tag]])
      }
      let unknown = tagged(
        keys[...], .object(of: ["type": "string", "not": .object(of: ["enum": .strings(cases.map(\.value))])]))
      return [JSONMember("anyOf", .list(known + (isOpen ? [unknown] : [])))]
    case .untaggedUnion(let choices):
      let none = ValueLimits(location: type.location)
      return [JSONMember("anyOf", .list(choices.map { .object(schema($0, none)) }))]
    }
  }

  private func constant(_ value: TypeDeclaration.EnumValue, of type: TypeDeclaration) -> JSONNode {
    type.hasIntegers ? JSONNode(.number(value.value)) : .string(value.value)
  }

  /// An object with a value at a path of keys.
  private func tagged(_ keys: ArraySlice<String>, _ value: JSONNode) -> JSONNode {
    guard let key = keys.first else { return value }
    return .object(of: [
      "type": "object", "required": [.string(key)],
      "properties": .object([JSONMember(key, tagged(keys.dropFirst(), value))]),
    ])
  }

  /// The id of a type in a fragment of an address.
  private static func escaped(_ name: String) -> String {
    name.utf8.reduce(into: "") { text, byte in
      if byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
