import CoverageSpec

import enum CoverageMatrix.CoverageStatus

extension ConnectorReport {
  /// The connector as `coverage.json` has it: what is not unlisted, and nothing that is absent.
  func json(features categoryFeatures: [Feature], counts: CoverageCounts) -> JSONText {
    .object(of: [
      "slug": .string(connector.slug),
      "name": .string(connector.name),
      "title": connector.title.map(JSONText.string),
      "stage": connector.stage.map(JSONText.string),
      "access": connector.access.map(JSONText.string),
      "notes": JSONText.strings(connector.notes.map(\.text)).unlessEmpty,
      "guides": JSONText.list(connector.guides.map(\.json)).unlessEmpty,
      "models": .list(models.filter(\.isListed).map(\.modelJSON)),
      "actions": .list(actions.filter(\.isListed).map(\.actionJSON)),
      "features": .list(
        zip(categoryFeatures, features).filter { $1.status != .unlisted }.map { feature, item in
          .object(of: [
            "id": .string(item.id), "label": .string(item.label),
            "parent": feature.parent.map { .string($0.value) },
            "status": .string(item.status.id), "note": item.note.map(JSONText.string),
          ])
        }),
      "counts": counts.json,
    ])
  }
}

extension Guide {
  fileprivate var json: JSONText {
    .object(of: [
      "title": .string(title), "description": .string(description), "url": url.map { .string($0.value) },
    ])
  }
}

extension ReportedGroup {
  fileprivate var modelJSON: JSONText {
    .object(of: [
      "id": .string(item.id),
      "label": .string(item.label),
      "status": .string(item.status.id),
      "note": item.note.map(JSONText.string),
      "constraints": JSONText.list(constraints.map { $0.json(subjectKey: "field") }).unlessEmpty,
      "values": JSONText.list(valueMaps.map(\.json)).unlessEmpty,
      "fields": .list(members.map { $0.memberJSON(key: "id") }),
    ])
  }

  fileprivate var actionJSON: JSONText {
    .object(of: [
      "id": .string(item.id),
      "label": .string(item.label),
      "status": .string(item.status.id),
      "note": item.note.map(JSONText.string),
      "constraints": JSONText.list(constraints.map { $0.json(subjectKey: "input") }).unlessEmpty,
      "inputs": .list(members.map { $0.memberJSON(key: "path") }),
    ])
  }
}

extension ReportedItem {
  fileprivate func memberJSON(key: String) -> JSONText {
    var members = [JSONText.Member(key, .string(id)), .init("status", .string(status.id))]
    if let note { members.append(.init("note", .string(note))) }
    return .object(members)
  }
}
