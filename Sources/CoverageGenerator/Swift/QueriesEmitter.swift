import _CoverageSpec

/// `Queries.swift`: a struct for what to list of each model, whatever the connector.
struct QueriesEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = coverage.scope
    let category = coverage.category
    let models = category.listableModels
    let queries = models.map { QueryWriter(model: $0, category: category, scope: scope).code }
    let code: SwiftTemplate = """
      nonisolated extension \(scope.namespace) {
        \(queries, separatedBy: "\n\n")
      }
      """
    let imports = SwiftImports(for: models.flatMap { category.listParameters(of: $0).map(\.type) })
    let isNeeded = models.isEmpty ? imports : imports.union(.runtime)
    return [SwiftFile.make("Queries", of: .requests, from: "category.json", importing: isNeeded, scope, code)]
  }
}

/// Writes the struct for what to list of a model.
struct QueryWriter {
  let model: Model
  let category: Category
  let scope: SwiftScope

  var code: SwiftTemplate {
    let label = SwiftComment.inline(model.label)
    let route = SwiftComment.code("GET \(model.route ?? "")")
    return StructWriter(scope: scope).code(
      SwiftNames.queryType(model),
      documentation: SwiftComment.documentation("What to list of \(label), whatever the connector: \(route)."),
      conformances: [scope.qualified("ListQuery")], members: parameters.map { StructMember($0, of: model) },
      isCoded: false, further: [routing, visits])
  }

  private var parameters: [ListParameter] { category.listParameters(of: model) }

  private var routing: SwiftTemplate {
    """
    /// The model: \(SwiftComment.code(model.id)).
    \(model.remarks.attribute)
    \(scope.access)static var model: \(scope.namespace).Capability { .\(SwiftNaming.escaped(SwiftNames.member(model))) }
    /// The HTTP path.
    \(scope.access)static var route: String { \(SwiftLiteral.quoted(model.route ?? "")) }
    """
  }

  private var visits: SwiftTemplate {
    """
    /// Shows the parameters to a visitor, one after the other.
    \(scope.access)func _visitParameters(_ visitor: inout QueryVisitor) {
      \(parameters.map(visit))
    }
    """
  }

  private func visit(_ parameter: ListParameter) -> SwiftTemplate {
    let id = SwiftLiteral.quoted(parameter.id)
    let value = "self.\(StructMember(parameter, of: model).storage)"
    let isEnum = category.type(named: parameter.type.name) != nil
    if parameter.type.isDate {
      return "visitor.visit(\(id), secondsSince1970: \(value)?.timeIntervalSince1970)"
    }
    if parameter.type.isArray {
      return "visitor.visit(\(id), list: \(value)\(isEnum ? ".map(\\.rawValue)" : ""))"
    }
    return "visitor.visit(\(id), \(value)\(isEnum ? "?.rawValue" : ""))"
  }
}

extension StructMember {
  /// A property of a query.
  convenience init(_ parameter: ListParameter, of model: Model) {
    let isOwn = model.filters.contains { $0.id == parameter.id }
    let needs = parameter.needs.map { SwiftComment.code(isOwn ? $0.value : "\(model.id).\($0.value)") }
    var sentences: [String] = []
    if !needs.isEmpty { sentences.append("It needs \(needs.joined(separator: " and ")).") }
    if let range = parameter.range { sentences.append("The API takes \(range.lowerBound) to \(range.upperBound).") }
    if let value = parameter.defaultValue {
      sentences.append("Where it is not set, it is \(SwiftComment.code(value)).")
    }
    self.init(
      name: SwiftNaming.escaped(SwiftNames.member(parameter)), key: parameter.id, type: parameter.type,
      presence: parameter.type.isArray ? .optionalList : .optional,
      meaning: Meaning(
        id: parameter.id, owner: ", a parameter of the list of \(SwiftComment.inline(model.label))", path: parameter.id),
      remarks: parameter.remarks, details: sentences)
  }
}
