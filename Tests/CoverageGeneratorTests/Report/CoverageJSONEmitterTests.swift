import Testing
import _CoverageGenerator

@Suite("coverage.json")
struct CoverageJSONEmitterTests {
  @Test("The category and its connectors, in the category's order and without what is absent")
  func document() throws {
    let files = CoverageJSONEmitter().files(for: try Shop.compiled())
    #expect(files.map(\.path) == ["coverage.json"])
    #expect(files.first?.contents == expected)
  }

  @Test("A category without anything")
  func empty() throws {
    let coverage = try compile(category: #"{ "format": 1, "id": "none", "name": "None" }"#)
    #expect(
      CoverageJSONEmitter().files(for: coverage).first?.contents == """
        {
          "format": 1,
          "category": { "id": "none", "name": "None" },
          "models": [],
          "actions": [],
          "features": [],
          "connectors": []
        }

        """)
  }

  private let expected = #"""
    {
      "format": 1,
      "category": { "id": "shop", "name": "Shop" },
      "models": [
        {
          "id": "orders",
          "vendor_id": "shop_orders",
          "label": "Orders",
          "fields": [
            { "id": "id", "type": "string", "nullable": false },
            { "id": "total", "type": "number", "nullable": true },
            { "id": "tags", "type": "string[]", "nullable": false }
          ]
        },
        {
          "id": "customers",
          "vendor_id": "shop_customers",
          "label": "Customers",
          "fields": [
            { "id": "id", "type": "string", "nullable": false }
          ]
        }
      ],
      "actions": [
        {
          "id": "refund",
          "vendor_id": "shop_refund",
          "label": "Refund",
          "inputs": [
            { "path": "order_id", "type": "string", "required": true },
            { "path": "files.url", "type": "string", "required": true }
          ]
        },
        { "id": "cancel", "vendor_id": "shop_cancel", "label": "Cancel", "inputs": [] }
      ],
      "features": [
        { "id": "sync", "label": "Sync" },
        { "id": "sync_delta", "label": "Delta", "parent": "sync" },
        { "id": "export", "label": "Export" }
      ],
      "connectors": [
        {
          "slug": "acme",
          "name": "Acme",
          "title": "Acme Shop",
          "stage": "open_beta",
          "access": "custom_plan",
          "assets": { "icon_url": "https://example.com/acme.svg" },
          "notes": ["Ask them first."],
          "guides": [
            { "title": "Set-up", "description": "How to begin.", "url": "https://acme.example/a(b)" },
            { "title": "Prices", "description": "What it takes." }
          ],
          "models": [
            {
              "id": "orders",
              "label": "Orders",
              "status": "supported",
              "note": "Paid ones only.",
              "constraints": [
                { "kind": "rounded", "field": "total", "to": "integer", "text": "total: rounded to integer" }
              ],
              "values": [
                {
                  "target": "orders.id",
                  "source": "colour",
                  "map": { "red": "hot", "grey": null },
                  "otherwise": null
                }
              ],
              "fields": [
                { "id": "id", "status": "supported" },
                { "id": "total", "status": "supported", "note": "In cents." },
                { "id": "tags", "status": "unsupported", "note": "It has none." }
              ]
            },
            { "id": "customers", "label": "Customers", "status": "not_implemented", "fields": [] }
          ],
          "actions": [
            {
              "id": "refund",
              "label": "Refund",
              "status": "supported",
              "constraints": [
                { "kind": "limit", "input": "files", "max": 1, "text": "files: at most 1" },
                { "kind": "rerouted", "to": "cancel", "text": "may be carried out as cancel" }
              ],
              "inputs": [
                { "path": "order_id", "status": "supported" },
                { "path": "files.url", "status": "supported" }
              ]
            },
            { "id": "cancel", "label": "Cancel", "status": "supported", "inputs": [] }
          ],
          "features": [
            { "id": "sync", "label": "Sync", "status": "supported" },
            {
              "id": "sync_delta",
              "label": "Delta",
              "parent": "sync",
              "status": "supported",
              "note": "Two kinds:\n\n- hourly\n- daily"
            },
            { "id": "export", "label": "Export", "status": "not_implemented" }
          ],
          "counts": {
            "models": { "supported": 1, "total": 2 },
            "fields": { "supported": 2, "total": 4 },
            "actions": { "supported": 2, "total": 2 },
            "inputs": { "supported": 2, "total": 2 },
            "features": { "supported": 2, "total": 3 }
          }
        },
        {
          "slug": "bolt",
          "name": "Bolt",
          "models": [
            {
              "id": "orders",
              "label": "Orders",
              "status": "supported",
              "fields": [
                { "id": "id", "status": "supported" }
              ]
            }
          ],
          "actions": [],
          "features": [],
          "counts": {
            "models": { "supported": 1, "total": 2 },
            "fields": { "supported": 1, "total": 4 },
            "actions": { "supported": 0, "total": 2 },
            "inputs": { "supported": 0, "total": 2 },
            "features": { "supported": 0, "total": 3 }
          }
        }
      ]
    }

    """#
}
