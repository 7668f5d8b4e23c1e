import CoverageMatrix
import Testing
import _CoverageSpec
import _CoverageTestSupport

@testable import _CoverageGenerator

@Suite("Former names")
struct MovedTests {
  private static let category = """
    { "format": 1, "id": "shop", "name": "Shop",
      "models": [ { "id": "orders", "vendor_id": "orders", "label": "Orders", "record": "Order", "fields": [
        { "id": "id", "type": "string" }, { "id": "placed_at", "type": "datetime", "nullable": true } ] } ],
      "features": [ { "id": "sync", "label": "Sync" } ],
      "moved": [ { "from": "purchases", "to": "orders" },
        { "from": "orders.date", "to": "orders.placed_at", "swift_name": "day" },
        { "from": "features.syncing", "to": "features.sync" } ] }
    """

  private static let acme = #"{ "format": 1, "slug": "acme", "name": "Acme", "moved_from": ["old-acme"] }"#

  private func file(_ name: String, category: String = Self.category) throws -> String {
    let coverage = try compile(category: category, connectors: ["acme": Self.acme])
    return try #require(
      SwiftEmitters.all.flatMap { $0.files(for: coverage) }.first { $0.path == "\(name).swift" }?.contents)
  }

  @Test("Old names stay below the namespace, deprecated")
  func names() throws {
    let text = try file("Namespace")
    let start = try #require(text.range(of: "nonisolated extension"))
    try expectSnapshot(String(text[start.lowerBound...]), "Moved.txt")
    #expect(text.contains("moved orders.date\n        orders.placed_at\n"))
    #expect(text.contains("renamed old-acme\n        acme\n"))
  }

  @Test("Old slugs stay as values and types")
  func slugs() throws {
    let text = try file("Connectors")
    #expect(text.contains("public static var oldAcme: Self { Self.acme }\n"))
    #expect(text.contains("public typealias OldAcme = Acme\n"))
  }

  @Test("An old name that is the present one is declared once")
  func unchanged() throws {
    let category = Self.category.replacing(#""swift_name": "day""#, with: #""swift_name": "placedAt""#)
    #expect(try !file("Namespace", category: category).contains("Shop.Order {"))
  }

  @Test("A name that is new in Swift alone leads nobody to another path")
  func renamings() throws {
    let category = Self.category
      .replacing(#""id": "placed_at""#, with: #""id": "placed_at", "swift_name": "placed""#)
      .replacing(#""moved": ["#, with: #""moved": [ { "from": "orders.placed_at", "to": "orders.placed_at" }, "#)
    let text = try file("Namespace", category: category)
    #expect(text.contains("public static var placedAt: Self { Self.placed }\n"))
    #expect(!text.contains("moved orders.placed_at"))
  }

  @Test("An old name does not hide a present one")
  func collisions() {
    let category = Self.category.replacing(#""swift_name": "day""#, with: #""swift_name": "id""#)
    let loaded = SpecificationLoader.load(category: category, rules: StandardRules.all + [SwiftNameRule()])
    #expect(
      loaded.diagnostics.text == """
        category.json:6:15: error: the former 'orders.date' and field 'id' are both named 'id' among the fields of model \
        'orders' in Swift; give its entry in 'moved' another 'swift_name' [swift-name-collision]
        category.json:3:13: note: the other is here
        """)
  }
}
