/// Reads a declared type.
struct TypesReader {
  private static let kinds = ["closed_enum", "open_enum", "object", "union"]

  let findings: FileFindings

  func read(_ node: JSONNode) -> TypeDeclaration? {
    guard var object = ObjectReader(node, "a type", findings) else { return nil }
    let id = object.requiredID()
    let kindName = object.requiredChoice("kind", of: Self.kinds)
    let hasIntegers = object.holdsIntegers("values")
    let kind: TypeDeclaration.Kind
    switch kindName {
    case "closed_enum": kind = .closedEnum(readValues(&object, areIntegers: hasIntegers))
    case "open_enum": kind = .openEnum(readValues(&object, areIntegers: hasIntegers))
    case "object": kind = .object(object.requiredList("properties").compactMap(readProperty))
    case "union": kind = readUnion(&object)
    // The name still stands for a type, so that fields of it are not reported.
    default: kind = .openEnum([])
    }
    let remarks = object.remarks()
    if kindName != nil { object.reportUnknownKeys() }
    return id.map {
      TypeDeclaration(id: $0.value, kind: kind, hasIntegers: hasIntegers, remarks: remarks, location: $0.location)
    }
  }

  /// Values as texts or whole numbers, or as objects where more is said of them.
  private func readValues(_ object: inout ObjectReader, areIntegers: Bool) -> [TypeDeclaration.EnumValue] {
    object.requiredFilledList("values").compactMap { node in
      guard case .object = node.value else {
        return readValue(node, "an element of 'values'", areIntegers).map { .init($0.value, at: $0.location) }
      }
      guard var object = ObjectReader(node, "a value", findings) else { return nil }
      let value = object.requiredNode("value").flatMap { readValue($0, "'value'", areIntegers) }
      let swiftName = object.text("swift_name")
      let remarks = object.remarks()
      object.reportUnknownKeys()
      return value.map { .init($0.value, swiftName: swiftName, remarks: remarks, at: $0.location) }
    }
  }

  private func readValue(_ node: JSONNode, _ what: String, _ isInteger: Bool) -> Located<String>? {
    if !isInteger { return findings.string(node, what) }
    if case .number(let spelling) = node.value, let number = Int(spelling) {
      return Located(String(number), at: findings.location(of: node))
    }
    findings.wrongType(what, mustBe: "a whole number, as the first one is", found: node)
    return nil
  }

  private func readProperty(_ node: JSONNode) -> TypeDeclaration.Property? {
    guard var object = ObjectReader(node, "a property", findings) else { return nil }
    let id = object.requiredID()
    let swiftName = object.text("swift_name")
    let type = object.requiredType()
    let isNullable = object.flag("nullable")
    let isOptional = object.flag("optional")
    let limits = object.limits(ofInput: false)
    let remarks = object.remarks()
    object.reportUnknownKeys()
    return id.map {
      TypeDeclaration.Property(
        id: $0.value, swiftName: swiftName, type: type, isNullable: isNullable, isOptional: isOptional,
        limits: limits, remarks: remarks, location: $0.location)
    }
  }

  private func readUnion(_ object: inout ObjectReader) -> TypeDeclaration.Kind {
    if object.has("one_of") {
      object.exclude("discriminator", because: "the types of 'one_of' are told apart by their form")
      object.exclude("cases", because: "'one_of' has the types")
      object.exclude("open", because: "a union of 'one_of' has no value that could be unknown")
      let types = object.requiredFilledList("one_of")
      return .untaggedUnion(types.compactMap { findings.typeReference($0, "an element of 'one_of'") })
    }
    object.allow("one_of")
    let discriminator = object.requiredText("discriminator")
    if let discriminator, !discriminator.value.isEmpty,
      !discriminator.value.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({
        isIdentifier(String($0))
      })
    {
      let message = "\(discriminator.value.quoted) is not a path: write keys joined by dots"
      findings.error("invalid-value", message, at: discriminator.location)
    }
    let cases = object.requiredFilledList("cases").compactMap(readCase)
    let isOpen = object.flag("open")
    return .taggedUnion(discriminator: discriminator?.value ?? "", cases: cases, isOpen: isOpen)
  }

  private func readCase(_ node: JSONNode) -> TypeDeclaration.UnionCase? {
    guard var object = ObjectReader(node, "a case", findings) else { return nil }
    let value = object.requiredNode("value").flatMap { findings.string($0, "'value'") }
    let swiftName = object.text("swift_name")
    let type = object.requiredType()
    object.reportUnknownKeys()
    return value.map {
      TypeDeclaration.UnionCase(value: $0.value, swiftName: swiftName, type: type, location: $0.location)
    }
  }
}

extension ObjectReader {
  /// The type under a key that must be there; any JSON where it cannot be made out.
  mutating func requiredType(_ key: String = "type") -> TypeReference {
    requiredNode(key).flatMap { findings.typeReference($0, key.quoted) }
      ?? TypeReference(name: "json", location: location)
  }
}

extension ObjectReader {
  /// Whether the first element of a list is a number, or an object with one as its `value`.
  fileprivate func holdsIntegers(_ key: String) -> Bool {
    guard case .array(let elements)? = peek(key)?.value, let first = elements.first else { return false }
    if case .object(let members) = first.value, let value = members.first(where: { $0.key == "value" }) {
      return value.value.isNumber
    }
    return first.isNumber
  }
}

extension JSONNode {
  fileprivate var isNumber: Bool {
    if case .number = value { true } else { false }
  }
}

extension FileFindings {
  /// A type as specs spell it: `string`, `Location`, `Location[]`, `integer{}`, `string?[][]`.
  func typeReference(_ node: JSONNode, _ what: String) -> TypeReference? {
    guard let spelling = string(node, what) else { return nil }
    var name = spelling.value[...]
    var containers: [TypeReference.Container] = []
    while name.hasSuffix("[]") || name.hasSuffix("{}") {
      let isMap = name.hasSuffix("{}")
      name.removeLast(2)
      let hasNullableElements = name.hasSuffix("?")
      if hasNullableElements { name.removeLast() }
      containers.insert(.init(isMap: isMap, hasNullableElements: hasNullableElements), at: 0)
    }
    guard isIdentifier(String(name)) else {
      let message =
        "\(spelling.value.quoted) is not a type: write a name, followed by '[]' for a list or '{}' for a map"
      error("invalid-value", message, at: spelling.location)
      return nil
    }
    return TypeReference(name: String(name), in: containers, location: spelling.location)
  }
}
