import _CoverageSpec

/// The type of one connector: its markers, its mapping, and the functions that make covered records and requests.
struct ConnectorSurface {
  let category: Category
  let connector: ConnectorEntry
  let types: SwiftTypes

  var declarations: [SwiftDeclaration] { names + markers + mapping + valueMaps + requests }

  private var type: String { SwiftNames.type(connector) }

  private var names: [SwiftDeclaration] {
    let values = [SwiftNames.value(connector)] + SwiftNames.formerValues(connector).map(\.value)
    let names = [type] + SwiftNames.formerTypes(connector).map(\.value)
    return values.map { member("Connector.\($0)", "", .callers) }
      + names.map { member($0, "", [.callers, .mappers]) }
  }

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
    return ([name] + former).map { member("\(type): \(kind).\($0)", path, .callers) }
  }

  private var mapping: [SwiftDeclaration] {
    MappedModels(category: category, connector: connector).models.flatMap { mapped in
      let model = mapped.model
      let parameters = mapped.fields.map { field in
        let member = StructMember(field, of: model)
        return SwiftDeclaration.Parameter(
          label: member.label, type: types.spelling(member.type) + (member.isOptional ? "?" : ""), hasDefault: false,
          path: "\(model.id).\(field.id)")
      }
      return [
        SwiftDeclaration(
          name: "\(type).\(SwiftNames.mappingMethod(model))()", shape: .function(parameters), audience: .mappers,
          connector: connector.slug, path: model.id),
        SwiftDeclaration(
          name: "\(type).Mapping: \(model.record)", shape: .requirement, audience: .mappers,
          connector: connector.slug, path: model.id),
      ]
    }
  }

  private var valueMaps: [SwiftDeclaration] {
    connector.models.flatMap { coverage -> [SwiftDeclaration] in
      guard let model = category.models.first(where: { $0.id == coverage.id }) else { return [] }
      return coverage.valueMaps.compactMap { map in
        guard let field = category.field(at: map.target.value) else { return nil }
        let function = SwiftNames.valueMap(onto: field, of: model)
        return member(
          "\(type).\(function.name)(\(function.label):)", map.target.value, [.callers, .mappers],
          type: types.spelling(field.type))
      }
    }
  }

  private var requests: [SwiftDeclaration] {
    category.actions.flatMap { action -> [SwiftDeclaration] in
      guard let coverage = connector.actions.first(where: { $0.id == action.id }) else { return [] }
      let nodes = CoveredInputs(RequestNode.nodes(of: action), coverage: coverage, category: category).nodes
      let request = SwiftNames.requestType(action)
      let elements = nodes.flatMap(\.allLists).map { list, element in
        function("\(type).\(request).\(element.function)()", element.nodes, of: action, "\(action.id).\(list.path)")
      }
      return [function("\(type).\(SwiftNames.member(action))()", nodes, of: action, action.id)] + elements
    }
  }

  private func function(
    _ name: String, _ nodes: [CoveredInputs.Node], of action: Action, _ path: String
  ) -> SwiftDeclaration {
    SwiftDeclaration(
      name: name, shape: .function(parameters(nodes, of: action)), audience: .callers, connector: connector.slug,
      path: path)
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
            label: parameter.label, type: type, hasDefault: parameter.hasDefault, path: path)
        ]
      case .list(let element):
        let type = "[\(node.request.typePath.joined(separator: "."))]"
        return [
          SwiftDeclaration.Parameter(label: element.label, type: type, hasDefault: element.hasDefault, path: path)
        ]
      }
    }
  }

  private func member(
    _ name: String, _ path: String, _ audience: SwiftDeclaration.Audience, type: String = ""
  ) -> SwiftDeclaration {
    SwiftDeclaration(
      name: name, shape: .member(type: type), audience: audience, connector: connector.slug, path: path)
  }
}
