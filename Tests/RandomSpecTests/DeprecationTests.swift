import Testing
import _CoverageSpec
import _CoverageTestSupport

@testable import _CoverageGenerator

/// What the compiler says of deprecated things: something to those who use one, nothing to generated code.
@Suite("Deprecated things")
struct DeprecationTests {
  private static let category = """
    { "format": 1, "id": "shop", "name": "Shop",
      "types": [
        { "id": "Status", "kind": "closed_enum", "deprecated": true,
          "values": ["OPEN", { "value": "OLD", "deprecated": "no value" }] },
        { "id": "Only", "kind": "closed_enum", "values": [{ "value": "ONE", "deprecated": "no only" }] },
        { "id": "Kind", "kind": "open_enum", "values": [{ "value": "gift", "deprecated": "no kind" }] },
        { "id": "Box", "kind": "object", "deprecated": true, "properties": [
          { "id": "id", "type": "string", "deprecated": "no property" } ] } ],
      "models": [ { "id": "orders", "vendor_id": "orders", "label": "Orders", "record": "Order", "route": "/orders",
        "deprecated": "no model",
        "filters": [{ "id": "kind", "type": "Kind[]", "deprecated": "no filter" }],
        "fields": [
          { "id": "id", "type": "string", "deprecated": "no id" },
          { "id": "status", "type": "Status", "nullable": true, "deprecated": "no field" },
          { "id": "days", "type": "datetime[]", "nullable": true, "deprecated": "no days" } ] } ],
      "list_parameters": [{ "id": "size", "type": "integer", "deprecated": "no parameter" }],
      "actions": [ { "id": "buy", "vendor_id": "buy", "label": "Buy", "method": "POST", "route": "/buy/{id}",
        "deprecated": "no action", "inputs": [
          { "id": "id", "type": "string", "required": true, "route_parameter": "id", "deprecated": "no route" },
          { "id": "order", "deprecated": "no group", "inputs": [
            { "id": "kind", "type": "Kind", "deprecated": "no input" },
            { "id": "only", "type": "Only", "required": true } ] },
          { "id": "apart", "deprecated": "no group", "inputs": [
            { "id": "part", "type": "string", "body_path": "part", "deprecated": "no part" } ] },
          { "id": "files", "item": "file", "deprecated": "no list", "inputs": [
            { "id": "name", "type": "string", "deprecated": "no name" } ] } ] } ],
      "features": [ { "id": "sync", "label": "Sync", "deprecated": "no feature" } ],
      "moved": [{ "from": "sales", "to": "orders" }, { "from": "orders.number", "to": "orders.id" },
        { "from": "buy.thing", "to": "buy.id" }] }
    """

  private static let acme = """
    { "format": 1, "slug": "acme", "name": "Acme",
      "models": { "orders": { "fields": ["id", "status"], "values": [
        { "target": "orders.status", "source": "state", "map": { "x": "OLD" }, "otherwise": "OLD" } ] } },
      "actions": { "buy": { "inputs": ["id", "order.kind", "apart.part", "files.name"] } },
      "features": ["sync"] }
    """

  /// What the compiler says of a function of its user, a line for each of the lines that it is about.
  private func complaints(_ body: String) throws -> [String] {
    let loaded = SpecificationLoader.load(
      category: Self.category, connectors: ["acme": Self.acme], rules: StandardRules.all + Emitters.rules)
    #expect(loaded.diagnostics.text == "")
    let coverage = CompiledCoverage(try #require(loaded.specification))
    let files = SwiftEmitters.all.flatMap { $0.files(for: coverage) }.map { (name: $0.path, text: $0.contents) }
    let user = (name: "User.swift", text: "import CoverageMatrix\n\n" + body)
    return try Compiler().complaints(files + [user])?.split(separator: "\n").map(String.init).filter {
      $0.contains(": error: ")
    } ?? []
  }

  @Test("Generated code uses what is deprecated without a warning, and so may decoding and encoding")
  func silence() throws {
    #expect(try complaints("func copy(_ order: Shop.Order) -> Shop.Order { order }\n") == [])
  }

  @Test("Who uses something deprecated is told what to do")
  func advice() throws {
    let uses = [
      ("no model", "Shop.Capability.orders"), ("no model", "Shop.OrdersQuery.model"),
      ("no id", "Shop.OrdersField.id"), ("no field", "order.status"), ("no days", "order.days"),
      ("no value", "Shop.Status.old"), ("no kind", "Shop.Kind.gift"), ("no property", "box.id"),
      ("no filter", "query.kind"), ("no parameter", "query.size"), ("no action", "Shop.Capability.buy"),
      ("no input", "Shop.BuyInput.orderKind"), ("no group", "request.order"), ("no list", "request.files"),
      ("no name", "request.files.map { $0.name }"), ("no feature", "Shop.Feature.sync"),
      ("no action", "Shop.Acme.buy"),
    ]
    let body = uses.map { "  _ = \($0.1)\n" }.joined()
    let found = try complaints(
      """
      func use(_ order: Shop.Order, _ box: Shop.Box, _ query: Shop.OrdersQuery, _ request: Shop.Buy) {
      \(body)}

      """)
    for (place, (advice, use)) in uses.enumerated() {
      let line = place + 4
      #expect(
        found.contains { $0.hasPrefix("User.swift:\(line):") && $0.contains("is deprecated: \(advice) ") }, "\(use)")
    }
    #expect(found.allSatisfy { $0.hasPrefix("User.swift:") })
  }
}
