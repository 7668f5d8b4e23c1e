import Testing
import _CoverageSpec
import _CoverageTestSupport

@testable import _CoverageGenerator

/// Categories that leave out most of what others have compile without a warning: no import is in vain, and no variable.
@Suite("Sparse categories")
struct SparseCategoryTests {
  private func lines(_ path: String, of members: String, _ access: GenerationOptions.Access = .public) throws
    -> [Substring]
  {
    let category = "{ \"format\": 1, \"id\": \"shop\", \"name\": \"Shop\",\n\(members)\n}"
    let loaded = SpecificationLoader.load(category: category)
    var options = GenerationOptions()
    options.access = access
    let coverage = CompiledCoverage(try #require(loaded.specification), options)
    let file = SwiftEmitters.all.flatMap { $0.files(for: coverage) }.first { $0.path == path }
    return try #require(file).contents.split(separator: "\n")
  }

  @Test("A category without models, actions and features imports nothing for its markers")
  func markers() throws {
    #expect(try !lines("Markers.swift", of: "\"types\": []").contains("public import CoverageMatrix"))
    #expect(
      try lines("Markers.swift", of: #""features": [{ "id": "sync", "label": "Sync" }]"#)
        .contains("public import CoverageMatrix"))
  }

  @Test("Of an action that nobody knows how to call there are a capability and a marker, and no request")
  func unknownRoute() throws {
    let actions = #"""
      "actions": [
        { "id": "buy", "answer": "string", "guessed": { "id": "buy" }, "inputs": [{ "id": "kind", "type": "string" }] }]
      """#
    #expect(try lines("Requests.swift", of: actions).contains { $0.contains("Buy") } == false)
    #expect(try lines("Responses.swift", of: actions).contains { $0.contains("ActionAnswer") } == false)
    #expect(try lines("Markers.swift", of: actions).contains("    public protocol Buy: ConnectorType {}"))
    #expect(
      try lines("Capabilities.swift", of: actions).contains { $0.contains("Guessed on import: `id`.") })
  }

  @Test("Mappings without models name the run-time library, as an alias is no use of a 'package' import")
  func maps() throws {
    #expect(
      try lines("Maps.swift", of: "\"types\": []", .package)
        .contains("      associatedtype Connector: CoverageMatrix.ConnectorType<Shop>"))
  }

  @Test("Conformances alone need a public import, and no 'package' one")
  func conformances() throws {
    let types = #""types": [{ "id": "Either", "kind": "union", "one_of": ["json", "integer"] }]"#
    #expect(try lines("RecordFields.swift", of: types).contains("public import CoverageMatrix"))
    #expect(try lines("RecordFields.swift", of: types, .package).contains("internal import CoverageMatrix"))
  }

  @Test("A namespace that is called like one of its aliases does without that one")
  func namespace() throws {
    let lines = try lines("Namespace.swift", of: #""swift_name": "Assessment""#)
    #expect(lines.contains("public nonisolated enum Assessment: CoverageCategory {"))
    #expect(lines.contains("  public typealias Coverage = CoverageMatrix.Coverage<Assessment>"))
    #expect(!lines.contains { $0.contains("typealias Assessment") })
  }

  @Test("The name of a record is escaped wherever it stands")
  func keyword() throws {
    let models = #"""
      "models": [{ "id": "orders", "vendor_id": "v", "label": "Orders", "record": "default", "fields": [] }]
      """#
    #expect(
      try lines("Maps.swift", of: models).contains(
        "      func `default`(from remote: Remotedefault) throws -> Covered<Connector, Shop.`default`>"))
  }

  @Test("Elements of which nothing is shown have no name")
  func elements() throws {
    let members = #"""
      "actions": [{ "id": "create", "vendor_id": "v", "label": "Create", "method": "POST", "route": "/orders", "inputs": [
        { "id": "dates", "item": "date", "inputs": [{ "id": "at", "type": "datetime", "required": true }] },
        { "id": "lines", "item": "line", "inputs": [{ "id": "at", "type": "datetime" }] }] }]
      """#
    let lines = try lines("Requests.swift", of: members)
    #expect(lines.contains("      for _ in self.dates {"))
    #expect(lines.contains("      for element in self.lines {"))
  }
}
