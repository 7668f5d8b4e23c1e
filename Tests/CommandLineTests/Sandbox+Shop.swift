import _CoverageTestSupport

extension Sandbox {
  /// A folder with a small spec of two connectors in `Spec/shop`.
  static func shop() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(category, to: "Spec/shop/category.json")
    try sandbox.write(acme, to: "Spec/shop/connectors/acme.json")
    try sandbox.write(bolt, to: "Spec/shop/connectors/bolt.json")
    return sandbox
  }

  static let category = """
    { "format": 1, "id": "shop", "name": "Shop", "tools_json": true,
      "models": [ { "id": "orders", "vendor_id": "shop_orders", "label": "Orders", "record": "Order", "fields": [
        { "id": "id", "type": "string" }, { "id": "total", "type": "number", "nullable": true } ] } ],
      "actions": [ { "id": "refund", "vendor_id": "shop_refund", "label": "Refund", "method": "POST",
        "route": "/refunds", "inputs": [ { "id": "files", "item": "file", "inputs": [
          { "id": "url", "type": "string" } ] } ] } ],
      "features": [ { "id": "sync", "label": "Sync" } ] }
    """

  static let acme = """
    { "format": 1, "slug": "acme", "name": "Acme",
      "models": { "orders": { "fields": ["id", "total"], "note": "Paid ones.",
        "constraints": [ { "kind": "rounded", "field": "total", "to": "integer" } ] } },
      "actions": { "refund": { "inputs": ["files.url"],
        "constraints": [ { "kind": "limit", "input": "files", "max": 1 } ] } },
      "not_implemented": ["features.sync"] }
    """

  static let bolt = """
    { "format": 1, "slug": "bolt", "name": "Bolt", "models": { "orders": { "fields": ["id"] } } }
    """

  /// A connector whose note gets a warning.
  static let warned = """
    { "format": 1, "slug": "bolt", "name": "Bolt",
      "models": { "orders": { "fields": ["id"], "note": "Only one order." } } }
    """

  /// A connector with two errors.
  static let broken = """
    { "format": 1, "slug": "bolt", "name": "Bolt",
      "models": { "orders": { "fields": ["id", "totl"] } },
      "feature": [] }
    """
}
