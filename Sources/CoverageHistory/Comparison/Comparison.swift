import _CoverageGenerator
import _CoverageSpec

/// Two states of a specification, as rules look at them.
struct Comparison {
  let old: FactList
  let new: FactList
  let oldCategory: Category
  let newCategory: Category
  let renames: Renames

  init(_ old: Specification, _ new: Specification) {
    renames = Renames(new)
    self.old = FactList(old).renamed(for: new)
    self.new = FactList(new)
    oldCategory = old.category
    newCategory = new.category
  }

  /// What the new state says of an aspect of the part that a difference is about.
  func newText(_ aspect: Aspect, of key: Fact.Key) -> String? { text(aspect, of: key, in: new) }

  /// What the old state says of an aspect of the part that a difference is about.
  func oldText(_ aspect: Aspect, of key: Fact.Key) -> String? { text(aspect, of: key, in: old) }

  private func text(_ aspect: Aspect, of key: Fact.Key, in list: FactList) -> String? {
    list.facts[Fact.Key(connector: key.connector, path: key.path, aspect: aspect)]?.value.description
  }
}
