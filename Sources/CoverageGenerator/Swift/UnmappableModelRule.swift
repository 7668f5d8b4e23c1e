import _CoverageSpec

/// Warns of models that a connector covers without a field that their records cannot do without.
struct UnmappableModelRule: Rule {
  var warningIdentifier: String? { "unmappable-model" }

  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    specification.connectors.flatMap { connector in
      connector.models.compactMap { coverage in
        let covered = Set(coverage.fields.map(\.id))
        guard let model = index.models[coverage.id],
          let missing = model.fields.first(where: { !$0.hasDefault && !covered.contains($0.id) })
        else { return nil }
        return Diagnostic(
          .warning, "unmappable-model",
          "model '\(model.id)' is covered without its field '\(missing.id)', which is never null; its records cannot be made",
          at: coverage.location, coveragePath: model.id)
      }
    }
  }
}
