import _CoverageSpec

/// A connector's `Mapping`, the functions that make its covered records, and those of its value maps.
struct MappingCode {
  let connector: ConnectorEntry
  let scope: SwiftScope
  private let shared: SharedCode
  private let mapped: [MappedModel]

  init(shared: SharedCode, connector: ConnectorEntry, scope: SwiftScope) {
    self.shared = shared
    self.connector = connector
    self.scope = scope
    mapped = MappedModel.all(of: connector, in: shared.category)
  }

  /// The imports of the public functions.
  var imports: SwiftImports { SwiftImports(for: mapped.flatMap { $0.fields.map(\.type) }) }

  var template: SwiftTemplate {
    "\([mapping] + mapped.map(builder) + connector.models.flatMap(valueMaps), separatedBy: "\n\n")"
  }

  private var category: Category { shared.category }
  private var types: SwiftTypes { SwiftTypes(scope: scope) }
  private var type: String { "\(scope.namespace).\(SwiftNaming.escaped(SwiftNames.type(connector)))" }

  private var mapping: SwiftTemplate {
    let protocols = mapped.map { ",\n  Maps.\(SwiftNaming.escaped($0.model.record))" }.joined()
    return """
      /// The mapping of the records of \(SwiftComment.inline(connector.name)): a function for each model it covers.
      \(scope.access)protocol Mapping: Maps.Root\(protocols)
      where Connector == \(type) {}
      """
  }

  /// The function that makes a record with exactly the covered fields.
  private func builder(_ mapped: MappedModel) -> SwiftTemplate {
    let model = mapped.model
    let all = shared.parameters(of: model)
    let parameters = mapped.places.map { all[$0] }
    let notes = [mapped.coverage.note?.text].compactMap(\.self) + mapped.coverage.fields.compactMap(\.note?.text)
    let name = SwiftComment.inline(connector.name)
    let summary = "\(SwiftComment.inline(model.label)) as \(name) covers them: \(SwiftComment.code(model.id))."
    let record = SwiftNaming.escaped(model.record)
    return """
      \(SwiftComment.documentation(summary, notes.joined(separator: "\n\n")))
      \(scope.access)static func \(SwiftNaming.escaped(SwiftNames.mappingMethod(model)))(
        \(parameters.map(\.declaration).joined(separator: ",\n"))
      ) -> Covered<\(type), \(scope.namespace).\(record)> {
        Covered(
          \(scope.namespace).\(record)(
            \(parameters.map(\.argument).joined(separator: ",\n"))),
          sealedBy: Seal())
      }
      """
  }

  /// The functions that turn the tool's own values into unified ones.
  private func valueMaps(_ coverage: ModelCoverage) -> [SwiftTemplate] {
    guard let model = category.models.first(where: { $0.id == coverage.id }) else { return [] }
    return coverage.valueMaps.compactMap { map in
      guard let field = category.field(at: map.target.value) else { return nil }
      let function = SwiftNames.valueMap(onto: field, of: model)
      let members = members(of: field)
      let cases = map.entries.map { entry in
        "case \(SwiftLiteral.quoted(entry.remote)): \(value(entry.unified.value, of: field, members))"
      }
      let source = "\(SwiftComment.inline(connector.name))'s \(SwiftComment.code(map.source))"
      return """
        \(SwiftComment.documentation("The \(SwiftComment.code(map.target.value)) for \(source)."))
        \(scope.access)static func \(SwiftNaming.escaped(function.name))(\(function.label) value: String) -> \(types.spelling(field.type))? {
          switch value {
          \(cases.joined(separator: "\n"))
          default: \(value(map.otherwise.value, of: field, members))
          }
        }
        """
    }
  }

  /// The names of the values of a field's type by their texts; nil where it is not an enum.
  private func members(of field: Field) -> [String: String]? {
    switch category.types.first(where: { $0.id == field.type.name })?.kind {
    case .closedEnum(let values), .openEnum(let values):
      Dictionary(values.map { ($0.value, SwiftNaming.escaped(SwiftNames.member($0))) }) { first, _ in first }
    case .object, .taggedUnion, .untaggedUnion, nil: nil
    }
  }

  /// A unified value in Swift: a member of the field's type, a text, a number or a boolean.
  ///
  /// The type is named, as the result is optional and a member `some` would be that of the optional.
  private func value(_ value: ValueMap.Value?, of field: Field, _ members: [String: String]?) -> String {
    guard let value else { return "nil" }
    let literal = if case .text(let text) = value { SwiftLiteral.quoted(text) } else { value.spelling }
    guard let members else { return literal }
    let type = types.spelling(field.type)
    return members[value.spelling].map { "\(type).\($0)" } ?? "\(type)(rawValue: \(literal))"
  }
}

extension Category {
  /// The field at a coverage path such as `roles.unified_type`.
  func field(at path: String) -> Field? {
    let (owner, member) = path.splitPath
    return models.first { $0.id == owner }?.fields.first { $0.id == member }
  }
}
