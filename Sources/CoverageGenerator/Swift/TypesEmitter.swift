import _CoverageSpec

/// `Types.swift`: the types that a category declares for its fields and inputs.
struct TypesEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = SwiftScope(coverage)
    let declarations = coverage.category.types
    let recursive = RecursiveTypes(coverage.category)
    let code: SwiftTemplate = """
      nonisolated extension \(scope.namespace) {
        \(declarations.map { self.code($0, recursive, scope) }, separatedBy: "\n\n")
      }
      """
    var imports = SwiftImports(for: declarations.flatMap(\.memberTypes))
    if declarations.contains(where: \.isOpenUnion) { imports.insert(.runtime) }
    if declarations.contains(where: { $0.needsRuntimeInside(recursive) }) { imports.insert(.hiddenRuntime) }
    return [SwiftFile.make("Types", of: .types, from: "category.json", importing: imports, scope, code)]
  }

  private func code(_ type: TypeDeclaration, _ recursive: RecursiveTypes, _ scope: SwiftScope) -> SwiftTemplate {
    let id = SwiftComment.code(type.id)
    switch type.kind {
    case .closedEnum(let values):
      return EnumWriter(scope: scope, hasIntegers: type.hasIntegers).closed(type.id, values)
    case .openEnum(let values):
      return EnumWriter(scope: scope, hasIntegers: type.hasIntegers).open(type.id, values)
    case .object(let properties):
      return StructWriter(scope: scope).code(
        type.id, documentation: SwiftComment.documentation("The object \(id)."),
        conformances: scope.options.typeConformances,
        members: properties.map { property in
          var member = StructMember(property)
          member.isBoxed = recursive.isBoxed(property, of: type)
          return member
        })
    case .taggedUnion(let discriminator, let cases, let isOpen):
      return TaggedUnionWriter(
        scope: scope, name: type.id, discriminator: discriminator, cases: cases, isOpen: isOpen
      ).code
    case .untaggedUnion(let types):
      return UntaggedUnionWriter(scope: scope, name: type.id, members: types).code
    }
  }
}

extension TypeDeclaration {
  /// Whether it is a union with a case for what is not known yet.
  fileprivate var isOpenUnion: Bool {
    if case .taggedUnion(_, _, let isOpen) = kind { isOpen } else { false }
  }

  /// Whether its code uses the run-time library where nobody else sees it.
  fileprivate func needsRuntimeInside(_ recursive: RecursiveTypes) -> Bool {
    switch kind {
    case .object(let properties): properties.contains { recursive.isBoxed($0, of: self) }
    case .untaggedUnion(let members): members.contains(where: \.isWrittenByEncoder)
    case .closedEnum, .openEnum, .taggedUnion: false
    }
  }
}

/// Writes enums: closed ones as Swift enums, open ones as structs that keep an unknown value.
struct EnumWriter {
  let scope: SwiftScope
  var hasIntegers = false

  private var rawType: String { scope.qualified(hasIntegers ? "Int" : "String") }

  /// The standard library's own reading names the type and the value in its error.
  func closed(_ id: String, _ values: [TypeDeclaration.EnumValue]) -> SwiftTemplate {
    """
    \(SwiftComment.documentation("One of the values of \(SwiftComment.code(id)); any other is an error."))
    \(scope.access)nonisolated enum \(SwiftNaming.escaped(id)): \(rawType), CaseIterable, Codable, Hashable, Sendable {
      \(values.map(closedCase))
    }
    """
  }

  func open(_ id: String, _ values: [TypeDeclaration.EnumValue]) -> SwiftTemplate {
    let initializer: SwiftTemplate = """
      /// A value by what the API writes, known or not.
      \(scope.access)init(rawValue: \(rawType)) {
        self.rawValue = rawValue
      }
      """
    return """
      \(SwiftComment.documentation("A value of \(SwiftComment.code(id)), known or not."))
      \(scope.access)nonisolated struct \(SwiftNaming.escaped(id)): RawRepresentable, Codable, Hashable, Sendable {
        /// The value as the API writes it.
        \(scope.access)var rawValue: \(rawType)

        \([initializer] + values.map(openMember), separatedBy: "\n\n")
      }
      """
  }

  private func closedCase(_ value: TypeDeclaration.EnumValue) -> SwiftTemplate {
    """
    \(SwiftComment.documentation("\(SwiftComment.code(value.value))."))
    case \(SwiftNaming.escaped(SwiftNames.member(value))) = \(literal(value))
    """
  }

  private func openMember(_ value: TypeDeclaration.EnumValue) -> SwiftTemplate {
    """
    \(SwiftComment.documentation("\(SwiftComment.code(value.value))."))
    \(scope.access)static var \(SwiftNaming.escaped(SwiftNames.member(value))): Self { Self(rawValue: \(literal(value))) }
    """
  }

  private func literal(_ value: TypeDeclaration.EnumValue) -> String {
    hasIntegers ? value.value : SwiftLiteral.quoted(value.value)
  }
}
