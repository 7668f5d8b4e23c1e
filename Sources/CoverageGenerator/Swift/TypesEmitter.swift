import _CoverageSpec

/// `Types.swift`: the types that a category declares for its fields and inputs.
struct TypesEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = coverage.scope
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
    case .taggedUnion(let discriminator, let cases, _):
      return TaggedUnionWriter(scope: scope, name: type.id, discriminator: discriminator, cases: cases).code
    case .untaggedUnion(let types):
      return UntaggedUnionWriter(scope: scope, name: type.id, members: types).code
    }
  }
}

/// Writes enums: closed ones as Swift enums, open ones as structs that keep an unknown value.
struct EnumWriter {
  let scope: SwiftScope

  /// The standard library's own reading names the type and the value in its error.
  func closed(_ id: String, _ values: [TypeDeclaration.EnumValue]) -> SwiftTemplate {
    """
    \(SwiftComment.documentation("One of the values of \(SwiftComment.code(id)); any other is an error."))
    \(scope.access)nonisolated enum \(SwiftNaming.escaped(id)): String, CaseIterable, Codable, Hashable, Identifiable, Sendable {
      \(values.map(closedCase))

      \(identity)
    }
    """
  }

  func open(_ id: String, _ values: [TypeDeclaration.EnumValue]) -> SwiftTemplate {
    let initializer: SwiftTemplate = """
      /// A value by what the API writes, known or not.
      \(scope.access)init(rawValue: String) {
        self.rawValue = rawValue
      }
      """
    let known: SwiftTemplate = """
      /// The values that the spec lists, in its order.
      \(scope.access)static var allKnown: [Self] { [\(values.map { ".\(SwiftNaming.escaped(SwiftNames.member($0)))" }.joined(separator: ", "))] }
      """
    return """
      \(SwiftComment.documentation("A value of \(SwiftComment.code(id)), known or not."))
      \(scope.access)nonisolated struct \(SwiftNaming.escaped(id)): RawRepresentable, Codable, Hashable, Identifiable, Sendable {
        /// The value as the API writes it.
        \(scope.access)var rawValue: String

        \([initializer] + values.map(openMember) + [known, identity], separatedBy: "\n\n")
      }
      """
  }

  private var identity: SwiftTemplate {
    """
    /// The value itself, for lists of values.
    \(scope.access)var id: Self { self }
    """
  }

  private func closedCase(_ value: TypeDeclaration.EnumValue) -> SwiftTemplate {
    """
    \(SwiftComment.documentation("\(SwiftComment.code(value.value))."))
    case \(SwiftNaming.escaped(SwiftNames.member(value))) = \(SwiftLiteral.quoted(value.value))
    """
  }

  private func openMember(_ value: TypeDeclaration.EnumValue) -> SwiftTemplate {
    """
    \(SwiftComment.documentation("\(SwiftComment.code(value.value))."))
    \(scope.access)static var \(SwiftNaming.escaped(SwiftNames.member(value))): Self { Self(rawValue: \(SwiftLiteral.quoted(value.value))) }
    """
  }
}
