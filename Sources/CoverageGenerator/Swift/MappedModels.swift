import CoverageSpec

/// The models that a connector's records can be made for, in the order of the category.
///
/// A model whose record needs a value for a field that the connector does not cover is left out; a warning says so.
struct MappedModels {
  struct Mapped {
    var model: Model
    var coverage: ModelCoverage
    /// The covered fields in the order of the category.
    var fields: [Field]

    /// The labels of the function that makes the record.
    var labels: [String] { fields.map(SwiftNames.member) }
  }

  private(set) var models: [Mapped] = []

  init(category: Category, connector: ConnectorEntry) {
    for model in category.models {
      guard let coverage = connector.models.first(where: { $0.id == model.id }) else { continue }
      let covered = Set(coverage.fields.map(\.id))
      guard model.fields.allSatisfy({ $0.hasDefault(in: model) || covered.contains($0.id) }) else { continue }
      models.append(
        Mapped(model: model, coverage: coverage, fields: model.fields.filter { covered.contains($0.id) }))
    }
  }
}

extension Field {
  /// Whether a record can be made without a value for the field.
  func hasDefault(in model: Model) -> Bool { StructMember(self, of: model).presence != .required }
}
