import _CoverageSpec

/// One difference between a page and the spec.
package struct DriftChange: Sendable {
  package enum Kind: String, Sendable {
    /// The page lists what the spec does not.
    case gained
    /// The spec lists what the page does not.
    case lost
    /// The page has another note than at the last import, or than the spec where there was none.
    case note
    /// A constraint or a value map beside a note that has changed, or on something that is gone.
    case constraint
    /// The name, the title, the stage, the access or a guide.
    case head
  }

  package var kind: Kind
  /// The coverage path, or the name of a part of the head.
  package var path: String
  /// What the spec says, where it is a text.
  package var old: String?
  /// What the page says, where it is a text.
  package var new: String?
  /// The place on the page, where it has one.
  package var page: SourceLocation?
  /// The place in the spec, where it has one.
  package var spec: SourceLocation?
}

extension DriftChange {
  /// The change in one line, with its places.
  package var summary: String {
    let places = [page.map { "page \($0.path):\($0.line)" }, spec.map { "spec \($0.path):\($0.line)" }]
    let place = places.compactMap(\.self).joined(separator: ", ")
    let words =
      switch kind {
      case .gained: "+ \(path)"
      case .lost: "- \(path)"
      case .note: "~ note of \(path)"
      case .constraint: "? \(path): \(new ?? "")"
      case .head: "~ \(path)"
      }
    return place.isEmpty ? words : "\(words) (\(place))"
  }

  /// The lines that differ, of the spec with `-` and of the page with `+`.
  package var textDifference: [String] {
    guard kind == .note || kind == .head else { return [] }
    func lines(_ text: String?) -> [String] {
      (text ?? "").split(separator: "\n").map(String.init)
    }
    let (before, after) = (lines(old), lines(new))
    let removed = before.filter { !after.contains($0) }.map { "- \($0)" }
    return removed + after.filter { !before.contains($0) }.map { "+ \($0)" }
  }
}
