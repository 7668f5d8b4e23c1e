import _CoverageGenerator
import _CoverageSpec

extension CatalogueDiff {
  /// The changes as data: what is absent is left out, and the order is that of the keys.
  package var json: JSONNode {
    .object(of: [
      "format": 1,
      "step": .string(step.rawValue),
      "steps": .object(Audience.allCases.map { JSONMember($0.rawValue, .string(step(for: $0).rawValue)) }),
      "added": JSONNode.strings(added).unlessEmpty,
      "removed": JSONNode.strings(removed).unlessEmpty,
      "categories": .list(categories.map(\.json)),
    ])
  }
}

extension SpecificationDiff {
  fileprivate var json: JSONNode {
    .object(of: [
      "category": .string(category),
      "step": .string(step.rawValue),
      "changes": .list(changes.map(\.json)),
    ])
  }
}

extension Change {
  fileprivate var json: JSONNode {
    .object(of: [
      "connector": key.connector.map(JSONNode.string),
      "path": .string(key.path),
      "aspect": .string(key.aspect.rawValue),
      "detail": key.detail.isEmpty ? nil : .string(key.detail),
      "class": .string(changeClass.rawValue),
      "affects": JSONNode.strings(affects.map(\.rawValue)).unlessEmpty,
      "refused_by_compiler": JSONNode.strings(refused.map(\.rawValue)).unlessEmpty,
      "why": .string(why),
      "implied": isImplied ? true : nil,
      "old": difference.old?.json,
      "new": difference.new?.json,
    ])
  }
}

extension Fact {
  fileprivate var json: JSONNode {
    let value: JSONNode =
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
