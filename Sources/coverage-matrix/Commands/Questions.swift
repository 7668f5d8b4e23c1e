import Foundation
import _CoverageFiles
import _CoverageGenerator
import _CoverageSpec

extension ParsedArguments {
  /// The categories of the spec that the arguments name.
  func categories() throws -> [Specification] {
    try LoadedSpec(at: spec).valid(spec).having(id: self[.category])
  }

  /// The categories that have a connector, of those that the arguments name.
  ///
  /// Only folders with a file for the connector are read. If none of them has it, all are, for a former slug and for the
  /// error.
  func categories(havingConnector slug: String) throws -> [Specification] {
    let folders = try CategoryFolder.all(at: spec).filter { $0.slugs.contains(slug) }
    let likely = try LoadedSpec(of: folders).valid(spec)
    if let found = try? likely.having(id: self[.category]).having(connector: slug) { return found }
    return try categories().having(connector: slug)
  }
}

extension [Specification] {
  /// The category with an id, or all.
  func having(id: String?) throws -> [Specification] {
    guard let id else { return self }
    let found = filter { $0.category.id == id }
    if found.isEmpty { throw ToolError.unknown("category", id, among: map(\.category.id)) }
    return found
  }

  /// The categories that have a connector, or had it under a former slug.
  func having(connector slug: String) throws -> [Specification] {
    let found = filter { $0.connector(named: slug) != nil }
    if found.isEmpty {
      throw ToolError.unknown("connector", slug, among: flatMap { $0.connectors.map(\.slug) })
    }
    return found
  }
}

/// A former slug or path, and the present one.
struct FormerName: Hashable {
  var old: String
  var new: String

  /// The two names; nil where a name is the present one.
  init?(_ old: String, now new: String) {
    if old == new { return nil }
    self.old = old
    self.new = new
  }

  var json: JSONNode { .object(of: ["from": .string(old), "to": .string(new)]) }
}

extension Terminal {
  /// Prints each former name once.
  func note(_ names: [FormerName]) {
    var seen: Set<FormerName> = []
    for name in names where seen.insert(name).inserted { error("note: '\(name.old.onOneLine)' is now '\(name.new)'") }
  }
}

extension Specification {
  /// The number of the connector with a present or former slug, by the rules of `Connector(slug:)` in Swift.
  func connector(named slug: String) -> Int? {
    connectors.firstIndex { $0.slug == slug } ?? connectors.firstIndex { $0.movedFrom.contains { $0.value == slug } }
  }
}

extension CompiledCoverage {
  /// The number of the capability with a present or former path, by the rules of `Capability(path:)` in Swift.
  func capability(at path: String) -> Int? {
    // Ids are in Unicode normal form C; text from a terminal may not be.
    let path = path.precomposedStringWithCanonicalMapping
    return layout.number(of: path) ?? FormerPaths(category).present(path).flatMap(layout.number)
  }

  /// The former names among paths.
  func moved(_ paths: [String]) -> [FormerName] {
    paths.compactMap { path in
      capability(at: path).flatMap { FormerName(path, now: layout.rows[$0].path) }
    }
  }
}
