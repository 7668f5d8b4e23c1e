import _CoverageGenerator
import _CoverageSpec

extension FactList {
  /// The path of facts about a connector as a whole.
  static let wholeConnector = "connector"

  /// Adds the facts of a connector's file.
  mutating func addConnector(_ connector: ConnectorEntry) {
    var writer = FactWriter(connector: connector.slug, path: Self.wholeConnector, at: connector.slugLocation)
    writer.add(.presence, "connector")
    writer.add(.id, connector.slug)
    writer.add(.name, connector.name)
    writer.add(.title, connector.title)
    writer.add(.swiftName, connector.swiftName)
    writer.add(.swiftValueName, connector.swiftValueName)
    writer.add(.stage, connector.stage)
    writer.add(.access, connector.access)
    for asset in Asset.allCases {
      guard let url = connector.assets[asset] else { continue }
      writer.add(.asset, .text(url.value), detail: asset.rawValue, at: url.location)
    }
    for note in connector.notes { writer.add(.note, .text(note.text), at: note.location) }
    for guide in connector.guides {
      let text = [guide.title, guide.description] + [guide.url?.value].compactMap(\.self)
      writer.add(.guide, .texts(text), at: guide.location)
    }
    for old in connector.movedFrom { writer.add(.formerID, .text(connector.slug), detail: old.value, at: old.location) }
    for exception in connector.lintExceptions {
      let detail = "\(exception.rule.value) \(exception.path.value)"
      writer.add(.lint, .text(exception.reason), detail: detail, at: exception.location)
    }
    add(writer)
    for cell in connector.cells { addCell(cell, of: connector.slug) }
    for action in connector.actions {
      guard let differs = action.differs else { continue }
      var writer = FactWriter(connector: connector.slug, path: action.id, at: differs.location)
      writer.add(.differs, differs.value)
      add(writer)
    }
  }

  private mutating func addCell(_ cell: Cell, of connector: String) {
    let path = cell.path
    var writer = FactWriter(connector: connector, path: path, at: cell.location)
    writer.add(.status, cell.status.rawValue)
    writer.add(.stage, cell.stage)
    writer.add(.since, cell.since)
    if let note = cell.note { writer.add(.note, .text(note.text), at: note.location) }
    add(writer)
    for constraint in cell.constraints {
      let path = constraint.subject.map { "\(path).\($0.value)" } ?? path
      var writer = FactWriter(connector: connector, path: path, at: constraint.location)
      let detail = [constraint.kind.rawValue] + [constraint.otherInput].compactMap(\.self)
      writer.add(.constraint, constraint.factValue, detail: detail.joined(separator: " "))
      add(writer)
    }
    for map in cell.valueMaps { addValueMap(map, of: connector) }
  }

  private mutating func addValueMap(_ map: ValueMap, of connector: String) {
    var writer = FactWriter(connector: connector, path: map.target.value, at: map.location)
    writer.add(.valueMap, .text(map.source))
    for entry in map.entries {
      writer.add(
        .mappedValue, .text(entry.unified.value.factText), detail: "'\(entry.remote)'",
        at: entry.unified.location)
    }
    writer.add(
      .mappedValue, .text(map.otherwise.value.factText), detail: "otherwise",
      at: map.otherwise.location)
    add(writer)
  }
}

extension ValueMap.Value? {
  /// The value as JSON has it, texts between single quotes.
  fileprivate var factText: String {
    switch self {
    case .text(let text): "'\(text)'"
    case .number, .boolean: self?.spelling ?? ""
    case nil: "null"
    }
  }
}

extension ConstraintEntry {
  /// The arguments, as far as they can change.
  fileprivate var factValue: Fact.Value {
    if let action { return .paths([action]) }
    if otherInput != nil { return values.count > 1 ? .texts(Array(values.dropFirst())) : .text("set") }
    if kind.traits.arguments.contains(where: \.isList) { return .texts(values) }
    return .text(values.isEmpty ? "set" : values.map(\.shownValue).joined(separator: ", "))
  }
}
