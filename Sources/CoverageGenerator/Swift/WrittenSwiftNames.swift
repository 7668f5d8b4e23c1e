import _CoverageSpec

extension Specification {
  /// The Swift names that the spec gives, as the keys that they are written in.
  var writtenSwiftNames: Set<NameKey> {
    let things =
      category.models.flatMap { model in
        [(model.swiftName, model.location)] + model.fields.map { ($0.swiftName, $0.location) }
      }
      + (category.listParameters + category.models.flatMap(\.filters)).map { ($0.swiftName, $0.location) }
      + category.actions.flatMap { [($0.swiftName, $0.location)] + names($0.inputs) }
      + category.features.map { ($0.swiftName, $0.location) } + category.types.flatMap(names)
      + category.moved.map { ($0.swiftName, $0.from.location) }
      + connectors.map { ($0.swiftName, $0.slugLocation) } + [(category.swiftName, category.location)]
    let values = connectors.filter { $0.swiftValueName != nil }.map(\.slugLocation)
    return Set(
      things.filter { $0.0 != nil }.map { NameKey(key: "swift_name", location: $0.1) }
        + values.map { NameKey(key: "swift_value_name", location: $0) })
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
    case .taggedUnion(_, let cases): cases.map { ($0.swiftName, $0.location) }
    case .untaggedUnion: []
    }
  }
}
