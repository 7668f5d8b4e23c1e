/// Reads a declared type.
struct TypesReader {
  private static let kinds = ["closed_enum", "open_enum", "object", "union"]

  let findings: FileFindings

  func read(_ node: JSONNode) -> TypeDeclaration? {
    guard var object = ObjectReader(node, "a type", findings) else { return nil }
    let id = object.requiredID()
    let kindName = object.requiredChoice("kind", of: Self.kinds)
    let kind: TypeDeclaration.Kind
    switch kindName {
    case "closed_enum": kind = .closedEnum(object.requiredFilledList("values").compactMap(readValue))
    case "open_enum": kind = .openEnum(object.requiredFilledList("values").compactMap(readValue))
    case "object": kind = .object(object.requiredList("properties").compactMap(readProperty))
    case "union": kind = readUnion(&object)
    // The name still stands for a type, so that fields of it are not reported.
    default: kind = .openEnum([])
    }
    if kindName != nil { object.reportUnknownKeys() }
    return id.map { TypeDeclaration(id: $0.value, kind: kind, location: $0.location) }
  }

  /// A value as a text, or as an object where it has a name in Swift.
  private func readValue(_ node: JSONNode) -> TypeDeclaration.EnumValue? {
    guard case .object = node.value else {
      return findings.string(node, "an element of 'values'").map { .init($0.value, at: $0.location) }
    }
    guard var object = ObjectReader(node, "a value", findings) else { return nil }
    let value = object.requiredNode("value").flatMap { findings.string($0, "'value'") }
    let swiftName = object.text("swift_name")
    object.reportUnknownKeys()
    return value.map { .init($0.value, swiftName: swiftName, at: $0.location) }
  }

  private func readProperty(_ node: JSONNode) -> TypeDeclaration.Property? {
    guard var object = ObjectReader(node, "a property", findings) else { return nil }
    let id = object.requiredID()
    let swiftName = object.text("swift_name")
    let type = object.requiredType()
    let isNullable = object.flag("nullable")
    let isOptional = object.flag("optional")
    object.reportUnknownKeys()
    return id.map {
      TypeDeclaration.Property(
        id: $0.value, swiftName: swiftName, type: type, isNullable: isNullable, isOptional: isOptional,
        location: $0.location)
    }
  }

  private func readUnion(_ object: inout ObjectReader) -> TypeDeclaration.Kind {
    if object.has("one_of") {
      object.exclude("discriminator", because: "the types of 'one_of' are told apart by their form")
      object.exclude("cases", because: "'one_of' has the types")
      let types = object.requiredFilledList("one_of")
      return .untaggedUnion(types.compactMap { findings.typeReference($0, "an element of 'one_of'") })
    }
    object.allow("one_of")
    let discriminator = object.requiredText("discriminator")
    if let discriminator, !discriminator.value.isEmpty,
      !discriminator.value.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ isIdentifier($0) })
    {
      let message = "\(discriminator.value.quoted) is not a path: write keys joined by dots"
      findings.error("invalid-value", message, at: discriminator.location)
    }
    let cases = object.requiredFilledList("cases").compactMap(readCase)
    return .taggedUnion(discriminator: discriminator?.value ?? "", cases: cases)
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

extension FileFindings {
  /// A type as specs spell it: `string`, `Location`, `Location[]`.
  func typeReference(_ node: JSONNode, _ what: String) -> TypeReference? {
    guard let spelling = string(node, what) else { return nil }
    let isArray = spelling.value.hasSuffix("[]")
    let name = isArray ? String(spelling.value.dropLast(2)) : spelling.value
    guard isIdentifier(name) else {
      let message = "\(spelling.value.quoted) is not a type: write a name, followed by '[]' for a list"
      error("invalid-value", message, at: spelling.location)
      return nil
    }
    return TypeReference(name: name, isArray: isArray, location: spelling.location)
  }
}
