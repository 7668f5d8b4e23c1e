import Foundation
import _CoverageGenerator
import _CoverageSpec

/// A slug or path of a question that is a former one, and what it has become.
struct FormerName: Hashable {
  var old: String
  var new: String

  /// The two names; nil where a name is the present one.
  init?(_ old: String, now new: String) {
    if old == new { return nil }
    self.old = old
    self.new = new
  }

  var json: JSONText { .object(of: ["from": .string(old), "to": .string(new)]) }
}

extension Terminal {
  /// Says, each once, which names were followed.
  func note(_ names: [FormerName]) {
    var seen: Set<FormerName> = []
    for name in names where seen.insert(name).inserted { error("note: '\(name.old.onOneLine)' is now '\(name.new)'") }
  }
}

extension Specification {
  /// The number of the connector that has a slug, or had it before, as `Connector(slug:)` finds it in Swift.
  func connector(named slug: String) -> Int? {
    connectors.firstIndex { $0.slug == slug } ?? connectors.firstIndex { $0.movedFrom.contains { $0.value == slug } }
  }
}

extension CompiledCoverage {
  /// The number of the capability that has a path, or had it before, as `Capability(path:)` finds it in Swift.
  func capability(at path: String) -> Int? {
    // Ids are in the normal form, and what a terminal sends may not be.
    let path = path.precomposedStringWithCanonicalMapping
    return layout.number(of: path) ?? category.movedPath(from: path).flatMap(layout.number)
  }

  /// The former names among paths.
  func moved(_ paths: [String]) -> [FormerName] {
    paths.compactMap { path in
      capability(at: path).flatMap { FormerName(path, now: layout.rows[$0].path) }
    }
  }
}
