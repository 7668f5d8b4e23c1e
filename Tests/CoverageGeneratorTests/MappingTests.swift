import Testing
import _CoverageSpec
import _CoverageTestSupport

@testable import _CoverageGenerator

@Suite("Generated mappings")
struct MappingTests {
  private static let category = """
    {
      "format": 1, "id": "shop", "name": "Shop",
      "types": [{ "id": "State", "kind": "closed_enum", "values": ["OPEN", "DONE"] }],
      "models": [
        { "id": "orders", "vendor_id": "shop_orders", "label": "Orders", "record": "Order", "fields": [
          { "id": "id", "type": "string" },
          { "id": "state", "type": "State", "nullable": true },
          { "id": "tags", "type": "string[]" },
          { "id": "total", "type": "number", "nullable": true }] },
        { "id": "refunds", "vendor_id": "shop_refunds", "label": "Refunds", "record": "Refund", "fields": [
          { "id": "id", "type": "string" },
          { "id": "reason", "type": "string" }] }],
      "features": [{ "id": "api_passthrough", "label": "API Passthrough" }]
    }
    """

  private static let connector = """
    {
      "format": 1, "slug": "acme", "name": "Acme",
      "models": {
        "orders": {
          "fields": ["id", "tags", "state"], "note": "Open ones only.",
          "values": [{ "target": "orders.state", "source": "phase", "map": { "new": "OPEN", "old": null }, "otherwise": "DONE" }]
        },
        "refunds": { "fields": ["id"] }
      },
      "features": ["api_passthrough"]
    }
    """

  @Test("A connector's type has its markers, its mapping, and a function for each model and value map")
  func connector() throws {
    let coverage = try CompiledCoverage(Self.specification())
    let files = SwiftEmitters.all.flatMap { $0.files(for: coverage) }
    let file = try #require(files.first { $0.path == "Connector-acme.swift" })
    try expectSnapshot(file.contents, "Mapping.txt")
  }

  @Test("A model whose records cannot be made is left out of the mapping, with a warning")
  func unmappable() {
    let loaded = Self.load(Self.connector)
    #expect(
      loaded.diagnostics.map(\.description) == [
        """
        acme.json:8:5: warning: model 'refunds' is covered without its field 'reason', which is never null; its records \
        cannot be made [unmappable-model]
        """
      ])
  }

  @Test("A stub has a method for each model, with all labels in order")
  func stub() throws {
    let stub = try #require(StubWriter(Self.specification(), slug: "acme")).skeleton
    #expect(
      stub.hasSuffix(
        """
        /// Maps the records of Acme.
        struct AcmeMapper: Shop.Acme.Mapping {
          func order(from remote: RemoteOrder) throws -> Covered<Shop.Acme, Shop.Order> {
            try Shop.Acme.order(
              id: unmapped("id"),
              state: unmapped("state"),
              tags: unmapped("tags"))
          }
        }
        """))
  }

  @Test("The labels since an older spec are those that came or went")
  func changes() throws {
    let now = try #require(StubWriter(Self.specification(), slug: "acme"))
    let edited = Self.connector.replacing("[\"id\", \"tags\", \"state\"]", with: "[\"id\", \"total\"]")
    let old = try #require(Self.load(edited).specification)
    #expect(now.changes(since: StubWriter(old, slug: "acme")) == "+ orders state\n+ orders tags\n- orders total")
    #expect(now.changes(since: now) == "")
    #expect(now.changes(since: nil) == "+ orders id\n+ orders state\n+ orders tags")
  }

  private static func specification() throws -> Specification {
    try #require(load(connector).specification)
  }

  private static func load(_ connector: String) -> LoadedSpecification {
    SpecificationLoader.load(category: category, connectors: ["acme": connector], rules: [UnmappableModelRule()])
  }
}
