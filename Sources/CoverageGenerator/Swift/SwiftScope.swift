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
      [name] + category.models.map(SwiftNames.fieldType) + category.actions.map(SwiftNames.inputType)
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

/// A file of generated Swift.
enum SwiftFile {
  /// A file whose first line says where it comes from.
  static func make(_ name: String, from sources: String, _ body: SwiftTemplate) -> OutputFile {
    let file: SwiftTemplate = """
      \(GeneratedMarker.line) from \(sources). Do not edit.

      public import CoverageMatrix

      \(body)

      """
    return OutputFile(.swift, "\(name).swift", file.text)
  }
}
