import _CoverageSpec

/// A model that a connector's records can be made for.
struct MappedModel {
  let model: Model
  let coverage: ModelCoverage
  /// The places of the covered fields among those of the model.
  let places: [Int]

  /// The covered fields in the order of the category.
  var fields: [Field] { places.map { model.fields[$0] } }

  /// The labels of the function that makes the record.
  var labels: [String] { fields.map(SwiftNames.member) }

  /// The mapped models of a connector, in the order of the category.
  ///
  /// A model whose record needs a value for a field that the connector does not cover is left out; a warning says so.
  static func all(of connector: ConnectorEntry, in category: Category) -> [MappedModel] {
    category.models.compactMap { model in
      guard let coverage = connector.models.first(where: { $0.id == model.id }) else { return nil }
      let covered = Set(coverage.fields.map(\.id))
      guard model.fields.allSatisfy({ $0.hasDefault || covered.contains($0.id) }) else { return nil }
      let places = model.fields.indices.filter { covered.contains(model.fields[$0].id) }
      return MappedModel(model: model, coverage: coverage, places: places)
    }
  }
}

extension Field {
  /// Whether a record can be made without a value for the field.
  var hasDefault: Bool { StructMember.Presence(self) != .required }
}

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
