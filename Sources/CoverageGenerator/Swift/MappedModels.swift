import _CoverageSpec

/// The models that a connector's records can be made for, in the order of the category.
///
/// A model whose record needs a value for a field that the connector does not cover is left out; a warning says so.
struct MappedModels {
  struct Mapped {
    var model: Model
    var coverage: ModelCoverage
    /// The places of the covered fields among those of the model.
    var places: [Int]

    /// The covered fields in the order of the category.
    var fields: [Field] { places.map { model.fields[$0] } }

    /// The labels of the function that makes the record.
    var labels: [String] { fields.map(SwiftNames.member) }
  }

  private(set) var models: [Mapped] = []

  init(category: Category, connector: ConnectorEntry) {
    for model in category.models {
      guard let coverage = connector.models.first(where: { $0.id == model.id }) else { continue }
      let covered = Set(coverage.fields.map(\.id))
      let places = model.fields.indices.filter { covered.contains(model.fields[$0].id) }
      let isWhole = model.fields.allSatisfy { $0.hasDefault || covered.contains($0.id) }
      if isWhole { models.append(Mapped(model: model, coverage: coverage, places: places)) }
    }
  }
}

extension Field {
  /// Whether a record can be made without a value for the field.
  var hasDefault: Bool { StructMember.Presence(self) != .required }
}
