import _CoverageSpec

/// Refuses specs whose ids have no Swift name, or where two things would get the same one.
///
/// A collision is never mended by renaming one of the two: a name that depends on its neighbours would change with them.
package struct SwiftNameRule: Rule {
  private typealias Name = SwiftNameScope.Name

  package init() {}

  package func check(_ specification: Specification) -> [Diagnostic] {
    let category = specification.category
    let former = FormerSwiftNames(category)
    var findings: [SwiftNameScope.Finding] = []
    let namespace = SwiftNames.namespace(category)
    let written = specification.writtenSwiftNames
    func check(
      _ scope: String, reserved: [String] = [], isTypeScope: Bool = false, namesNamespace: Bool = false, _ names: [Name]
    ) {
      findings += SwiftNameScope(
        written: written, description: scope, reserved: Set(reserved), isTypeScope: isTypeScope,
        namespace: namesNamespace ? namespace : nil
      ).check(names)
    }
    func checkRequest(
      _ nodes: [RequestNode], of owner: String, in action: Action, group: String = "", reserved: [String]
    ) {
      let groups = nodes.filter { !$0.typePath.isEmpty }
      check(
        "the properties of \(owner)", reserved: SwiftNames.reservedStructMembers + reserved,
        nodes.map(Name.property) + former.properties(of: action, in: group))
      check(
        "the types of \(owner)", reserved: SwiftNames.reservedRequestTypes, isTypeScope: true,
        namesNamespace: true, groups.map(Name.group))
      for group in groups {
        let isOptional = !group.isList && !group.isFirm
        checkRequest(
          group.children, of: "group '\(group.path)'", in: action, group: group.path,
          reserved: isOptional ? SwiftNames.reservedOptionalGroupMembers : [])
      }
    }
    let reservedInFunctions = SwiftNames.reservedParameters
    func checkFunctions(_ nodes: [CoveredInputs.Node], of owner: String, reserved: [String] = []) {
      check(
        "the parameters for \(owner)", reserved: reservedInFunctions + reserved, namesNamespace: true,
        nodes.flatMap(Name.parameters))
      for (list, element) in nodes.flatMap(\.lists) {
        checkFunctions(element.nodes, of: "an element of '\(list.path)'")
      }
    }
    check("the module", reserved: SwiftNames.reservedInModule, isTypeScope: true, [Name(category)])
    check(
      // A member named like the namespace itself would hide it from all code inside.
      "the members of the namespace",
      reserved: SwiftNames.reservedInNamespace, isTypeScope: true, namesNamespace: true,
      category.types.map(Name.init) + category.models.flatMap(Name.types)
        + category.listableModels.map(Name.query) + category.actions.flatMap(Name.types)
        + specification.connectors.flatMap { [Name.type($0)] + Name.formerTypes($0) } + former.types)
    check(
      "the members of Capability", reserved: SwiftNames.reservedCapabilityMembers,
      category.models.map(Name.member) + category.actions.map(Name.member) + former.capabilities)
    for model in category.models {
      check(
        // They are parameters of connectors' functions, too.
        "the fields of model '\(model.id)'",
        reserved: SwiftNames.reservedStructMembers + SwiftNames.reservedCoverageMembers + reservedInFunctions,
        namesNamespace: true,
        model.fields.map(Name.member) + former.fields(of: model))
    }
    for model in category.listableModels {
      check(
        "the list parameters of model '\(model.id)'",
        reserved: SwiftNames.reservedStructMembers + SwiftNames.reservedQueryMembers,
        category.listParameters(of: model).map(Name.member))
    }
    for type in category.types {
      check(
        "the \(type.memberKind) of type '\(type.id)'", reserved: type.reservedMembers, Name.members(type))
    }
    for action in category.actions {
      check(
        "the inputs of action '\(action.id)'", reserved: SwiftNames.reservedCoverageMembers,
        action.coverageInputs.map(Name.member) + former.inputs(of: action))
      checkRequest(
        RequestNode.nodes(of: action), of: "action '\(action.id)'", in: action,
        reserved: SwiftNames.reservedRequestMembers)
      let inputs = CoveredInputs(all: action, category: category).nodes
      checkFunctions(
        inputs, of: "action '\(action.id)'", reserved: action.remoteFields.isEmpty ? [] : ["remoteFields"])
      check(
        "the elements of action '\(action.id)'", reserved: reservedInFunctions, namesNamespace: true,
        inputs.flatMap(\.allLists).map { Name.function($0.list, $0.element) })
    }
    check("the protocols of Maps", reserved: ["Root"], isTypeScope: true, category.models.map(Name.record))
    check(
      "the functions of a connector", reserved: ["connector", "details"], namesNamespace: true,
      category.models.map(Name.function) + category.actions.map(Name.function))
    check(
      "the types of a connector", reserved: SwiftNames.reservedConnectorTypes, isTypeScope: true,
      category.actions.map(Name.request))
    // In a script without capitals a function has the name of the type that holds the functions for its elements.
    check(
      "the members of a connector",
      (category.models.map(Name.function) + category.actions.map(Name.function))
        + category.actions.filter(\.hasLists).map(Name.request))
    check(
      "the features", reserved: SwiftNames.reservedCoverageMembers,
      category.features.map(Name.member) + former.features)
    // What every marker's declaration names would be hidden by a marker of that name.
    let reservedMarkers = SwiftNames.reservedMarkers
    check(
      "the markers of Reads", reserved: reservedMarkers, isTypeScope: true, namesNamespace: true,
      category.models.map(Name.marker) + former.markers("model"))
    check(
      "the markers of Performs", reserved: reservedMarkers, isTypeScope: true, namesNamespace: true,
      category.actions.map(Name.marker) + former.markers("action"))
    check(
      "the markers of Provides", reserved: reservedMarkers, isTypeScope: true, namesNamespace: true,
      category.features.map(Name.marker) + former.markers("feature"))
    check(
      "the members of Connector", reserved: SwiftNames.reservedConnectorMembers,
      specification.connectors.flatMap { [Name.value($0)] + Name.formerValues($0) })
    for connector in specification.connectors {
      for coverage in connector.models where coverage.valueMaps.count > 1 {
        // A second map for one field is another rule's concern.
        var targets: Set<String> = []
        let maps = coverage.valueMaps.filter { targets.insert($0.target.value).inserted }
        check(
          "the value maps of '\(coverage.id)' in connector '\(connector.slug)'",
          maps.compactMap { Name($0, in: category) })
      }
    }
    // What collides or is refused as a member may be as a marker or a type too; one error is enough.
    var places: Set<SourceLocation> = []
    var keys: Set<SwiftNameScope.Finding.Key> = []
    let isCollision = { (finding: SwiftNameScope.Finding) in finding.diagnostic.identifier == "swift-name-collision" }
    let refusals = findings.filter { !isCollision($0) && keys.insert($0.key).inserted }
    let collisions = findings.filter {
      isCollision($0) && !keys.contains($0.key) && places.insert($0.diagnostic.location).inserted
    }
    return (refusals + collisions).map(\.diagnostic)
  }
}

extension CoveredInputs {
  /// What the functions of a connector take that covers all of an action.
  fileprivate init(all action: Action, category: Category) {
    let inputs = action.coverageInputs.map { CoverageItem(id: $0.path, location: $0.node.location) }
    let coverage = ActionCoverage(id: action.id, inputs: inputs, location: action.location)
    self.init(RequestNode.nodes(of: action), coverage: coverage, category: category)
  }
}

extension Action {
  fileprivate var hasLists: Bool { coverageInputs.contains { !$0.arrayParents.isEmpty } }
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
    switch kind {
    case .closedEnum, .openEnum: SwiftNames.reservedEnumMembers
    case .object: SwiftNames.reservedStructMembers
    case .taggedUnion, .untaggedUnion: SwiftNames.reservedUnionMembers
    }
  }
}
