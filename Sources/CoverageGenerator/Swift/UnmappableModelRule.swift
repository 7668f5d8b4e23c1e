import CoverageSpec

/// Warns of models that a connector covers without a field that their records cannot do without.
struct UnmappableModelRule: Rule {
  var warningIdentifier: String? { "unmappable-model" }

  func check(_ specification: Specification) -> [Diagnostic] {
    specification.connectors.flatMap { connector in
      connector.models.compactMap { coverage in
        guard let model = specification.category.models.first(where: { $0.id == coverage.id }),
          let missing = model.fields.first(where: { field in
            !field.hasDefault && !coverage.fields.contains { $0.id == field.id }
          })
        else { return nil }
        return Diagnostic(
          .warning, "unmappable-model",
          "model '\(model.id)' is covered without its field '\(missing.id)', which is never null; its records cannot be made",
          at: coverage.location, coveragePath: model.id)
      }
    }
  }
}
