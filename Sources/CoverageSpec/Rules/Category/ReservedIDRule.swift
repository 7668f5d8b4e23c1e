/// No model or action is called `features`, which starts the paths of features, and no type like a built-in one.
struct ReservedIDRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let category = specification.category
    let owners =
      category.models.map { Located($0.id, at: $0.location) } + category.actions.map { Located($0.id, at: $0.location) }
    let reservedOwners = owners.filter { $0.value == "features" }.map {
      Diagnostic.error("reserved-id", "'features' is reserved for the paths of features", at: $0.location)
    }
    let reservedTypes = category.types.filter { TypeReference.primitives.contains($0.id) }.map {
      Diagnostic.error("reserved-id", "\($0.id.quoted) is a built-in type", at: $0.location)
    }
    return reservedOwners + reservedTypes
  }
}
