import _CoverageSpec

/// The inside of one connector's type: its markers, its mapping, and the functions that make covered records and requests.
struct ConnectorSurface {
  let category: Category
  let connector: ConnectorEntry
  let types: SwiftTypes
  let twins: TwinTypes

  var declarations: [SwiftDeclaration] { markers + mapping + valueMaps + requests }

  private var type: String { SwiftNames.type(connector) }

  private var markers: [SwiftDeclaration] {
    var declarations: [SwiftDeclaration] = []
    for model in category.models where connector.models.contains(where: { $0.id == model.id }) {
      declarations += markers("Reads", SwiftNames.marker(model), model.id)
    }
    for action in category.actions where connector.actions.contains(where: { $0.id == action.id }) {
      declarations += markers("Performs", SwiftNames.marker(action), action.id)
    }
    for feature in category.features where connector.features.contains(where: { $0.id == feature.id }) {
      declarations += markers("Provides", SwiftNames.marker(feature), "features.\(feature.id)")
    }
    return declarations
  }

  /// A marker under the names that it has and had.
  private func markers(_ kind: String, _ name: String, _ path: String) -> [SwiftDeclaration] {
    let former = category.moved.filter { $0.to.value == path }.map(SwiftNames.formerTypeName)
    return ([name] + former).map { declaration("\(kind).\($0)", .conformance, path) }
  }

  /// The functions that make records, and the methods of a mapping that call them.
  var mapping: [SwiftDeclaration] {
    MappedModel.all(of: connector, in: category).flatMap { mapped in
      let model = mapped.model
      let parameters = mapped.fields.map { field in
        let member = StructMember(field, of: model)
        return SwiftDeclaration.Parameter(
          label: member.unescapedName, type: types.spelling(member), hasDefault: false, path: "\(model.id).\(field.id)")
      }
      return [
        declaration(SwiftNames.mappingMethod(model), .function(parameters), model.id, for: .mappers),
        declaration(model.record, in: "Mapping", .requirement, model.id, for: .mappers),
      ]
    }
  }

  private var valueMaps: [SwiftDeclaration] {
    connector.models.flatMap { coverage -> [SwiftDeclaration] in
      guard let model = category.models.first(where: { $0.id == coverage.id }) else { return [] }
      return coverage.valueMaps.compactMap { map in
        guard let field = category.field(at: map.target.value) else { return nil }
        let function = SwiftNames.valueMap(onto: field, of: model)
        return declaration(
          "\(function.name)(\(function.label):)", .member(type: types.spelling(field.type)), map.target.value,
          for: [.callers, .mappers])
      }
    }
  }

  private var requests: [SwiftDeclaration] {
    category.requestedActions.flatMap { action -> [SwiftDeclaration] in
      guard let inputs = inputs(of: action) else { return [] }
      let nodes = inputs.nodes
      let request = SwiftNames.requestType(action)
      let lists = inputs.lists
      let elements =
        lists.map { list, element in
          declaration(
            list.elementFunction, in: request, .function(parameters(element.nodes, of: action)),
            "\(action.id).\(list.path)")
        } + shared(lists, inputs, of: action)
      let remoteFields = action.remoteFields.isEmpty ? [] : [StructMember(remoteFieldsOf: action)]
      let further = remoteFields.map {
        SwiftDeclaration.Parameter(
          label: $0.unescapedName, type: types.spelling($0), hasDefault: true, path: action.id)
      }
      let builder = declaration(
        SwiftNames.member(action), .function(parameters(nodes, of: action) + further), action.id)
      return [builder] + elements
    }
  }

  /// The elements of lists that serve the action's twin, too.
  private func shared(
    _ lists: [(list: RequestNode, element: CoveredInputs.Element)], _ inputs: CoveredInputs, of action: Action
  ) -> [SwiftDeclaration] {
    guard let twin = twins.firstTwin(of: action) else { return [] }
    let elements = TwinElements(inputs, of: action, beside: self.inputs(of: twin), twins)
    return lists.map(\.list).filter { elements.relation(of: $0) == .same }.map { list in
      declaration(
        list.elementFunction, in: SwiftNames.requestType(action),
        .sameAs("\(type).\(SwiftNames.requestType(twin)).\(list.elementFunction)"), "\(action.id).\(list.path)")
    }
  }

  private func inputs(of action: Action) -> CoveredInputs? {
    connector.actions.first { $0.id == action.id }.map {
      CoveredInputs(RequestTree(action), coverage: $0, category: category)
    }
  }

  private func parameters(_ nodes: [CoveredInputs.Node], of action: Action) -> [SwiftDeclaration.Parameter] {
    nodes.flatMap { node -> [SwiftDeclaration.Parameter] in
      let path = "\(action.id).\(node.request.path)"
      switch node.content {
      case .fixed: return []
      case .group(let nodes): return parameters(nodes, of: action)
      case .parameter(let parameter):
        let type = types.spelling(parameter.type) + (parameter.isOptional ? "?" : "")
        return [
          SwiftDeclaration.Parameter(
            label: node.request.label, type: type, hasDefault: parameter.hasDefault, path: path)
        ]
      case .list(let element):
        let type = "[\(node.request.typePath.joined(separator: "."))]"
        return [
          SwiftDeclaration.Parameter(label: node.request.label, type: type, hasDefault: element.hasDefault, path: path)
        ]
      }
    }
  }

  private func declaration(
    _ name: String, in nested: String = "", _ shape: SwiftDeclaration.Shape, _ path: String,
    for audience: SwiftDeclaration.Audience = .callers
  ) -> SwiftDeclaration {
    SwiftDeclaration(
      name, in: nested.isEmpty ? type : "\(type).\(nested)", shape, for: audience, connector: connector.slug, path: path
    )
  }
}
