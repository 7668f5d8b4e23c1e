import _CoverageSpec

extension ConnectorReport {
  /// The connector as `coverage.json` has it: what is not unlisted, and nothing that is absent.
  package func json(_ category: ReportedCategory, counts: CoverageCounts) -> JSONNode {
    .object(of: [
      "slug": .string(connector.slug),
      "name": .string(connector.name),
      "title": connector.title.map(JSONNode.string),
      "stage": connector.stage.map(JSONNode.string),
      "access": connector.access.map(JSONNode.string),
      "assets": connector.assets.isEmpty ? nil : connector.assetsJSON,
      "notes": JSONNode.strings(connector.notes.map(\.text)).unlessEmpty,
      "guides": JSONNode.list(connector.guides.map(\.json)).unlessEmpty,
      "models": .list(models.filter(\.isListed).map { $0.json(category, members: "fields", subjectKey: "field") }),
      "actions": .list(actions.filter(\.isListed).map { $0.json(category, members: "inputs", subjectKey: "input") }),
      "features": .list(
        zip(category.features, features).filter { $1.status != .unlisted }.map { feature, item in
          .object(of: [
            "id": .string(feature.id), "label": .string(feature.label),
            "parent": feature.parent.map { .string($0.value) },
            "status": .string(item.status.rawValue), "note": item.note.map(JSONNode.string),
            "stage": item.stage.map(JSONNode.string), "since": item.since.map(JSONNode.string),
          ])
        }),
      "counts": counts.json,
    ])
  }
}

extension ConnectorEntry {
  fileprivate var assetsJSON: JSONNode {
    .object(
      Asset.allCases.compactMap { asset in
        assets[asset].map { JSONMember(asset.rawValue, .string($0.value)) }
      })
  }
}

extension GuideEntry {
  fileprivate var json: JSONNode {
    .object(of: [
      "title": .string(title), "description": .string(description), "url": url.map { .string($0.value) },
    ])
  }
}

extension ReportedGroup {
  /// The model or action; only models have value maps.
  fileprivate func json(_ category: ReportedCategory, members key: String, subjectKey: String) -> JSONNode {
    let row = category.rows[item.number]
    return .object(of: [
      "id": .string(row.id),
      "label": .string(row.label),
      "status": .string(item.status.rawValue),
      "note": item.note.map(JSONNode.string),
      "stage": item.stage.map(JSONNode.string),
      "since": item.since.map(JSONNode.string),
      "constraints": JSONNode.list(constraints.map { $0.json(subjectKey: subjectKey) }).unlessEmpty,
      "values": JSONNode.list(valueMaps.map(\.json)).unlessEmpty,
      key: .list(members.map(category.json)),
    ])
  }
}

/// The parts of `coverage.json` that many connectors share, made once.
package struct ReportedCategory {
  let rows: [CoverageLayout.Row]
  let features: [Feature]
  /// The supported fields and inputs of which nothing more is said, by the number of the capability; nil for other
  /// capabilities.
  private let supported: [JSONNode?]

  package init(_ coverage: CompiledCoverage) {
    rows = coverage.layout.rows
    features = coverage.category.features
    supported = rows.map { row in
      row.memberKey == nil ? nil : .repeated(.object(Self.members(row, .supported)))
    }
  }

  /// A field or input of a connector.
  func json(_ member: ReportedItem) -> JSONNode {
    if member.status == .supported, !member.isRemarked, let node = supported[member.number] { return node }
    let remarks = [("note", member.note), ("stage", member.stage), ("since", member.since)]
    let texts = remarks.compactMap { key, text in text.map { JSONMember(key, .string($0)) } }
    return .object(Self.members(rows[member.number], member.status) + texts)
  }

  private static func members(_ row: CoverageLayout.Row, _ status: Status) -> [JSONMember] {
    [.init(row.memberKey ?? "", .string(row.id)), .init("status", .string(status.rawValue))]
  }
}

extension CoverageLayout.Row {
  /// The key under which a member of a model or action stands.
  fileprivate var memberKey: String? {
    switch kind {
    case .field: "id"
    case .input: "path"
    default: nil
    }
  }
}
