import Testing
import _CoverageImporter
import _CoverageSpec

@Suite("Guesses")
struct GuessTests {
  private let page = PageText(
    "acme.mdx",
    """
    # Acme Shop Integration

    > Acme connector for Example's Shop API

    The tool slug for this connector is `acme`.

    ## Supported Features & Coverage

    <Tabs>
      <Tab title="Models">
        <Accordion title="Orders">
          | Field | Notes |
          | - | - |
          | id | |
          | total | |
        </Accordion>
      </Tab>

      <Tab title="Actions">
        <Accordion title="Create order">
          | Input Field | Notes |
          | - | - |
          | order.paid_at | |
        </Accordion>
      </Tab>

      <Tab title="Features">
        | Feature | Notes |
        | - | - |
        | Push | |
      </Tab>
    </Tabs>
    """)

  private func answer(label: String) -> PageText {
    PageText(
      "tools.json",
      #"""
      { "status": "success", "data": { "tools": [{ "id": "acme", "label": "Acme", "coverage": {
        "read_models": [{ "id": "shop_purchases", "label": "\#(label)", "coverage_status": "SUPPORTED", "fields": [
          { "id": "id", "coverage_status": "SUPPORTED" }, { "id": "total", "coverage_status": "SUPPORTED" }] }],
        "write_actions": [{ "id": "shop_create_order", "label": "Create order", "coverage_status": "SUPPORTED",
          "fields": [{ "id": "order.paid_at", "coverage_status": "SUPPORTED" }] }],
        "features": [{ "id": "push", "label": "Push", "coverage_status": "SUPPORTED" }] } }] } }
      """#)
  }

  @Test("An import of pages alone marks what it guesses, and invents no way to call an action")
  func pages() throws {
    var catalogue = ImportedCatalogue()
    try catalogue.add([page])
    #expect(
      catalogue.text("Spec/shop/category.json") == """
        {
          "format": 1,
          "id": "shop",
          "name": "Shop",
          "models": [
            {
              "id": "orders",
              "vendor_id": "shop_orders",
              "label": "Orders",
              "record": "Order",
              "guessed": { "id": "orders", "vendor_id": "shop_orders" },
              "fields": [
                { "id": "id", "type": "string", "guessed": { "type": "string", "nullable": false } },
                { "id": "total", "type": "string", "nullable": true, "guessed": { "type": "string", "nullable": true } }
              ]
            }
          ],
          "actions": [
            {
              "id": "create_order",
              "vendor_id": "shop_create_order",
              "label": "Create order",
              "guessed": { "id": "create_order", "vendor_id": "shop_create_order" },
              "inputs": [
                {
                  "id": "order",
                  "guessed": { "required": false },
                  "inputs": [{ "id": "paid_at", "type": "datetime", "guessed": { "type": "datetime", "required": false } }]
                }
              ]
            }
          ],
          "features": [{ "id": "push", "label": "Push", "guessed": { "id": "push" } }]
        }

        """)
    let category = try catalogue.specification("shop").category
    #expect(category.actions.map { $0.endpoint == nil } == [true])
    #expect(try catalogue.add([page]) == [])
  }

  @Test("A source that knows an id takes the mark away, and one that calls it otherwise is reported")
  func ids() throws {
    var catalogue = ImportedCatalogue()
    try catalogue.add([page])
    try catalogue.add([answer(label: "Orders")])
    #expect(
      catalogue.findings == """
        tools.json:2:19: warning: 'Orders' is 'shop_purchases' here, and its id 'orders' was guessed from the label; \
        rename it, or take 'id' out of 'guessed' [guessed-id]
        """)
    let category = JSONDocument(
      parsing: SpecFile(path: "", bytes: Array(catalogue.text("Spec/shop/category.json").utf8))
    ).root
    #expect(category?["models"]?.elements[0]["vendor_id"]?.string == "shop_purchases")
    #expect(category?["models"]?.elements[0]["guessed"] == .object(of: ["id": "orders"]))
    #expect(category?["actions"]?.elements[0]["guessed"] == nil)
    #expect(category?["features"]?.elements[0]["guessed"] == nil)
  }

  @Test("A source that states types replaces those that were guessed, and not those that people have changed")
  func types() throws {
    var catalogue = ImportedCatalogue()
    try catalogue.add([page])
    let report = PageText(
      "coverage.json",
      #"""
      { "format": 1, "category": { "id": "shop", "name": "Shop" },
        "models": [{ "id": "orders", "vendor_id": "shop_orders", "label": "Orders", "fields": [
          { "id": "id", "type": "integer", "nullable": false }, { "id": "total", "type": "number", "nullable": true }] }],
        "actions": [{ "id": "create_order", "vendor_id": "shop_create_order", "label": "Create order", "inputs": [
          { "path": "order.paid_at", "type": "date", "required": true }] }],
        "features": [], "connectors": [{ "slug": "acme", "name": "Acme" }] }
      """#)
    try catalogue.add([report])
    let category = try catalogue.specification("shop").category
    #expect(category.models[0].fields.map(\.type.spelling) == ["integer", "number"])
    #expect(category.models[0].fields.map(\.isNullable) == [false, true])
    #expect(category.actions[0].coverageInputs.map(\.type.spelling) == ["date"])
    #expect(category.actions[0].coverageInputs.map(\.isRequired) == [true])
    let remarks =
      category.models.flatMap { [$0.remarks] + $0.fields.map(\.remarks) }
      + category.actions[0].coverageInputs.map(\.node.remarks)
    #expect(remarks.map(\.guesses.count) == [0, 0, 0, 0])
  }

  @Test("What a report says differently from what the category has is reported, and the category stays")
  func differences() throws {
    func report(_ type: String, _ required: Bool) -> PageText {
      PageText(
        "coverage.json",
        #"""
        { "format": 1, "category": { "id": "shop", "name": "Shop" },
          "models": [{ "id": "orders", "vendor_id": "orders", "label": "Orders", "fields": [
            { "id": "total", "type": "\#(type)", "nullable": true }] }],
          "actions": [{ "id": "buy", "vendor_id": "buy", "label": "Buy", "inputs": [
            { "path": "order.kind", "type": "string", "required": \#(required) }] }],
          "features": [], "connectors": [{ "slug": "acme", "name": "Acme" }] }
        """#)
    }
    var catalogue = ImportedCatalogue()
    try catalogue.add([report("integer", false)])
    #expect(try catalogue.add([report("number", true)]).contains("Spec/shop/category.json") == false)
    #expect(
      catalogue.findings == """
        coverage.json:3:5: warning: 'type' of 'orders.total' is number here, and integer in category.json, which stays \
        [vocabulary-differs]
        coverage.json:5:5: warning: 'required' of 'buy.order.kind' is true here, and false in category.json, which stays \
        [vocabulary-differs]
        """)
  }

  @Test("A feature with a guessed id is the one that an answer gives its label to")
  func features() throws {
    var catalogue = ImportedCatalogue()
    try catalogue.add([page])
    let answer = answer(label: "Orders")
    let other = String(decoding: answer.bytes, as: UTF8.self).replacing(
      #""id": "push""#, with: #""id": "push_changes""#)
    try catalogue.add([PageText("tools.json", other)])
    #expect(try catalogue.specification("shop").category.features.map(\.id) == ["push"])
    #expect(
      catalogue.findings.contains(
        "'Push' is 'push_changes' here, and its id 'push' was guessed from the label; rename it, or take 'id' out of "
          + "'guessed' [guessed-id]"))
  }
}
