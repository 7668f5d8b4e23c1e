import _CoverageSpec

extension SwiftNameScope.Name {
  init(_ category: Category) {
    self.init(SwiftNames.namespace(category), "category '\(category.id)'", at: category.location)
  }

  init(_ type: TypeDeclaration) {
    self.init(type.id, "type '\(type.id)'", key: "id", at: type.location)
  }

  static func types(_ model: Model) -> [Self] {
    [
      Self(
        SwiftNames.fieldType(model), "the field type of model '\(model.id)'", of: "model '\(model.id)'",
        at: model.location),
      record(model),
    ]
  }

  static func record(_ model: Model) -> Self {
    Self(
      model.record, "the record of model '\(model.id)'", of: "model '\(model.id)'", key: "record", at: model.location)
  }

  static func query(_ model: Model) -> Self {
    Self(SwiftNames.queryType(model), "the query of model '\(model.id)'", of: "model '\(model.id)'", at: model.location)
  }

  static func member(_ parameter: ListParameter) -> Self {
    Self(SwiftNames.member(parameter), "list parameter '\(parameter.id)'", at: parameter.location)
  }

  static func function(_ model: Model) -> Self {
    Self(
      SwiftNames.mappingMethod(model), "the function for the record of model '\(model.id)'", of: "model '\(model.id)'",
      key: "record", at: model.location)
  }

  static func marker(_ model: Model) -> Self {
    Self(SwiftNames.marker(model), "the marker of model '\(model.id)'", of: "model '\(model.id)'", at: model.location)
  }

  static func marker(_ action: Action) -> Self {
    Self(
      SwiftNames.marker(action), "the marker of action '\(action.id)'", of: "action '\(action.id)'", at: action.location
    )
  }

  static func marker(_ feature: Feature) -> Self {
    Self(
      SwiftNames.marker(feature), "the marker of feature '\(feature.id)'", of: "feature '\(feature.id)'",
      at: feature.location)
  }

  static func types(_ action: Action) -> [Self] {
    [
      Self(
        SwiftNames.inputType(action), "the input type of action '\(action.id)'", of: "action '\(action.id)'",
        at: action.location),
      request(action),
    ]
  }

  static func request(_ action: Action) -> Self {
    Self(
      SwiftNames.requestType(action), "the request of action '\(action.id)'", of: "action '\(action.id)'",
      at: action.location)
  }

  static func function(_ action: Action) -> Self {
    Self(
      SwiftNames.member(action), "the function for the request of action '\(action.id)'", of: "action '\(action.id)'",
      at: action.location)
  }

  static func property(_ node: RequestNode) -> Self {
    Self(node.name, "input '\(node.path)'", at: node.node.location)
  }

  /// The parameters of a function for the nodes that it takes.
  static func parameters(_ node: CoveredInputs.Node) -> [Self] {
    func name(_ label: String) -> [Self] {
      [
        Self(
          label, "the parameter for '\(node.request.path)'", of: "input '\(node.request.path)'",
          at: node.request.node.location)
      ]
    }
    switch node.content {
    case .fixed: return []
    case .parameter(let parameter): return name(parameter.label)
    case .list(let element): return name(element.label)
    case .group(let nodes): return nodes.flatMap(parameters)
    }
  }

  static func function(_ list: RequestNode, _ element: CoveredInputs.Element) -> Self {
    Self(
      element.function, "the function for an element of '\(list.path)'", of: "input '\(list.path)'", key: "item",
      at: list.node.location)
  }

  static func group(_ node: RequestNode) -> Self {
    Self(
      node.typeName, "the type of '\(node.path)'", of: "input '\(node.path)'", key: node.isList ? "item" : "swift_name",
      at: node.node.location)
  }

  static func type(_ connector: ConnectorEntry) -> Self {
    Self(SwiftNames.type(connector), "connector '\(connector.slug)'", at: connector.slugLocation)
  }

  static func value(_ connector: ConnectorEntry) -> Self {
    Self(
      SwiftNames.value(connector), "connector '\(connector.slug)'", key: "swift_value_name",
      at: connector.slugLocation)
  }

  static func member(_ model: Model) -> Self {
    Self(SwiftNames.member(model), "model '\(model.id)'", at: model.location)
  }

  static func member(_ field: Field) -> Self {
    Self(SwiftNames.member(field), "field '\(field.id)'", at: field.location)
  }

  static func members(_ type: TypeDeclaration) -> [Self] {
    switch type.kind {
    case .closedEnum(let values), .openEnum(let values):
      values.map { Self(SwiftNames.member($0), "value '\($0.value)'", isText: true, at: $0.location) }
    case .object(let properties):
      properties.map { Self(SwiftNames.member($0), "property '\($0.id)'", at: $0.location) }
    case .taggedUnion(_, let cases):
      cases.map { Self(SwiftNames.member($0), "case '\($0.value)'", isText: true, at: $0.location) }
    case .untaggedUnion(let types):
      types.map {
        Self(SwiftNames.unionCase($0, of: type.id), "type '\($0.spelling)'", key: "id", at: $0.location)
      }
    }
  }

  /// The function of a value map; nil where it leads to no field.
  init?(_ map: ValueMap, in category: Category) {
    guard let field = category.field(at: map.target.value) else { return nil }
    self.init(
      SwiftNames.member(field), "the value map for '\(map.target.value)'", of: "field '\(field.id)'",
      at: map.target.location)
  }

  static func member(_ action: Action) -> Self {
    Self(SwiftNames.member(action), "action '\(action.id)'", at: action.location)
  }

  static func member(_ input: Input) -> Self {
    Self(SwiftNames.member(input), "input '\(input.path)'", at: input.node.location)
  }

  static func member(_ feature: Feature) -> Self {
    Self(SwiftNames.member(feature), "feature '\(feature.id)'", at: feature.location)
  }
}
