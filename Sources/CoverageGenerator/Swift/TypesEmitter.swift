import _CoverageSpec

/// `Types.swift`: the types that a category declares for its fields and inputs.
struct TypesEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = coverage.scope
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
    let phrase = SwiftComment.phrase(type.id)
    switch type.kind {
    case .closedEnum(let values):
      let meaning = "\(phrase): one of the values of \(id); any other is an error"
      return EnumWriter(scope: scope, hasIntegers: type.hasIntegers)
        .closed(type.id, values, type.remarks.documentation(meaning))
    case .openEnum(let values):
      let meaning = "\(phrase): a value of \(id), known or not"
      return EnumWriter(scope: scope, hasIntegers: type.hasIntegers)
        .open(type.id, values, type.remarks.documentation(meaning))
    case .object(let properties):
      return StructWriter(scope: scope).code(
        type.id, documentation: type.remarks.documentation("\(phrase): the object \(id)"),
        conformances: scope.options.typeConformances,
        members: properties.map { StructMember($0, of: type, recursive) })
    case .taggedUnion(let discriminator, let cases, let isOpen):
      return TaggedUnionWriter(
        scope: scope, name: type.id, remarks: type.remarks, discriminator: discriminator, cases: cases, isOpen: isOpen
      ).code
    case .untaggedUnion(let types):
      return UntaggedUnionWriter(scope: scope, name: type.id, remarks: type.remarks, members: types).code
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
  func closed(
    _ id: String, _ values: [TypeDeclaration.EnumValue], _ documentation: SwiftTemplate
  ) -> SwiftTemplate {
    """
    \(documentation)
    \(scope.access)nonisolated enum \(SwiftNaming.escaped(id)): \(rawType), CaseIterable, Codable, Hashable, Identifiable, Sendable {
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
      \(scope.access)init(rawValue: \(rawType)) {
        self.rawValue = rawValue
      }
      """
    // A deprecated one by its text, as the code may not warn.
    let names = values.map { value in
      value.remarks.isDeprecated
        ? "Self(rawValue: \(literal(value)))" : ".\(SwiftNaming.escaped(SwiftNames.member(value)))"
    }
    let known: SwiftTemplate = """
      /// The values that the spec lists, in its order.
      \(scope.access)static var allKnown: [Self] { [\(names.joined(separator: ", "))] }
      """
    return """
      \(documentation)
      \(scope.access)nonisolated struct \(SwiftNaming.escaped(id)): RawRepresentable, Codable, Hashable, Identifiable, Sendable {
        /// The value as the API writes it.
        \(scope.access)var rawValue: \(rawType)

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

  /// All values, which the compiler does not list where one is deprecated; by what the API writes, as the code may not
  /// warn.
  private func allCases(_ values: [TypeDeclaration.EnumValue]) -> SwiftTemplate {
    if !values.contains(where: \.remarks.isDeprecated) { return "" }
    return """


      /// All values, in the order of the API.
      \(scope.access)static var allCases: [Self] { [\(values.map(literal).joined(separator: ", "))].compactMap(Self.init(rawValue:)) }
      """
  }

  private func closedCase(_ value: TypeDeclaration.EnumValue, of id: String) -> SwiftTemplate {
    """
    \(documentation(value, of: id))
    \(value.remarks.attribute)
    case \(SwiftNaming.escaped(SwiftNames.member(value))) = \(literal(value))
    """
  }

  private func openMember(_ value: TypeDeclaration.EnumValue, of id: String) -> SwiftTemplate {
    """
    \(documentation(value, of: id))
    \(value.remarks.attribute)
    \(scope.access)static var \(SwiftNaming.escaped(SwiftNames.member(value))): Self { Self(rawValue: \(literal(value))) }
    """
  }

  private func literal(_ value: TypeDeclaration.EnumValue) -> String {
    hasIntegers ? value.value : SwiftLiteral.quoted(value.value)
  }

  private func documentation(_ value: TypeDeclaration.EnumValue, of id: String) -> SwiftTemplate {
    let meaning = "The value \(SwiftComment.code(value.value)) of \(SwiftComment.code(id))"
    return value.remarks.documentation(meaning, hasAttribute: true)
  }
}
