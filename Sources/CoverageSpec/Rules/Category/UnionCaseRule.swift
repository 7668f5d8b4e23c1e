/// Each case of a tagged union is an object, because the tag lies in it, and leaves the tag to the union.
struct UnionCaseRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let types = index.types
    let repeated = UnionTags(specification.category)
    return specification.category.types.flatMap { union -> [Diagnostic] in
      guard case .taggedUnion(let discriminator, let cases, _) = union.kind else { return [] }
      return cases.compactMap { unionCase in
        if !isObject(unionCase.type, types) {
          let form = unionCase.type.isTypedMap ? "a map to values of one type" : "not an object"
          let message =
            "\(unionCase.type.spelling.quoted) is \(form), so it cannot hold the \(discriminator.quoted) of "
            + union.id.quoted
          return .error("union-case", message, at: unionCase.type.location)
        }
        let tag = Tag(union: union.id, path: discriminator, value: unionCase.value, repeated: repeated)
        // `RecursiveTypeRule` reports a union that holds itself.
        var seen: Set = [union.id]
        guard let clash = tag.clash(with: unionCase.type, types, &seen) else { return nil }
        return .error(
          "union-case", clash.message, at: unionCase.type.location,
          notes: [Diagnostic.Note("declared here", at: clash.location)])
      }
    }
  }

  /// Whether values can be JSON objects; `DeclaredTypeRule` reports unknown types.
  private func isObject(_ type: TypeReference, _ types: [String: TypeDeclaration]) -> Bool {
    if !type.containers.isEmpty { return false }
    switch types[type.name]?.kind {
    case .object, .taggedUnion: return true
    case .closedEnum, .openEnum, .untaggedUnion: return false
    case nil: return ["json", "map"].contains(type.name) || !TypeReference.primitives.contains(type.name)
    }
  }
}

/// The value of a case of a union at the union's discriminator.
private struct Tag {
  let union: String
  let path: String
  let value: String
  let repeated: UnionTags

  /// The declaration that leaves no place for the tag, or that could have another value than it.
  func clash(
    with type: TypeReference, _ types: [String: TypeDeclaration], _ seen: inout Set<String>
  ) -> (message: String, location: SourceLocation)? {
    guard seen.insert(type.name).inserted, let declaration = types[type.name] else { return nil }
    switch declaration.kind {
    case .object:
      return clash(with: declaration, keys: path.split(separator: ".").map(String.init)[...], types)
    case .taggedUnion(let other, let cases, _):
      if "\(path).".hasPrefix("\(other).") || "\(other).".hasPrefix("\(path).") {
        let message =
          "\(declaration.id.quoted) distinguishes its own cases by \(other.quoted), where \(union.quoted) has \(value.quoted)"
        return (message, declaration.location)
      }
      for unionCase in cases {
        if let clash = clash(with: unionCase.type, types, &seen) { return clash }
      }
      return nil
    case .closedEnum, .openEnum, .untaggedUnion: return nil
    }
  }

  private func clash(
    with declaration: TypeDeclaration, keys: ArraySlice<String>, _ types: [String: TypeDeclaration]
  ) -> (message: String, location: SourceLocation)? {
    guard case .object(let properties) = declaration.kind, let key = keys.first,
      let property = properties.first(where: { $0.id == key })
    else { return nil }
    let inner = types[property.type.name]
    if keys.count > 1 {
      if let inner, property.type.containers.isEmpty, case .object = inner.kind {
        return clash(with: inner, keys: keys.dropFirst(), types)
      }
      let isFree = ["json", "map"].contains(property.type.name) || (inner == nil && !property.type.isPrimitive)
      if isFree, property.type.containers.isEmpty { return nil }
      let message =
        "\(key.quoted) of \(declaration.id.quoted) is of type \(property.type.spelling.quoted), so it cannot hold the "
        + "\(path.quoted) of \(union.quoted)"
      return (message, property.location)
    }
    if case .closedEnum(let values)? = inner?.kind, inner?.hasIntegers == false, property.type.containers.isEmpty {
      if !values.contains(where: { $0.value == value }) {
        let hint = suggestion(for: value, among: values.map(\.value))
        let message =
          "\(union.quoted) knows its case by the value \(value.quoted) of \(key.quoted), which "
          + "\(property.type.name.quoted) does not have\(hint)"
        return (message, property.location)
      }
      if values.count == 1 { return nil }
    }
    if repeated.isTag(property, of: declaration, types) { return nil }
    let message =
      "\(declaration.id.quoted) declares \(key.quoted), by which \(union.quoted) knows its case \(value.quoted); "
      + "leave it out, or give it a closed enum with that one value"
    return (message, property.location)
  }
}

extension TypeReference {
  fileprivate var isPrimitive: Bool { Self.primitives.contains(name) }
}
