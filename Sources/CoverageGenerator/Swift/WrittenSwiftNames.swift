import _CoverageSpec

extension Specification {
  /// The Swift names that the spec gives, as the keys that they are written in.
  var writtenSwiftNames: Set<NameKey> {
    var keys: Set<NameKey> = []
    func add(_ name: String?, _ location: SourceLocation) {
      if name != nil { keys.insert(NameKey(key: "swift_name", location: location)) }
    }
    add(category.swiftName, category.location)
    for model in category.models {
      add(model.swiftName, model.location)
      for field in model.fields { add(field.swiftName, field.location) }
      for filter in model.filters { add(filter.swiftName, filter.location) }
    }
    for parameter in category.listParameters { add(parameter.swiftName, parameter.location) }
    for action in category.actions {
      add(action.swiftName, action.location)
      for (name, location) in names(action.inputs) { add(name, location) }
    }
    for feature in category.features { add(feature.swiftName, feature.location) }
    for type in category.types {
      for (name, location) in names(type) { add(name, location) }
    }
    for move in category.moved { add(move.swiftName, move.from.location) }
    for connector in connectors {
      add(connector.swiftName, connector.slugLocation)
      if connector.swiftValueName != nil {
        keys.insert(NameKey(key: "swift_value_name", location: connector.slugLocation))
      }
    }
    return keys
  }

  private func names(_ nodes: [InputNode]) -> [(String?, SourceLocation)] {
    nodes.flatMap { node -> [(String?, SourceLocation)] in
      guard case .group(let children, _) = node.content else { return [(node.swiftName, node.location)] }
      return [(node.swiftName, node.location)] + names(children)
    }
  }

  private func names(_ type: TypeDeclaration) -> [(String?, SourceLocation)] {
    switch type.kind {
    case .closedEnum(let values), .openEnum(let values): values.map { ($0.swiftName, $0.location) }
    case .object(let properties): properties.map { ($0.swiftName, $0.location) }
    case .taggedUnion(_, let cases, _): cases.map { ($0.swiftName, $0.location) }
    case .untaggedUnion: []
    }
  }
}
