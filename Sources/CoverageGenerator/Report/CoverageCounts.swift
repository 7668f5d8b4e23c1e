import _CoverageSpec

/// The numbers of supported capabilities of a connector by kind.
package struct CoverageCounts: Sendable {
  /// The supported capabilities of a kind, out of all.
  package struct Count: Hashable, Sendable {
    package var supported: Int
    package var total: Int
  }

  package var models: Count
  package var fields: Count
  package var actions: Count
  package var inputs: Count
  package var features: Count

  /// The counts as reports write them.
  package var json: JSONNode {
    func json(_ count: Count) -> JSONNode {
      ["supported": .integer(count.supported), "total": .integer(count.total)]
    }
    return [
      "models": json(models), "fields": json(fields), "actions": json(actions), "inputs": json(inputs),
      "features": json(features),
    ]
  }
}

extension CompiledCoverage {
  /// The counts of a connector by its number.
  package func counts(connector: Int) -> CoverageCounts {
    func count(_ kind: Cell.Kind) -> CoverageCounts.Count { .init(supported: 0, total: layout.count(of: kind)) }
    func supports(_ number: Int) -> Bool { supported.contains(number, inRow: connector) }
    var counts = CoverageCounts(
      models: count(.model), fields: count(.field), actions: count(.action), inputs: count(.input),
      features: count(.feature))
    let models = category.models.count
    for (index, group) in layout.groups.enumerated() {
      let (whole, parts) = (supports(group.number) ? 1 : 0, group.members.count(where: supports))
      if index < models {
        counts.models.supported += whole
        counts.fields.supported += parts
      } else {
        counts.actions.supported += whole
        counts.inputs.supported += parts
      }
    }
    counts.features.supported = layout.features.count(where: supports)
    return counts
  }
}

extension CompiledCoverage {
  /// The counts of the category, in words.
  package var summary: String {
    func count(_ kind: Cell.Kind, _ noun: String) -> String {
      let count = layout.count(of: kind)
      return "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    return """
      \(connectors.count) connector\(connectors.count == 1 ? "" : "s"). \(count(.model, "model")) with \
      \(count(.field, "field")), \(count(.action, "action")) with \(count(.input, "input")), \
      \(count(.feature, "feature")).
      """
  }
}
