import _CoverageGenerator
import _CoverageSpec

/// Two states of a specification, for rules.
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

  /// The new value of an aspect of the part that a difference is about.
  func newText(_ aspect: Aspect, of key: Fact.Key) -> String? { text(aspect, of: key, in: new) }

  /// The old value of an aspect of the part that a difference is about.
  func oldText(_ aspect: Aspect, of key: Fact.Key) -> String? { text(aspect, of: key, in: old) }

  private func text(_ aspect: Aspect, of key: Fact.Key, in list: FactList) -> String? {
    list.facts[Fact.Key(connector: key.connector, path: key.path, aspect: aspect)]?.value.description
  }
}

/// The present ids of older ones, by a specification.
struct Renames {
  private let paths: FormerPaths
  private let slugs: [String: String]

  init(_ specification: Specification) {
    paths = FormerPaths(specification.category)
    slugs = Dictionary(
      specification.connectors.flatMap { connector in connector.movedFrom.map { ($0.value, connector.slug) } }
    ) { first, _ in first }
  }

  var isEmpty: Bool { paths.isEmpty && slugs.isEmpty }

  func slug(_ old: String) -> String { slugs[old] ?? old }

  /// A path under the ids of now; those with a kind in front of them, as for filters, too.
  func path(_ old: String) -> String {
    if let path = paths.present(old) { return path }
    guard old.hasPrefix("filter ") else { return old }
    let path = old.dropFirst("filter ".count)
    return paths.present(String(path)).map { "filter " + $0 } ?? old
  }

  /// A path in a list, which may have a value behind it: `pay.method is CARD`.
  func element(_ old: String) -> String {
    guard let condition = old.firstRange(of: " is ") else { return path(old) }
    return path(String(old[..<condition.lowerBound])) + old[condition.lowerBound...]
  }
}
