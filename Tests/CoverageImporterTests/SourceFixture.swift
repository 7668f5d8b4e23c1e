import Testing
import _CoverageFiles
import _CoverageGenerator
import _CoverageImporter
import _CoverageSpec
import _CoverageTestSupport

/// A catalogue in memory, into which sources are imported one after the other.
struct ImportedCatalogue {
  private(set) var files: [SpecFile] = []
  private(set) var run = ImportRun(into: Catalogue(at: "Spec", [], isOneFolder: false))

  private func catalogue() throws -> Catalogue {
    let roots = files.filter { $0.path.hasSuffix("/category.json") }
    let folders = try roots.map { category in
      let path = String(category.path.dropLast("/category.json".count))
      func inside(_ folder: String) -> [SpecFile] { files.filter { $0.path.hasPrefix("\(path)/\(folder)/") } }
      var errors: [Diagnostic] = []
      let folder = ImportFolder(
        at: path, category: category, connectors: inside("connectors"), records: inside("sources"), &errors)
      #expect(errors == [])
      return try #require(folder)
    }
    return Catalogue(at: "Spec", folders, isOneFolder: false)
  }

  /// Imports sources, and keeps the files that change.
  @discardableResult
  mutating func add(
    _ sources: [PageText], category: String? = nil, map: TableMap? = nil, _ terms: ImportRun.Terms = ImportRun.Terms()
  ) throws -> [String] {
    var facts = PageFacts(category: category)
    facts.tableMap = map
    run = ImportRun(into: try catalogue(), facts, terms)
    try run.add(sources)
    guard run.validate(by: StandardRules.all) else { return [] }
    let changed = run.changedFiles
    files = files.filter { old in !changed.contains { $0.path == old.path } } + changed
    return changed.map(\.path).sorted()
  }

  /// What sources say differently, one line a change.
  func drift(_ sources: [PageText]) throws -> [String] {
    try DriftRun(sources, PageFacts(), against: catalogue()).pages.flatMap { $0.changes.map(\.summary) }
  }

  /// Changes a file by hand.
  mutating func edit(_ path: String, _ change: (String) -> String) {
    files = files.map { $0.path == path ? SpecFile(path: path, bytes: Array(change(text(path)).utf8)) : $0 }
  }

  /// Removes the files whose paths start so.
  mutating func remove(_ start: String) { files = files.filter { !$0.path.hasPrefix(start) } }

  /// Gives a file another name.
  mutating func move(_ path: String, to other: String) {
    files = files.map { $0.path == path ? SpecFile(path: other, bytes: $0.bytes) : $0 }
  }

  var findings: String { run.diagnostics.text }

  func text(_ path: String) -> String {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  func specification(_ category: String) throws -> Specification {
    func inside(_ folder: String) -> [SpecFile] { files.filter { $0.path.hasPrefix("Spec/\(category)/\(folder)") } }
    let file = try #require(inside("category.json").first)
    let loaded = SpecificationLoader.load(category: file, connectors: inside("connectors/"), rules: [])
    return try #require(loaded.specification)
  }

  /// All cells that are not unlisted: `acme jobs.salary unsupported`.
  func cells(_ category: String) throws -> [String] {
    try specification(category).connectors.flatMap { connector in
      connector.cells.map { "\(connector.slug) \($0.path) \($0.status.rawValue)" }
    }.sorted()
  }
}

extension PageText {
  init(_ path: String, _ text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
