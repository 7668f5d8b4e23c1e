import Testing
import _CoverageGenerator
import _CoverageSpec
import _CoverageTestSupport

/// Compiles a spec that is given as JSON text.
func compile(category: String, connectors: [String: String] = [:]) throws -> CompiledCoverage {
  let loaded = SpecificationLoader.load(category: category, connectors: connectors)
  #expect(loaded.diagnostics.filter { $0.severity == .error }.isEmpty)
  return CompiledCoverage(try #require(loaded.specification))
}

/// A shop with orders, refunds and two features, and two connectors.
enum Shop {
  static let category = """
    {
      "format": 1, "id": "shop", "name": "Shop", "tools_json": true,
      "models": [
        { "id": "orders", "vendor_id": "shop_orders", "label": "Orders", "record": "Order", "fields": [
          { "id": "id", "type": "string" }, { "id": "total", "type": "number", "nullable": true },
          { "id": "tags", "type": "string[]" } ] },
        { "id": "customers", "vendor_id": "shop_customers", "label": "Customers", "record": "Customer", "fields": [
          { "id": "id", "type": "string" } ] }
      ],
      "actions": [
        { "id": "refund", "vendor_id": "shop_refund", "label": "Refund", "method": "POST", "route": "/refunds",
          "inputs": [ { "id": "order_id", "type": "string", "required": true },
            { "id": "files", "item": "file", "inputs": [ { "id": "url", "type": "string", "required": true } ] } ] },
        { "id": "cancel", "vendor_id": "shop_cancel", "label": "Cancel", "method": "POST", "route": "/cancel",
          "inputs": [] }
      ],
      "features": [ { "id": "sync", "label": "Sync" }, { "id": "sync_delta", "label": "Delta", "parent": "sync" },
        { "id": "export", "label": "Export" } ]
    }
    """

  static let acme = """
    {
      "format": 1, "slug": "acme", "name": "Acme", "title": "Acme Shop", "stage": "open_beta", "access": "custom_plan",
      "assets": { "icon_url": "https://example.com/acme.svg" },
      "notes": ["Ask them first."],
      "guides": [ { "title": "Set-up", "description": "How to begin.", "url": "https://acme.example/a(b)" },
        { "title": "Prices", "description": "What it takes." } ],
      "models": { "orders": { "fields": [ { "id": "total", "note": "In cents." }, "id" ], "note": "Paid ones only.",
        "constraints": [ { "kind": "rounded", "field": "total", "to": "integer" } ],
        "values": [ { "target": "orders.id", "source": "colour", "map": { "red": "hot", "grey": null },
          "otherwise": null } ] } },
      "actions": { "cancel": { "inputs": [] },
        "refund": { "inputs": [ "order_id", "files.url" ], "constraints": [
          { "kind": "limit", "input": "files", "max": 1 }, { "kind": "rerouted", "to": "cancel" } ] } },
      "features": [ "sync", { "id": "sync_delta", "note": ["Two kinds:", "", "- hourly", "- daily"] } ],
      "unsupported": [ { "id": "orders.tags", "note": "It has none." } ],
      "not_implemented": [ "customers", "features.export" ]
    }
    """

  static let bolt = """
    { "format": 1, "slug": "bolt", "name": "Bolt", "models": { "orders": { "fields": ["id"] } } }
    """

  static func compiled() throws -> CompiledCoverage {
    try compile(category: category, connectors: ["acme": acme, "bolt": bolt])
  }
}
