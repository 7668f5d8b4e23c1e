import _CoverageGenerator

extension CatalogueDiff {
  /// The changes as data: what is absent is left out, and the order is that of the keys.
  package var json: JSONText {
    .object(of: [
      "format": 1,
      "step": .string(step.rawValue),
      "steps": .object(Audience.allCases.map { JSONText.Member($0.rawValue, .string(step(for: $0).rawValue)) }),
      "added": JSONText.strings(added).unlessEmpty,
      "removed": JSONText.strings(removed).unlessEmpty,
      "categories": .list(categories.map(\.json)),
    ])
  }
}

extension SpecificationDiff {
  fileprivate var json: JSONText {
    .object(of: [
      "category": .string(category),
      "step": .string(step.rawValue),
      "changes": .list(changes.map(\.json)),
    ])
  }
}

extension Change {
  fileprivate var json: JSONText {
    .object(of: [
      "connector": key.connector.map(JSONText.string),
      "path": .string(key.path),
      "aspect": .string(key.aspect.rawValue),
      "detail": key.detail.isEmpty ? nil : .string(key.detail),
      "class": .string(changeClass.rawValue),
      "affects": JSONText.strings(affects.map(\.rawValue)).unlessEmpty,
      "refused_by_compiler": JSONText.strings(refused.map(\.rawValue)).unlessEmpty,
      "why": .string(why),
      "old": difference.old?.json,
      "new": difference.new?.json,
    ])
  }
}

extension Fact {
  fileprivate var json: JSONText {
    let value: JSONText =
      switch self.value {
      case .text(let text): .string(text)
      case .texts(let texts), .paths(let texts): .strings(texts)
      }
    return .object(of: [
      "value": value,
      "path": .string(location.path),
      "line": .integer(location.line),
      "column": .integer(location.column),
    ])
  }
}
