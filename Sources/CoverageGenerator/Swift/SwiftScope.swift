import CoverageSpec

/// Everything that the Swift emitters share: the names of the namespace, and how to name types from elsewhere inside it.
struct SwiftScope: Sendable {
  /// The namespace as it is written: `ATS`.
  let namespace: String
  /// The names that code inside the namespace finds before those of the imported modules.
  private let shadowed: Set<String>

  init(_ specification: Specification) {
    let category = specification.category
    let name = SwiftNames.namespace(category)
    namespace = SwiftNaming.escaped(name)
    shadowed = Set(
      [name] + category.types.map(\.id) + category.models.map(\.record) + category.models.map(SwiftNames.fieldType)
        + category.actions.map(SwiftNames.inputType)
        + specification.connectors.map(SwiftNames.type))
  }

  /// A name of the standard library, qualified where the namespace has a member of that name.
  func standard(_ name: String) -> String {
    shadowed.contains(name) ? "Swift.\(name)" : name
  }

  /// A name of the run-time library, qualified where the namespace has a member of that name.
  func runtime(_ name: String) -> String {
    shadowed.contains(name) ? "CoverageMatrix.\(name)" : name
  }
}
