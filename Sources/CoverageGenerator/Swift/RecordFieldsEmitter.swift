import _CoverageSpec

/// `RecordFields.swift`: how a record shows which of its fields carry a value, for audits of declared coverage.
struct RecordFieldsEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let category = coverage.category
    let scope = coverage.scope
    let emptiable = EmptiableTypes(category)
    let extensions =
      category.models.map { record($0, emptiable, scope) }
      + emptiable.unions.map { union($0, members: $1, emptiable, scope) }
    // Conformances alone count as a use of a public import, and as none of a `package` one.
    let isHidden = category.models.isEmpty && scope.options.access == .package
    let imports: SwiftImports = extensions.isEmpty ? [] : isHidden ? [.runtime, .hidden] : .runtime
    return [
      SwiftFile.make(
        "RecordFields", of: .records, from: "category.json", importing: imports, scope,
        "\(extensions, separatedBy: "\n\n")")
    ]
  }

  private func record(_ model: Model, _ emptiable: EmptiableTypes, _ scope: SwiftScope) -> SwiftTemplate {
    let visits = model.fields.filter { emptiable.mayLackValue($0) }.map { field -> SwiftTemplate in
      let member = StructMember(field, of: model)
      return "visitor.visit(\(SwiftLiteral.quoted(member.key)), self.\(member.storage))"
    }
    let capability = "\(scope.namespace).Capability"
    let body: SwiftTemplate = """
      {
        \(visits)
      }
      """
    return """
      nonisolated extension \(scope.namespace).\(SwiftNaming.escaped(model.record)): CoverageRecord {
        \(SwiftComment.documentation("The model of the record: \(SwiftComment.code(model.id))."))
        \(model.remarks.attribute)
        \(scope.access)static var model: \(capability) { .\(SwiftNaming.escaped(SwiftNames.member(model))) }

        /// Shows a visitor each field that a tool may leave without a value.
        \(scope.access)func _visitFields(_ visitor: inout FieldVisitor) \(visits.isEmpty ? "{}" : body)
      }
      """
  }

  private func union(
    _ type: TypeDeclaration, members: [TypeReference], _ emptiable: EmptiableTypes, _ scope: SwiftScope
  ) -> SwiftTemplate {
    let cases = members.map { member -> SwiftTemplate in
      let name = SwiftNaming.escaped(SwiftNames.unionCase(member, of: type.id))
      if members.count > UnionSize.most {
        return emptiable.contains(member) ? "if case .\(name)(let value) = self { return value._carriesNothing }" : ""
      }
      return emptiable.contains(member) ? "case .\(name)(let value): value._carriesNothing" : "case .\(name): false"
    }
    let choice: SwiftTemplate = """
      switch self {
      \(cases)
      }
      """
    let chain: SwiftTemplate = """
      \(cases.filter { !$0.isEmpty })
      return false
      """
    return """
      nonisolated extension \(scope.namespace).\(SwiftNaming.escaped(type.id)): EmptiableValue {
        /// Whether the value carries nothing.
        \(scope.access)var _carriesNothing: Bool {
          \(members.count > UnionSize.most ? chain : choice)
        }
      }
      """
  }
}

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
    !type.containers.isEmpty || type.isFreeJSON || names.contains(type.name)
  }

  /// Whether it is up to the tool if a field carries a value.
  ///
  /// A field that is never null has one whatever the tool does, and one that the API expands with records of other models
  /// is filled by the API.
  func mayLackValue(_ field: Field) -> Bool {
    field.expands == nil && (field.hasDefault || contains(field.type))
  }
}
