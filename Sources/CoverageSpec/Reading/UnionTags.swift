/// The properties of objects that only identify the case of a union.
///
/// An API's documents often declare them. A member for one could have another value than the case that the object stands
/// in, so there is none: the union reads and writes it.
struct UnionTags {
  /// The key that unions look at, by the id of an object that stands nowhere but in their cases.
  private var keys: [String: String] = [:]

  init(_ category: Category) {
    var tags: [String: Set<String>] = [:]
    var others: Set<String> = []
    for type in category.types {
      if case .taggedUnion(let discriminator, let cases, _) = type.kind {
        for unionCase in cases { tags[unionCase.type.name, default: []].insert(discriminator) }
      } else {
        others.formUnion(type.memberTypes.map(\.name))
      }
    }
    for model in category.models { others.formUnion(model.fields.map(\.type.name)) }
    for action in category.actions {
      others.formUnion(action.coverageInputs.map(\.type.name) + [action.answer].compactMap(\.?.name))
    }
    for (object, discriminators) in tags where discriminators.count == 1 && !others.contains(object) {
      keys[object] = discriminators.first
    }
  }

  /// Whether a property of an object is one text that its unions read and write.
  func isTag(
    _ property: TypeDeclaration.Property, of object: TypeDeclaration, _ types: [String: TypeDeclaration]
  ) -> Bool {
    guard keys[object.id] == property.id, property.type.containers.isEmpty else { return false }
    switch types[property.type.name]?.kind {
    case .closedEnum, .openEnum: return types[property.type.name]?.hasIntegers == false
    case .object, .taggedUnion, .untaggedUnion: return false
    case nil: return property.type.name == "string"
    }
  }

  /// The specification without the properties that unions read and write.
  static func removingTags(from specification: Specification) -> Specification {
    let types = CategoryIndex(specification.category).types
    let tags = UnionTags(specification.category)
    if tags.keys.isEmpty { return specification }
    var specification = specification
    specification.category = specification.category.replacing(
      types: specification.category.types.map { type in
        guard case .object(let properties) = type.kind else { return type }
        let rest = properties.filter { !tags.isTag($0, of: type, types) }
        return TypeDeclaration(
          id: type.id, kind: .object(rest), hasIntegers: type.hasIntegers, remarks: type.remarks,
          location: type.location)
      })
    return specification
  }
}
