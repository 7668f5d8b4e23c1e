import _CoverageSpec

/// The changes of all categories of a catalogue.
package struct CatalogueDiff: Sendable {
  /// The categories that both states have, in the order of their ids.
  package var categories: [SpecificationDiff]
  /// The ids of the categories that only the newer state has.
  package var added: [String]
  /// The ids of the categories that only the older state has.
  package var removed: [String]

  /// Compares categories by their ids; where both states have just one, it is the same whatever its id.
  package init(from old: [Specification], to new: [Specification]) {
    if old.count == 1, new.count == 1 {
      categories = [SpecificationDiff(from: old[0], to: new[0])]
      added = []
      removed = []
      return
    }
    let before = Dictionary(old.map { ($0.category.id, $0) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.category.id, $0) }) { first, _ in first }
    func sorted(_ ids: some Sequence<String>) -> [String] { ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    categories = sorted(after.keys).compactMap { id in
      guard let old = before[id], let new = after[id] else { return nil }
      return SpecificationDiff(from: old, to: new)
    }
    added = sorted(after.keys.filter { before[$0] == nil })
    removed = sorted(before.keys.filter { after[$0] == nil })
  }

  /// The step that all changes ask for.
  package var step: VersionStep {
    VersionStep(classes + categories.flatMap { $0.changes.map(\.changeClass) })
  }

  /// The step that the changes ask for where only one audience counts.
  package func step(for audience: Audience) -> VersionStep {
    VersionStep(classes + categories.flatMap { $0.changes.map { $0.changeClass(for: audience) } })
  }

  private var classes: [ChangeClass] { removed.map { _ in .breaking } + added.map { _ in .additive } }
}
