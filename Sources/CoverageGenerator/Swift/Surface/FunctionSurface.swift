import _CoverageSpec

/// The functions of connectors as far as their names are the category's: those of a connector that covers everything.
struct FunctionSurface {
  typealias Origin = SwiftDeclaration.Origin

  let category: Category

  /// The parameters of the functions for an action's request and for the elements of its lists, and the names of these.
  func parameters(of action: Action) -> [SurfaceScope] {
    let inputs = CoveredInputs(all: action, category: category)
    let elements = SurfaceScope(
      description: "the elements of action '\(action.id)'", reserved: SwiftNames.reservedParameters,
      namesNamespace: true,
      declarations: inputs.lists.map { list, _ in
        function(
          list.elementFunction,
          Origin(
            "the function for an element of '\(list.path)'", of: "input '\(list.path)'", key: "item",
            at: list.node.location))
      })
    let reserved = action.remoteFields.isEmpty ? [] : ["remoteFields"]
    return parameters(inputs.nodes, of: "action '\(action.id)'", reserved: reserved) + [elements]
  }

  private func parameters(
    _ nodes: [CoveredInputs.Node], of owner: String, reserved: [String] = []
  ) -> [SurfaceScope] {
    let scope = SurfaceScope(
      description: "the parameters for \(owner)", reserved: SwiftNames.reservedParameters + reserved,
      namesNamespace: true, declarations: nodes.flatMap(parameters))
    return [scope]
      + nodes.flatMap(\.lists).flatMap { parameters($0.element.nodes, of: "an element of '\($0.list.path)'") }
  }

  private func parameters(_ node: CoveredInputs.Node) -> [SwiftDeclaration] {
    let input = node.request
    let origin = Origin(
      "the parameter for '\(input.path)'", of: "input '\(input.path)'", at: input.node.location)
    switch node.content {
    case .fixed: return []
    case .parameter, .list: return [function(input.label, origin)]
    case .group(let nodes): return nodes.flatMap(parameters)
    }
  }

  /// The functions and types inside a connector's type.
  var members: [SurfaceScope] {
    let records = category.models.map { model in
      let owner = "model '\(model.id)'"
      let origin = Origin("the function for the record of \(owner)", of: owner, key: "record", at: model.location)
      return function(SwiftNames.mappingMethod(model), origin)
    }
    let requests = category.actions.map { action in
      let owner = "action '\(action.id)'"
      return function(
        SwiftNames.member(action), Origin("the function for the request of \(owner)", of: owner, at: action.location))
    }
    func types(_ actions: [Action]) -> [SwiftDeclaration] {
      actions.map { action in
        let owner = "action '\(action.id)'"
        return SwiftDeclaration(
          SwiftNames.requestType(action), in: "", .type(kind: ""), path: action.id,
          from: Origin("the request of \(owner)", of: owner, at: action.location))
      }
    }
    let listing = category.actions.filter { action in action.coverageInputs.contains { !$0.arrayParents.isEmpty } }
    return [
      SurfaceScope(
        description: "the functions of a connector", reserved: ["_details", "connector"], namesNamespace: true,
        declarations: records + requests),
      SurfaceScope(
        description: "the types of a connector", reserved: SwiftNames.reservedConnectorTypes,
        declarations: types(category.actions)),
      // In a script without capitals a function has the name of the type that holds the functions for its elements.
      SurfaceScope(description: "the members of a connector", declarations: records + requests + types(listing)),
    ]
  }

  /// The functions of value maps, of which a connector may have several for one model.
  func valueMaps(of connector: ConnectorEntry) -> [SurfaceScope] {
    connector.models.filter { $0.valueMaps.count > 1 }.map { coverage in
      // A second map for one field is an error of its own.
      var targets: Set<String> = []
      let maps = coverage.valueMaps.filter { targets.insert($0.target.value).inserted }
      return SurfaceScope(
        description: "the value maps of '\(coverage.id)' in connector '\(connector.slug)'",
        declarations: maps.compactMap { map in
          let path = map.target.value
          return category.field(at: path).map { field in
            function(
              SwiftNames.member(field),
              Origin("the value map for '\(path)'", of: "field '\(field.id)'", at: map.target.location))
          }
        })
    }
  }

  private func function(_ name: String, _ origin: Origin) -> SwiftDeclaration {
    SwiftDeclaration(name, in: "", .function([]), path: "", from: origin)
  }
}

extension CoveredInputs {
  /// The parameters of the functions of a connector that covers all of an action.
  fileprivate init(all action: Action, category: Category) {
    let inputs = action.coverageInputs.map { CoverageItem(id: $0.path, location: $0.node.location) }
    let coverage = ActionCoverage(id: action.id, inputs: inputs, location: action.location)
    self.init(RequestTree(action), coverage: coverage, category: category)
  }
}
