import CoverageSpec

/// Refuses specs whose ids have no Swift name, or where two things would get the same one.
///
/// A collision is never mended by renaming one of the two: a name that depends on its neighbours would change with them.
package struct SwiftNameRule: Rule {
  package init() {}

  package func check(_ specification: Specification) -> [Diagnostic] {
    let category = specification.category
    var diagnostics: [Diagnostic] = []
    func check(_ scope: String, reserved: [String] = [], isTypeScope: Bool = false, _ names: [Name]) {
      diagnostics += NameScope(description: scope, reserved: Set(reserved), isTypeScope: isTypeScope).check(names)
    }
    func checkRequest(_ nodes: [RequestNode], of owner: String, isTopLevel: Bool) {
      let groups = nodes.filter { !$0.children.isEmpty }
      check(
        "the properties of \(owner)",
        reserved: SwiftNames.reservedStructMembers + (isTopLevel ? SwiftNames.reservedRequestMembers : []),
        nodes.map(Name.property))
      check(
        "the types of \(owner)", reserved: SwiftNames.reservedRequestTypes + [SwiftNames.namespace(category)],
        isTypeScope: true, groups.map(Name.group))
      for group in groups { checkRequest(group.children, of: "group '\(group.path)'", isTopLevel: false) }
    }
    check("the module", reserved: ["Category", "CoverageMatrix", "Swift"], isTypeScope: true, [Name(category)])
    check(
      // A member named like the namespace itself would hide it from all code inside.
      "the members of the namespace",
      reserved: SwiftNames.reservedInNamespace + [SwiftNames.namespace(category)], isTypeScope: true,
      category.types.map(Name.init) + category.models.flatMap(Name.types) + category.actions.flatMap(Name.types)
        + specification.connectors.map(Name.type))
    check(
      "the members of Capability", reserved: SwiftNames.reservedCapabilityMembers,
      category.models.map(Name.member) + category.actions.map(Name.member))
    for model in category.models {
      check(
        "the fields of model '\(model.id)'", reserved: SwiftNames.reservedStructMembers, model.fields.map(Name.member))
    }
    for type in category.types {
      check(
        "the \(type.memberKind) of type '\(type.id)'", reserved: type.reservedMembers, Name.members(type))
    }
    for action in category.actions {
      check("the inputs of action '\(action.id)'", action.coverageInputs.map(Name.member))
      checkRequest(RequestNode.nodes(of: action), of: "action '\(action.id)'", isTopLevel: true)
    }
    check("the protocols of Maps", reserved: ["Root"], isTypeScope: true, category.models.map(Name.record))
    check(
      "the functions of a connector", reserved: ["connector", "details"],
      category.models.map(Name.function) + category.actions.map(Name.function))
    check(
      "the types of a connector", reserved: ["Category", "Mapping", "Seal"], isTypeScope: true,
      category.actions.map(Name.request))
    check("the features", category.features.map(Name.member))
    // What every marker's declaration names would be hidden by a marker of that name.
    let reservedMarkers = SwiftNames.reservedMarkers + [SwiftNames.namespace(category)]
    check("the markers of Reads", reserved: reservedMarkers, isTypeScope: true, category.models.map(Name.marker))
    check("the markers of Performs", reserved: reservedMarkers, isTypeScope: true, category.actions.map(Name.marker))
    check("the markers of Provides", reserved: reservedMarkers, isTypeScope: true, category.features.map(Name.marker))
    check(
      "the members of Connector", reserved: SwiftNames.reservedConnectorMembers,
      specification.connectors.map(Name.value))
    // What collides as a member collides as a marker too; one error is enough.
    var places: Set<SourceLocation> = []
    return diagnostics.filter { $0.identifier != "swift-name-collision" || places.insert($0.location).inserted }
  }
}

/// A Swift name and the part of the spec that it comes from.
private struct Name {
  var name: String
  /// What has the name: `model 'jobs'`.
  var owner: String
  /// The key that gives it another name.
  var key: String
  var location: SourceLocation

  init(_ name: String, _ owner: String, key: String = "swift_name", at location: SourceLocation) {
    self.name = name
    self.owner = owner
    self.key = key
    self.location = location
  }

  init(_ category: Category) {
    self.init(SwiftNames.namespace(category), "category '\(category.id)'", at: category.location)
  }

  init(_ type: TypeDeclaration) {
    self.init(type.id, "type '\(type.id)'", key: "id", at: type.location)
  }

  static func types(_ model: Model) -> [Name] {
    [
      Name(SwiftNames.fieldType(model), "the field type of model '\(model.id)'", at: model.location),
      record(model),
    ]
  }

  static func record(_ model: Model) -> Name {
    Name(model.record, "the record of model '\(model.id)'", key: "record", at: model.location)
  }

  static func function(_ model: Model) -> Name {
    Name(
      SwiftNames.mappingMethod(model), "the function for the record of model '\(model.id)'", key: "record",
      at: model.location)
  }

