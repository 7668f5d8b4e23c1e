import _CoverageSpec

/// The parts that the code of all connectors shares, computed once for a category.
final class SharedCode: Sendable {
  /// A field as the functions that make its record take it and pass it on.
  struct Parameter: Sendable {
    /// `salaryAmount: Double?`.
    var declaration: String
    /// `salaryAmount: salaryAmount`.
    var argument: String
    var imports: SwiftImports
  }

  /// An action as the functions that make its request name it.
  final class Request: Sendable {
    let action: Action
    let tree: RequestTree
    /// The request's type, as it is declared and in full.
    let name: String
    let type: String
    /// The function that makes the request.
    let member: String
    /// The label and the id in comments.
    let label: String
    let code: String
    /// The structs of groups by the numbers of their nodes.
    private let structures: [String]
    /// The parameters for leaves by the numbers of their nodes.
    private let leaves: [Leaf]

    /// A leaf as a function takes it: where the function asks for it, and where it can be left out.
    private struct Leaf {
      var asked = ""
      var optional = ""
    }

    init(_ action: Action, _ twins: TwinTypes, _ scope: SwiftScope) {
      let tree = RequestTree(action)
      var structures = Array(repeating: "", count: tree.numbers.count)
      var leaves = Array(repeating: Leaf(), count: tree.numbers.count)
      let types = SwiftTypes(scope: scope)
      for node in tree.nodes.flatMap(\.all) {
        switch node.content {
        case .leaf(let type):
          let declaration = "\(node.parameter): \(types.spelling(type))"
          leaves[node.number] =
            type.isArray
            ? Leaf(asked: declaration, optional: declaration + " = []")
            : Leaf(asked: declaration + (node.node.isNullable ? "?" : ""), optional: declaration + "? = nil")
        case .group:
          let name = twins.original(of: node, in: action) ?? node.typeName(in: action)
          let parts = name.split(separator: ".").map { SwiftNaming.escaped(String($0)) }
          structures[node.number] = ([scope.namespace] + parts).joined(separator: ".")
        }
      }
      self.action = action
      self.tree = tree
      self.structures = structures
      self.leaves = leaves
      name = SwiftNaming.escaped(SwiftNames.requestType(action))
      type = "\(scope.namespace).\(name)"
      member = SwiftNaming.escaped(SwiftNames.member(action))
      label = SwiftComment.inline(action.label)
      code = SwiftComment.code(action.id)
    }

    /// The parameter for a leaf.
    func declaration(_ leaf: RequestNode, isAsked: Bool) -> String {
      isAsked ? leaves[leaf.number].asked : leaves[leaf.number].optional
    }

    /// The struct of a group, by the name that it is declared under.
    func structure(_ node: RequestNode) -> String { structures[node.number] }
  }

  /// A model as the functions that make its records name it.
  final class Record: Sendable {
    let model: Model
    /// The fields in the order of the category.
    let parameters: [Parameter]
    let order: NameOrder
    /// The record's type, as it is declared and in full.
    let name: String
    let type: String
    /// The function that makes the record.
    let method: String
    /// The protocol of the connectors that support the model.
    let marker: String
    /// The label and the id in comments.
    let label: String
    let code: String

    init(_ model: Model, _ scope: SwiftScope) {
      let types = SwiftTypes(scope: scope)
      self.model = model
      parameters = model.fields.map { Parameter($0, of: model, types) }
      order = NameOrder(model.fields.map(\.id))
      name = SwiftNaming.escaped(model.record)
      type = "\(scope.namespace).\(name)"
      method = SwiftNaming.escaped(SwiftNames.mappingMethod(model))
      marker = "Reads.\(SwiftNaming.escaped(SwiftNames.marker(model)))"
      label = SwiftComment.inline(model.label)
      code = SwiftComment.code(model.id)
    }
  }

  let category: Category
  /// The models, and the actions with a request, in the order of the category.
  let records: [Record]
  let requests: [Request]
  let twins: TwinTypes
  /// The protocols of the connectors that can perform each action and that offer each feature, in the same order.
  private let actionMarkers: [String]
  private let featureMarkers: [String]
  private let modelOrder: NameOrder
  private let actionOrder: NameOrder
  private let featureOrder: NameOrder

  init(_ coverage: CompiledCoverage) {
    let (category, scope, twins) = (coverage.category, coverage.scope, coverage.twins)
    self.category = category
    self.twins = twins
    records = category.models.map { Record($0, scope) }
    requests = category.requestedActions.map { Request($0, twins, scope) }
    actionMarkers = category.actions.map { "Performs.\(SwiftNaming.escaped(SwiftNames.marker($0)))" }
    featureMarkers = category.features.map { "Provides.\(SwiftNaming.escaped(SwiftNames.marker($0)))" }
    modelOrder = NameOrder(category.models.map(\.id))
    actionOrder = NameOrder(category.actions.map(\.id))
    featureOrder = NameOrder(category.features.map(\.id))
  }

  /// The markers of what a connector supports, in the order of the category.
  func markers(of connector: ConnectorEntry) -> [String] {
    modelOrder.places(of: connector.models.map(\.id)).map { records[$0].marker }
      + actionOrder.places(of: connector.actions.map(\.id)).map { actionMarkers[$0] }
      + featureOrder.places(of: connector.features.map(\.id)).map { featureMarkers[$0] }
  }
}

extension SharedCode.Parameter {
  fileprivate init(_ field: Field, of model: Model, _ types: SwiftTypes) {
    let member = StructMember(field, of: model)
    declaration = "\(member.name): \(types.spelling(member))"
    argument = "\(member.label): \(member.name)"
    imports = SwiftImports(for: [field.type])
  }
}
