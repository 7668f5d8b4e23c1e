/// Whoever reads the id of a record can read the record: the model that a covered field refers to is covered.
struct UncoveredReferenceRule: Rule {
  private static let identifier = "uncovered-reference"

  var warningIdentifier: String? { Self.identifier }

  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let references = Self.references(in: specification.category)
    return specification.connectors.flatMap { connector in
      let covered = Set(connector.models.map(\.id))
      func check(_ owner: String, _ items: [CoverageItem]) -> [Diagnostic] {
        guard let references = references[owner] else { return [] }
        return items.compactMap { item in
          guard let model = references[item.id], !covered.contains(model) else { return nil }
          let path = "\(owner).\(item.id)"
          let message = "\(path.quoted) refers to \(model.quoted), which this file does not cover"
          return .warning(Self.identifier, message, at: item.location, coveragePath: path)
        }
      }
      return connector.models.flatMap { check($0.id, $0.fields) }
        + connector.actions.filter { $0.sameAs == nil }.flatMap { check($0.id, $0.inputs) }
    }
  }

  /// The models of the category that fields and inputs refer to, by the id of the owner and the path in it.
  private static func references(in category: Category) -> [String: [String: String]] {
    let models = Set(category.models.map(\.id))
    var references: [String: [String: String]] = [:]
    func add(_ owner: String, _ path: String, _ model: Located<String>?) {
      if let model = model?.value, models.contains(model) { references[owner, default: [:]][path] = model }
    }
    for model in category.models {
      for field in model.fields { add(model.id, field.id, field.reference) }
    }
    for action in category.actions {
      for input in action.coverageInputs { add(action.id, input.path, input.node.reference) }
    }
    return references
  }
}
