import CoverageMatrix
import _CoverageSpec

extension ConnectorReport {
  /// The connector as `coverage.json` has it: what is not unlisted, and nothing that is absent.
  func json(_ category: ReportedCategory, counts: CoverageCounts) -> JSONText {
    .object(of: [
      "slug": .string(connector.slug),
      "name": .string(connector.name),
      "title": connector.title.map(JSONText.string),
      "stage": connector.stage.map(JSONText.string),
      "access": connector.access.map(JSONText.string),
      "assets": connector.assets.isEmpty ? nil : connector.assetsJSON,
      "notes": JSONText.strings(connector.notes.map(\.text)).unlessEmpty,
      "guides": JSONText.list(connector.guides.map(\.json)).unlessEmpty,
      "models": .list(models.filter(\.isListed).map { $0.modelJSON(category) }),
      "actions": .list(actions.filter(\.isListed).map { $0.actionJSON(category) }),
      "features": .list(
        zip(category.features, features).filter { $1.status != .unlisted }.map { feature, item in
          .object(of: [
            "id": .string(feature.id), "label": .string(feature.label),
            "parent": feature.parent.map { .string($0.value) },
            "status": .string(item.status.id), "note": item.note.map(JSONText.string),
          ])
        }),
      "counts": counts.json,
    ])
  }
}

extension ConnectorEntry {
  fileprivate var assetsJSON: JSONText {
    .object(
      Asset.allCases.compactMap { asset in
        assets[asset].map { JSONText.Member(asset.rawValue, .string($0.value)) }
      })
  }
}

extension GuideEntry {
  fileprivate var json: JSONText {
    .object(of: [
      "title": .string(title), "description": .string(description), "url": url.map { .string($0.value) },
    ])
  }
}

extension ReportedGroup {
  fileprivate func modelJSON(_ category: ReportedCategory) -> JSONText {
    let row = category.rows[item.number]
    return .object(of: [
      "id": .string(row.id),
      "label": .string(row.label),
      "status": .string(item.status.id),
      "note": item.note.map(JSONText.string),
      "constraints": JSONText.list(constraints.map { $0.json(subjectKey: "field") }).unlessEmpty,
      "values": JSONText.list(valueMaps.map(\.json)).unlessEmpty,
      "fields": .list(members.map(category.json)),
    ])
  }

  fileprivate func actionJSON(_ category: ReportedCategory) -> JSONText {
    let row = category.rows[item.number]
    return .object(of: [
      "id": .string(row.id),
      "label": .string(row.label),
      "status": .string(item.status.id),
      "note": item.note.map(JSONText.string),
      "constraints": JSONText.list(constraints.map { $0.json(subjectKey: "input") }).unlessEmpty,
      "inputs": .list(members.map(category.json)),
    ])
  }
}
