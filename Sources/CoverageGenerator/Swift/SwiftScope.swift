import _CoverageSpec

/// Everything that the Swift emitters share: the names of the namespace, and how to name types from elsewhere inside it.
///
/// It is an object, since nearly every writer of code holds it and passes it on.
final class SwiftScope: Sendable {
  /// The namespace as it is written: `ATS`.
  let namespace: String
  /// The names that code inside the namespace finds before those of the imported modules.
  private let shadowed: Set<String>
  /// The spelling of the names of the imported modules.
  let importedNames: ImportedNames
  /// The names that mean something else in a type of the namespace than in the namespace: what `CoverageRecord`,
  /// `ActionRequest` and `ConnectorType` bring along, what a connector's type declares, and the type's own types.
  private let hidden: Set<String>

  /// The parts to generate, and their access.
  let options: GenerationOptions
  /// What documentation says of the values of types.
  let values: ValueSentences

  init(_ specification: Specification, _ options: GenerationOptions = GenerationOptions()) {
    self.options = options
    let category = specification.category
    values = ValueSentences(category)
    let name = SwiftNames.namespace(category)
    namespace = SwiftNaming.escaped(name)
    let members =
      NamespaceSurface(specification: specification).declarations
      + FormerSurface(category).declarations.filter(\.scope.isEmpty)
    shadowed = Set([name] + members.map(\.name))
    hidden = ["Category", "Mapping", "_Seal"]
    importedNames = ImportedNames(hiddenBy: shadowed)
  }

  /// A scope inside another one.
  private init(inside scope: SwiftScope, hiding names: [String]) {
    namespace = scope.namespace
    shadowed = scope.shadowed.union(names)
    hidden = scope.hidden.union(names)
    importedNames = ImportedNames(hiddenBy: shadowed)
    options = scope.options
    values = scope.values
  }

  /// The prefix of declarations that other targets may see: `public `, `package ` or nothing.
  var access: String { options.access == .internal ? "" : "\(options.access.rawValue) " }

  /// A name of an imported module, for texts that are put into templates.
  func qualified(_ name: String) -> String { importedNames.qualified(name) }

  /// One of the namespace's aliases of generic types of the run-time library.
  ///
  /// A use by its alias does not always count as one of a `package import`, which is then a warning.
  func alias(_ name: String) -> String {
    options.access == .package ? "CoverageMatrix.\(name)<\(namespace)>" : name
  }

  /// A member of the namespace, qualified where its name means something else.
  func member(_ name: String) -> String {
    hidden.contains(name) ? "\(namespace).\(SwiftNaming.escaped(name))" : SwiftNaming.escaped(name)
  }

  /// The scope inside a type of the namespace that declares types of its own.
  func hiding(_ names: [String]) -> SwiftScope { SwiftScope(inside: self, hiding: names) }
}
