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
      return MappedModel(model, coverage, isCovered: model.fields.map { covered.contains($0.id) })
    }
  }

  /// The model of a connector in a specification without errors.
  init?(_ record: SharedCode.Record, _ coverage: ModelCoverage) {
    var isCovered = Array(repeating: false, count: record.parameters.count)
    var last: Int?
    for field in coverage.fields {
      guard let place = record.order.place(of: field.id, after: last) else { continue }
      isCovered[place] = true
      last = place
    }
    self.init(record.model, coverage, isCovered: isCovered)
  }

  /// - Parameter isCovered: whether each field is covered.
  private init?(_ model: Model, _ coverage: ModelCoverage, isCovered: [Bool]) {
    guard isCovered.indices.allSatisfy({ isCovered[$0] || model.fields[$0].hasDefault }) else { return nil }
    self.model = model
    self.coverage = coverage
    places = isCovered.indices.filter { isCovered[$0] }
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
    let required = Dictionary(
      specification.category.models.map { model in (model.id, model.fields.filter { !$0.hasDefault }.map(\.id)) },
      uniquingKeysWith: { first, _ in first })
    return specification.connectors.flatMap { connector in
      connector.models.compactMap { coverage in
        guard let missing = required[coverage.id].flatMap({ coverage.firstMissing(of: $0) }) else { return nil }
        return Diagnostic(
          .warning, "unmappable-model",
          "model '\(coverage.id)' is covered without its field '\(missing)', which is never null; its records cannot be made",
          at: coverage.location, coveragePath: coverage.id)
      }
    }
  }
}

extension ModelCoverage {
  /// The first of some fields that is not covered.
  fileprivate func firstMissing(of ids: [String]) -> String? {
    // A set costs more than to look for the few that most models need.
    if ids.count < 8 { return ids.first { id in !fields.contains { $0.id == id } } }
    let covered = Set(fields.map(\.id))
    return ids.first { !covered.contains($0) }
  }
}
