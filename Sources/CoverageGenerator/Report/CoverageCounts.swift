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
    var supported: [Cell.Kind: Int] = [:]
    for (number, row) in layout.rows.enumerated() where self.supported.contains(number, inRow: connector) {
      supported[row.kind, default: 0] += 1
    }
    func count(_ kind: Cell.Kind) -> CoverageCounts.Count {
      .init(supported: supported[kind] ?? 0, total: layout.count(of: kind))
    }
    return CoverageCounts(
      models: count(.model), fields: count(.field), actions: count(.action), inputs: count(.input),
      features: count(.feature))
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
