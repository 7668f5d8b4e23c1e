import CoverageMatrix
import CoverageSpec

/// The numbers of a category's capabilities: models with their fields, actions with their inputs, then features, each in
/// the order of `category.json`.
package struct CoverageLayout: Sendable {
  /// One capability.
  package struct Row: Sendable {
    /// The coverage path: `jobs.salary_amount`.
    package var path: String
    package var label: String
    package var kind: CapabilityKind
    /// The number of the model, action or feature that it belongs to.
    package var parent: Int?
  }

  package private(set) var rows: [Row] = []
  private var numbers: [String: Int] = [:]

  package init(_ category: Category) {
    for model in category.models {
      let parent = append(model.id, label: model.label, kind: .model)
      for field in model.fields {
        append("\(model.id).\(field.id)", label: field.id, kind: .field, parent: parent)
      }
    }
    for action in category.actions {
      let parent = append(action.id, label: action.label, kind: .action)
      for input in action.coverageInputs {
        append("\(action.id).\(input.path)", label: input.path, kind: .input, parent: parent)
      }
    }
    for feature in category.features {
      append("features.\(feature.id)", label: feature.label, kind: .feature)
    }
    for feature in category.features {
      guard let parent = feature.parent, let number = numbers["features.\(feature.id)"] else { continue }
      rows[number].parent = numbers["features.\(parent.value)"]
    }
  }

  /// The number of the capability at a coverage path.
  package func number(of path: String) -> Int? { numbers[path] }

  @discardableResult
  private mutating func append(_ path: String, label: String, kind: CapabilityKind, parent: Int? = nil) -> Int {
    numbers[path] = rows.count
    rows.append(Row(path: path, label: label, kind: kind, parent: parent))
    return rows.count - 1
  }
}
