import _CoverageSpec

/// The numbers of a category's capabilities: models with their fields, actions with their inputs, then features, each in
/// the order of `category.json`.
package struct CoverageLayout: Sendable {
  /// One capability.
  package struct Row: Sendable {
    /// The coverage path: `jobs.salary_amount`.
    package var path: String
    /// The name within what it belongs to: the id of a model, field, action or feature, or the path of an input.
    package var id: String
    package var label: String
    package var kind: Cell.Kind
    /// The number of the model, action or feature that it belongs to.
    package var parent: Int?
  }

  /// A model with its fields, or an action with its inputs.
  package struct Group: Sendable {
    /// The number of the model or action.
    package var number: Int
    /// The numbers of its fields or inputs.
    package var members: Range<Int>
    /// The ids of its fields, or the paths of its inputs in the action.
    package var names: NameOrder
  }

  package private(set) var rows: [Row] = []
  /// The models, then the actions.
  package private(set) var groups: [Group] = []
  /// The numbers of the features.
  package private(set) var features: Range<Int> = 0..<0
  private var counts: [Cell.Kind: Int] = [:]
  private var numbers: [String: Int] = [:]
  private var groupIndices: [String: Int] = [:]

  package init(_ category: Category) {
    for model in category.models {
      append(model.id, label: model.label, kind: .model, members: model.fields.map(\.id), of: .field)
    }
    for action in category.actions {
      append(action.id, label: action.label, kind: .action, members: action.coverageInputs.map(\.path), of: .input)
    }
    for feature in category.features {
      append("features.\(feature.id)", id: feature.id, label: feature.label, kind: .feature)
    }
    features = rows.count - category.features.count..<rows.count
    for feature in category.features {
      guard let parent = feature.parent, let number = numbers["features.\(feature.id)"] else { continue }
      rows[number].parent = numbers["features.\(parent.value)"]
    }
  }

  /// The number of the capability at a coverage path.
  package func number(of path: String) -> Int? { numbers[path] }

  /// The number of capabilities of a kind.
  package func count(of kind: Cell.Kind) -> Int { counts[kind] ?? 0 }

  /// The model or action with an id.
  package func group(of id: String) -> Group? { groupIndices[id].map { groups[$0] } }

  private mutating func append(
    _ id: String, label: String, kind: Cell.Kind, members: [String], of memberKind: Cell.Kind
  ) {
    let number = rows.count
    append(id, id: id, label: label, kind: kind)
    for member in members { append("\(id).\(member)", id: member, label: member, kind: memberKind, parent: number) }
    groupIndices[id] = groups.count
    groups.append(Group(number: number, members: number + 1..<rows.count, names: NameOrder(members)))
  }

  private mutating func append(
    _ path: String, id: String, label: String, kind: Cell.Kind, parent: Int? = nil
  ) {
    numbers[path] = rows.count
    counts[kind, default: 0] += 1
    rows.append(Row(path: path, id: id, label: label, kind: kind, parent: parent))
  }
}
