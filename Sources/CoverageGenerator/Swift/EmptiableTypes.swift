import _CoverageSpec

/// The types whose values can be there and carry nothing: lists, maps, free JSON, and unions told apart by form that have
/// one of these.
struct EmptiableTypes {
  /// The unions in the order of the category.
  private(set) var unions: [(type: TypeDeclaration, members: [TypeReference])] = []
  private var names: Set<String> = []

  init(_ category: Category) {
    let declared = category.types.compactMap { type in
      if case .untaggedUnion(let members) = type.kind { (type: type, members: members) } else { nil }
    }
    // A union may hold one that is declared after it.
    var count: Int
    repeat {
      count = names.count
      names.formUnion(declared.filter { $0.members.contains(where: contains) }.map(\.type.id))
    } while names.count > count
    unions = declared.filter { names.contains($0.type.id) }
  }

  func contains(_ type: TypeReference) -> Bool {
    type.isArray || type.isFreeJSON || names.contains(type.name)
  }

  /// Whether it is up to the tool if a field carries a value.
  ///
  /// A field that is never null has one whatever the tool does, and one that the API expands with records of other models
  /// is filled by the API.
  func mayLackValue(_ field: Field) -> Bool {
    field.expands == nil && (field.hasDefault || contains(field.type))
  }
}
