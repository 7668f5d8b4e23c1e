import CoverageMatrix
import _CoverageGenerator

extension CoverageAnswer {
  /// The answer as `query --json` prints it; what is absent is left out.
  func json(category: String, moved: [FormerName]) -> JSONText {
    .object(of: [
      "category": .string(category),
      "slug": .string(slug),
      "path": .string(path),
      "status": .string(status.id),
      "supported": .boolean(status == .supported),
      "note": note.map(JSONText.string),
      "constraints": constraints.isEmpty ? nil : .list(constraints.map(\.json)),
      "others": .strings(others),
      "moved": moved.isEmpty ? nil : .list(moved.map(\.json)),
    ])
  }
}

extension Constraint {
  fileprivate var json: JSONText {
    .object(of: [
      "kind": .string(kind.id),
      "path": path.map(JSONText.string),
      "values": values.isEmpty ? nil : .strings(values),
      "text": .string(text),
    ])
  }
}
