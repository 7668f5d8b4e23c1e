import _CoverageSpec

/// The parts that the code of all connectors shares, computed once for a category.
struct SharedCode: Sendable {
  /// A field as the functions that make its record take it and pass it on.
  struct Parameter: Sendable {
    /// `salaryAmount: Double?`.
    var declaration: String
    /// `salaryAmount: salaryAmount`.
    var argument: String
  }

  let category: Category
  let twins: TwinTypes
  private let parameters: [String: [Parameter]]
  private let requests: [String: [RequestNode]]

  init(_ category: Category, _ scope: SwiftScope) {
    self.category = category
    twins = TwinTypes(category)
    let types = SwiftTypes(scope: scope)
    parameters = Dictionary(
      category.models.map { model in (model.id, model.fields.map { Parameter($0, of: model, types) }) },
      uniquingKeysWith: { first, _ in first })
    requests = Dictionary(
      category.actions.map { ($0.id, RequestNode.nodes(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The fields of a model, in the order of the category.
  func parameters(of model: Model) -> [Parameter] { parameters[model.id] ?? [] }

  /// The nodes at the top of an action's request.
  func nodes(of action: Action) -> [RequestNode] { requests[action.id] ?? [] }
}

extension SharedCode.Parameter {
  fileprivate init(_ field: Field, of model: Model, _ types: SwiftTypes) {
    let member = StructMember(field, of: model)
    declaration = "\(member.name): \(types.spelling(member))"
    argument = "\(member.label): \(member.name)"
  }
}
