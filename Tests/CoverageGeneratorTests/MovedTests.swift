import CoverageMatrix
import Testing
import _CoverageSpec

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
    #expect(
      String(text[start.lowerBound...]) == """
        nonisolated extension CoverageMatrix.Capability where Category == Shop {
          /// What `orders` was called before.
          @available(*, deprecated, renamed: "orders")
          public static var purchases: Self { Self.orders }
          /// What `orders` was called before.
          @available(*, deprecated, renamed: "orders")
          public static func purchases(_ field: Shop.OrdersField) -> Self { field.capability }
        }

        nonisolated extension Shop {
          /// What `OrdersField` was called before.
          @available(*, deprecated, renamed: "OrdersField")
          public typealias PurchasesField = OrdersField
        }

        nonisolated extension Shop.Reads {
          /// What `Orders` was called before.
          @available(*, deprecated, renamed: "Orders")
          public typealias Purchases = Orders
        }

        nonisolated extension Shop.Provides {
          /// What `Sync` was called before.
          @available(*, deprecated, renamed: "Sync")
          public typealias Syncing = Sync
        }

        nonisolated extension Shop.OrdersField {
          /// What `placedAt` was called before.
          @available(*, deprecated, renamed: "placedAt")
          public static var day: Self { Self.placedAt }
        }

        nonisolated extension Shop.Order {
          /// What `placedAt` was called before.
          @available(*, deprecated, renamed: "placedAt")
          public var day: Date? {
            get { self.placedAt }
            set { self.placedAt = newValue }
          }
        }

        nonisolated extension Shop.Feature {
          /// What `sync` was called before.
          @available(*, deprecated, renamed: "sync")
          public static var syncing: Self { Self.sync }
        }

        """)
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

  @Test("An old name does not hide a present one")
  func collisions() {
    let category = Self.category.replacing(#""swift_name": "day""#, with: #""swift_name": "id""#)
    let loaded = SpecificationLoader.load(
      category: SpecFile(path: "category.json", bytes: Array(category.utf8)), connectors: [],
      rules: StandardRules.all + [SwiftNameRule()])
    #expect(
      loaded.diagnostics.map(\.description) == [
        """
        category.json:6:15: error: the former 'orders.date' and field 'id' are both named 'id' among the fields of model \
        'orders' in Swift; give its entry in 'moved' another 'swift_name' [swift-name-collision]
        category.json:3:13: note: the other is here
        """
      ])
  }
}
