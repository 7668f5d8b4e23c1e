import _CoverageSpec

/// `Types.swift`: the types that a category declares for its fields and inputs.
struct TypesEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = SwiftScope(coverage)
    let declarations = coverage.category.types
    let code: SwiftTemplate = """
      nonisolated extension \(scope.namespace) {
        \(declarations.map { self.code($0, scope) }, separatedBy: "\n\n")
      }
      """
    let imports = SwiftImports(for: declarations.flatMap(\.memberTypes))
    return [SwiftFile.make("Types", of: .types, from: "category.json", importing: imports, scope, code)]
  }

  private func code(_ type: TypeDeclaration, _ scope: SwiftScope) -> SwiftTemplate {
    let id = SwiftComment.code(type.id)
    switch type.kind {
    case .closedEnum(let values):
      return EnumWriter(scope: scope).closed(type.id, values)
    case .openEnum(let values):
      return EnumWriter(scope: scope).open(type.id, values)
    case .object(let properties):
      return StructWriter(scope: scope).code(
        type.id, documentation: SwiftComment.documentation("The object \(id)."),
        conformances: scope.options.typeConformances, members: properties.map(StructMember.init))
    case .taggedUnion(let discriminator, let cases):
      return TaggedUnionWriter(scope: scope, name: type.id, discriminator: discriminator, cases: cases).code
    case .untaggedUnion(let types):
      return UntaggedUnionWriter(scope: scope, name: type.id, members: types).code
    }
  }
}
