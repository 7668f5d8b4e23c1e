/// Whoever reads the id of a record can read the record: the model that a covered field refers to is covered.
struct UncoveredReferenceRule: Rule {
  private static let identifier = "uncovered-reference"

  var warningIdentifier: String? { Self.identifier }

  func check(_ specification: Specification) -> [Diagnostic] {
    let index = CategoryIndex(specification.category)
    return specification.connectors.flatMap { connector in
      let covered = Set(connector.models.map(\.id))
      func check(_ owner: String, _ items: [CoverageItem], _ reference: (String) -> String?) -> [Diagnostic] {
        items.compactMap { item in
          guard let model = reference(item.id), index.fields[model] != nil, !covered.contains(model) else { return nil }
          let path = "\(owner).\(item.id)"
          let message = "\(path.quoted) refers to \(model.quoted), which this file does not cover"
          return .warning(Self.identifier, message, at: item.location, coveragePath: path)
        }
      }
      return connector.models.flatMap { model in
        check(model.id, model.fields) { index.fields[model.id]?[$0]?.reference?.value }
      }
        + connector.actions.filter { $0.sameAs == nil }.flatMap { action in
          check(action.id, action.inputs) { index.inputs[action.id]?[$0]?.node.reference?.value }
        }
    }
  }
}
