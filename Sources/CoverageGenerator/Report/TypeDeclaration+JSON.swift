import _CoverageSpec

extension TypeDeclaration {
  /// The type as `coverage.json` has it: what its values are, and nothing about Swift.
  var json: JSONNode {
    let head = JSONNode.object([JSONMember("id", .string(id)), JSONMember("kind", .string(kindName))])
    return head.adding(remarks.json + content)
  }

  private var kindName: String {
    switch kind {
    case .closedEnum: "closed_enum"
    case .openEnum: "open_enum"
    case .object: "object"
    case .taggedUnion, .untaggedUnion: "union"
    }
  }

  private var content: [JSONMember] {
    switch kind {
    case .closedEnum(let values), .openEnum(let values): [JSONMember("values", .list(values.map(json)))]
    case .object(let properties): [JSONMember("properties", .list(properties.map(\.json)))]
    case .taggedUnion(let discriminator, let cases, let isOpen):
      [JSONMember("discriminator", .string(discriminator)), JSONMember("cases", .list(cases.map(\.json)))]
        + (isOpen ? [JSONMember("open", true)] : [])
    case .untaggedUnion(let types): [JSONMember("one_of", .strings(types.map(\.spelling)))]
    }
  }

  private func json(_ value: EnumValue) -> JSONNode {
    let text: JSONNode = hasIntegers ? JSONNode(.number(value.value)) : .string(value.value)
    return JSONNode.object([JSONMember("value", text)]).adding(value.remarks.json)
  }
}

extension TypeDeclaration.Property {
  fileprivate var json: JSONNode {
    JSONNode.object(of: [
      "id": .string(id), "type": .string(type.spelling), "nullable": .bool(isNullable), "optional": .bool(isOptional),
      "limits": JSONNode.object(limits.json).unlessEmpty,
    ]).adding(remarks.json)
  }
}

extension TypeDeclaration.UnionCase {
  fileprivate var json: JSONNode { ["value": .string(value), "type": .string(type.spelling)] }
}