  static func marker(_ model: Model) -> Name {
    Name(SwiftNames.marker(model), "the marker of model '\(model.id)'", at: model.location)
  }

  static func marker(_ action: Action) -> Name {
    Name(SwiftNames.marker(action), "the marker of action '\(action.id)'", at: action.location)
  }

  static func marker(_ feature: Feature) -> Name {
    Name(SwiftNames.marker(feature), "the marker of feature '\(feature.id)'", at: feature.location)
  }

  static func types(_ action: Action) -> [Name] {
    [
      Name(SwiftNames.inputType(action), "the input type of action '\(action.id)'", at: action.location),
      request(action),
    ]
  }

  static func request(_ action: Action) -> Name {
    Name(SwiftNames.requestType(action), "the request of action '\(action.id)'", at: action.location)
  }

  static func function(_ action: Action) -> Name {
    Name(SwiftNames.member(action), "the function for the request of action '\(action.id)'", at: action.location)
  }

  static func property(_ node: RequestNode) -> Name {
    Name(node.name, "input '\(node.path)'", at: node.node.location)
  }

  static func group(_ node: RequestNode) -> Name {
    Name(
      node.typeName, "the type of '\(node.path)'", key: node.isList ? "item" : "swift_name", at: node.node.location)
  }

  static func type(_ connector: ConnectorEntry) -> Name {
    Name(SwiftNames.type(connector), "connector '\(connector.slug)'", at: connector.slugLocation)
  }

  static func value(_ connector: ConnectorEntry) -> Name {
    Name(
      SwiftNames.value(connector), "connector '\(connector.slug)'", key: "swift_value_name",
      at: connector.slugLocation)
  }

  static func member(_ model: Model) -> Name {
    Name(SwiftNames.member(model), "model '\(model.id)'", at: model.location)
  }

  static func member(_ field: Field) -> Name {
    Name(SwiftNames.member(field), "field '\(field.id)'", at: field.location)
  }

  static func members(_ type: TypeDeclaration) -> [Name] {
    switch type.kind {
    case .closedEnum(let values), .openEnum(let values):
      values.map { Name(SwiftNames.enumCase($0.value), "value '\($0.value)'", key: "value", at: $0.location) }
    case .object(let properties):
      properties.map { Name(SwiftNames.member($0), "property '\($0.id)'", key: "id", at: $0.location) }
    case .taggedUnion(_, let cases):
      cases.map { Name(SwiftNames.enumCase($0.value), "case '\($0.value)'", key: "value", at: $0.location) }
    case .untaggedUnion(let types):
      types.map {
        Name(SwiftNames.unionCase($0, of: type.id), "type '\($0.spelling)'", key: "type", at: $0.location)
      }
    }
  }

  static func member(_ action: Action) -> Name {
    Name(SwiftNames.member(action), "action '\(action.id)'", at: action.location)
  }

  static func member(_ input: Input) -> Name {
    Name(SwiftNames.member(input), "input '\(input.path)'", at: input.node.location)
  }

  static func member(_ feature: Feature) -> Name {
    Name(SwiftNames.member(feature), "feature '\(feature.id)'", at: feature.location)
  }
}

extension TypeDeclaration {
  /// What the type's members are called.
  fileprivate var memberKind: String {
    switch kind {
    case .closedEnum, .openEnum: "values"
    case .object: "properties"
    case .taggedUnion, .untaggedUnion: "cases"
    }
  }

  /// The names that generated code itself puts among the type's members.
  fileprivate var reservedMembers: [String] {
    if case .object = kind { SwiftNames.reservedStructMembers } else { SwiftNames.reservedEnumMembers }
  }
}

/// A scope in which every Swift name may stand once.
private struct NameScope {
  var description: String
  var reserved: Set<String>
  /// Whether the names are those of types.
  var isTypeScope: Bool

  func check(_ names: [Name]) -> [Diagnostic] {
    var first: [String: Name] = [:]
    return names.compactMap { name in
      let isPossible =
        SwiftNaming.isIdentifier(name.name)
        && !(isTypeScope && SwiftNaming.impossibleTypeNames.contains(name.name))
      if !isPossible {
        return .error(
          "invalid-swift-name", "\(name.owner) cannot be named '\(name.name)' in Swift; give it a '\(name.key)'",
          at: name.location)
      }
      if reserved.contains(name.name) {
        return .error(
          "reserved-swift-name",
          "\(name.owner) cannot be named '\(name.name)' in Swift, because that name is taken among \(description); give it another '\(name.key)'",
          at: name.location)
      }
      if let other = first[name.name] {
        return .error(
          "swift-name-collision",
          "\(name.owner) and \(other.owner) are both named '\(name.name)' among \(description) in Swift; give one of them a '\(name.key)'",
          at: name.location, notes: [Diagnostic.Note("the other is here", at: other.location)])
      }
      first[name.name] = name
      return nil
    }
  }
}
