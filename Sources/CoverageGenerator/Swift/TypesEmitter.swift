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
    let phrase = SwiftComment.phrase(type.id)
    switch type.kind {
    case .closedEnum(let values):
      let meaning = "\(phrase): one of the values of \(id); any other is an error"
      return EnumWriter(scope: scope).closed(type.id, values, type.remarks.documentation(meaning))
    case .openEnum(let values):
      let meaning = "\(phrase): a value of \(id), known or not"
      return EnumWriter(scope: scope).open(type.id, values, type.remarks.documentation(meaning))
    case .object(let properties):
      return StructWriter(scope: scope).code(
        type.id, documentation: type.remarks.documentation("\(phrase): the object \(id)"),
        conformances: scope.options.typeConformances, members: properties.map(StructMember.init))
    case .taggedUnion(let discriminator, let cases, _):
      return TaggedUnionWriter(
        scope: scope, name: type.id, remarks: type.remarks, discriminator: discriminator, cases: cases
      ).code
    case .untaggedUnion(let types):
      return UntaggedUnionWriter(scope: scope, name: type.id, remarks: type.remarks, members: types).code
    }
  }
}

/// Writes enums: closed ones as Swift enums, open ones as structs that keep an unknown value.
struct EnumWriter {
  let scope: SwiftScope

  /// The standard library's own reading names the type and the value in its error.
  func closed(
    _ id: String, _ values: [TypeDeclaration.EnumValue], _ documentation: SwiftTemplate
  ) -> SwiftTemplate {
    """
    \(documentation)
    \(scope.access)nonisolated enum \(SwiftNaming.escaped(id)): String, CaseIterable, Codable, Hashable, Identifiable, Sendable {
      \(values.map { closedCase($0, of: id) })\(allCases(values))

      \(identity)
    }
    """
  }

  func open(
    _ id: String, _ values: [TypeDeclaration.EnumValue], _ documentation: SwiftTemplate
  ) -> SwiftTemplate {
    let initializer: SwiftTemplate = """
      /// A value by what the API writes, known or not.
      \(scope.access)init(rawValue: String) {
        self.rawValue = rawValue
      }
      """
    // A deprecated one by its text, as the code may not warn.
    let names = values.map { value in
      value.remarks.isDeprecated
        ? "Self(rawValue: \(SwiftLiteral.quoted(value.value)))" : ".\(SwiftNaming.escaped(SwiftNames.member(value)))"
    }
    let known: SwiftTemplate = """
      /// The values that the spec lists, in its order.
      \(scope.access)static var allKnown: [Self] { [\(names.joined(separator: ", "))] }
      """
    return """
      \(documentation)
      \(scope.access)nonisolated struct \(SwiftNaming.escaped(id)): RawRepresentable, Codable, Hashable, Identifiable, Sendable {
        /// The value as the API writes it.
        \(scope.access)var rawValue: String

        \([initializer] + values.map { openMember($0, of: id) } + [known, identity], separatedBy: "\n\n")
      }
      """
  }

  private var identity: SwiftTemplate {
    """
    /// The value itself, for lists of values.
    \(scope.access)var id: Self { self }
    """
  }

  /// All values, which the compiler does not list where one is deprecated; by their texts, as the code may not warn.
  private func allCases(_ values: [TypeDeclaration.EnumValue]) -> SwiftTemplate {
    if !values.contains(where: \.remarks.isDeprecated) { return "" }
    let texts = values.map { SwiftLiteral.quoted($0.value) }.joined(separator: ", ")
    return """


      /// All values, in the order of the API.
      \(scope.access)static var allCases: [Self] { [\(texts)].compactMap(Self.init(rawValue:)) }
      """
  }

  private func closedCase(_ value: TypeDeclaration.EnumValue, of id: String) -> SwiftTemplate {
    """
    \(documentation(value, of: id))
    \(value.remarks.attribute)
    case \(SwiftNaming.escaped(SwiftNames.member(value))) = \(SwiftLiteral.quoted(value.value))
    """
  }

  private func openMember(_ value: TypeDeclaration.EnumValue, of id: String) -> SwiftTemplate {
    """
    \(documentation(value, of: id))
    \(value.remarks.attribute)
    \(scope.access)static var \(SwiftNaming.escaped(SwiftNames.member(value))): Self { Self(rawValue: \(SwiftLiteral.quoted(value.value))) }
    """
  }

  private func documentation(_ value: TypeDeclaration.EnumValue, of id: String) -> SwiftTemplate {
    let meaning = "The value \(SwiftComment.code(value.value)) of \(SwiftComment.code(id))"
    return value.remarks.documentation(meaning, hasAttribute: true)
  }
}
