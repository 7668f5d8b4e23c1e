import _CoverageSpec

/// A connector's `Mapping`, the functions that make its covered records, and those of its value maps.
struct MappingCode {
  private let connector: ConnectorEntry
  private let scope: SwiftScope
  private let category: Category
  private let mapped: [(record: SharedCode.Record, model: MappedModel)]
  /// The connector's type.
  private let type: String
  /// The connector's name in comments.
  private let name: String

  init(shared: SharedCode, connector: ConnectorEntry, scope: SwiftScope) {
    self.connector = connector
    self.scope = scope
    category = shared.category
    type = "\(scope.namespace).\(SwiftNaming.escaped(SwiftNames.type(connector)))"
    name = SwiftComment.inline(connector.name)
    mapped = shared.records.compactMap { record in
      guard let coverage = connector.models.first(where: { $0.id == record.model.id }) else { return nil }
      return MappedModel(record, coverage).map { (record, $0) }
    }
  }

  /// The imports of the public functions.
  var imports: SwiftImports {
    var imports: SwiftImports = []
    for (record, model) in mapped {
      for place in model.places { imports.formUnion(record.parameters[place].imports) }
    }
    return imports
  }

  var template: SwiftTemplate {
    "\([mapping] + mapped.map(builder) + connector.models.flatMap(valueMaps), separatedBy: "\n\n")"
  }

  private var types: SwiftTypes { SwiftTypes(scope: scope) }

  private var mapping: SwiftTemplate {
    let protocols = mapped.map { ",\n  Maps.\($0.record.name)" }.joined()
    return """
      /// The mapping of the records of \(name): a function for each model it covers.
      \(scope.access)protocol Mapping: Maps.Root\(protocols)
      where Connector == \(type) {}
      """
  }

  /// The function that makes a record with exactly the covered fields.
  private func builder(_ record: SharedCode.Record, _ mapped: MappedModel) -> SwiftTemplate {
    var notes = mapped.coverage.fields.compactMap(\.note?.text)
    if let note = mapped.coverage.note { notes.insert(note.text, at: 0) }
    let summary = "\(record.label) as \(name) covers them: \(record.code)."
    return """
      \(SwiftComment.documentation(summary, notes.joined(separator: "\n\n")))
      \(scope.access)static func \(record.method)(
        \(mapped.places.map { record.parameters[$0].declaration }.joined(separator: ",\n"))
      ) -> Covered<\(type), \(record.type)> {
        Covered(
          \(record.type)(
            \(mapped.places.map { record.parameters[$0].argument }.joined(separator: ",\n"))),
          sealedBy: _Seal())
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
      let source = "\(name)'s \(SwiftComment.code(map.source))"
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
    switch category.type(named: field.type.name)?.kind {
    case .closedEnum(let values), .openEnum(let values):
      // A deprecated value is made of its text: its name would warn.
      Dictionary(
        values.filter { !$0.remarks.isDeprecated }.map { ($0.value, SwiftNaming.escaped(SwiftNames.member($0))) }
      ) { first, _ in first }
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
