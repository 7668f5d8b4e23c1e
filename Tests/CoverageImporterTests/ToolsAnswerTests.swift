import Testing
import _CoverageImporter
import _CoverageSpec

@Suite("Answers of tools")
struct ToolsAnswerTests {
  private func answer(_ tools: String) -> PageText {
    PageText("tools.json", #"{ "status": "success", "data": { "tools": [\#(tools)] } }"#)
  }

  private let acme = #"""
    {
      "id": "acme", "label": "Acme", "internal_label": null, "assets": { "logo_url": "https://acme.example/l.svg" },
      "partner_only_details_markdown": "Ask Acme for a partnership.",
      "connection_guide_url": "https://help.example/acme",
      "coverage": {
        "read_models": [
          { "id": "shop_orders", "label": "Orders", "coverage_status": "SUPPORTED", "fields": [
            { "id": "id", "coverage_status": "SUPPORTED" }, { "id": "total", "coverage_status": "UNSUPPORTED" },
            { "id": "paid_at", "coverage_status": "UNKNOWN" }, { "id": "tip", "coverage_status": "NOT_IMPLEMENTED" }] },
          { "id": "shop_users", "label": "Users", "coverage_status": "UNKNOWN", "fields": [] }
        ],
        "write_actions": [
          { "id": "shop_create_order", "label": "Create order", "coverage_status": "SUPPORTED", "fields": [
            { "id": "order.total", "coverage_status": "SUPPORTED" }] }],
        "features": [{ "id": "push", "label": "Push", "coverage_status": "SUPPORTED" }]
      }
    }
    """#

  @Test("Ids, labels, four statuses, addresses and words about access come into the spec")
  func read() throws {
    var catalogue = ImportedCatalogue()
    let changed = try catalogue.add([answer(acme)])
    #expect(
      changed == ["Spec/shop/category.json", "Spec/shop/connectors/acme.json", "Spec/shop/sources/acme.answer.json"])
    #expect(
      try catalogue.cells("shop") == [
        "acme create_order supported", "acme create_order.order.total supported", "acme features.push supported",
        "acme orders supported", "acme orders.id supported", "acme orders.tip not_implemented",
        "acme orders.total unsupported",
      ])
    let category = try catalogue.specification("shop").category
    #expect(category.models.map(\.vendorID) == ["shop_orders", "shop_users"])
    #expect(category.models[0].fields.map(\.id) == ["id", "total", "paid_at", "tip"])
    #expect(
      catalogue.text("Spec/shop/connectors/acme.json") == """
        {
          "format": 1,
          "slug": "acme",
          "name": "Acme",
          "access": "partnership",
          "assets": {
            "logo_url": "https://acme.example/l.svg"
          },
          "notes": ["Ask Acme for a partnership."],
          "guides": [
            { "title": "Connection Setup Guide", "description": "How to connect.", "url": "https://help.example/acme" }
          ],
          "models": {
            "orders": { "fields": ["id"] }
          },
          "actions": {
            "create_order": { "inputs": ["order.total"] }
          },
          "features": ["push"],
          "unsupported": ["orders.total"],
          "not_implemented": ["orders.tip"]
        }

        """)
    #expect(try catalogue.add([answer(acme)]) == [])
  }

  @Test("What an answer does not know is kept, and what it no longer states is a loss")
  func silence() throws {
    var catalogue = ImportedCatalogue()
    try catalogue.add([answer(acme)])
    let unknown = acme.replacing(
      #""features": [{ "id": "push", "label": "Push", "coverage_status": "SUPPORTED""#,
      with: #""features": [{ "id": "push", "label": "Push", "coverage_status": "UNKNOWN""#)
    #expect(try catalogue.add([answer(unknown)]) == [])
    #expect(
      catalogue.findings.contains(
        "'features.push' is not on the page tools.json; pass --allow-loss to take it out [lost-cell]"))
    // A no that is not said any more is a loss, too.
    let undecided = acme.replacing("\"UNSUPPORTED\"", with: "\"UNKNOWN\"")
    #expect(try catalogue.add([answer(undecided)]) == [])
    #expect(
      catalogue.findings.contains(
        "error: tools.json no longer says that 'orders.total' is unsupported; pass --allow-loss to take it out "
          + "[lost-status]"))
    #expect(try catalogue.add([answer(undecided)], ImportRun.Terms(allowsLoss: true)) != [])
    #expect(try !catalogue.cells("shop").contains { $0.hasPrefix("acme orders.total") })
    // What people have added is not the answer's to lose.
    var byHand = ImportedCatalogue()
    try byHand.add([answer(unknown)])
    let page = PageText("acme.csv", "path,acme\nfeatures.push,yes\n")
    try byHand.add([page], category: "SHOP")
    try byHand.add([answer(unknown)])
    #expect(try byHand.cells("shop").contains("acme features.push supported"))
  }

  @Test("A no of another kind takes the place of the one before")
  func otherNo() throws {
    var catalogue = ImportedCatalogue()
    try catalogue.add([answer(acme)])
    try catalogue.add([answer(acme.replacing("\"UNSUPPORTED\"", with: "\"NOT_IMPLEMENTED\""))])
    #expect(
      catalogue.findings == """
        tools.json:8:57: warning: 'orders.total' is not implemented here, and unsupported in the spec; it is taken as here \
        [status-changed]
        """)
    #expect(try catalogue.cells("shop").contains("acme orders.total not_implemented"))
  }

  @Test("Drift finds what an import would change: a no that is gone, a picture, a text on access")
  func drift() throws {
    var catalogue = ImportedCatalogue()
    try catalogue.add([answer(acme)])
    #expect(try catalogue.drift([answer(acme)]) == [])
    let changed = acme.replacing("\"UNSUPPORTED\"", with: "\"UNKNOWN\"").replacing("/l.svg", with: "/m.svg")
      .replacing("Ask Acme for a", with: "Ask for a")
    let found = try catalogue.drift([answer(changed)])
    #expect(found.map { $0.split(separator: " (")[0] } == ["~ logo_url", "~ page note", "- orders.total"])
  }

  @Test("Names are on one line")
  func brokenNames() throws {
    var catalogue = ImportedCatalogue()
    try catalogue.add([
      answer(acme.replacing("\"Acme\"", with: #""Acme\nInc.""#).replacing("\"Users\"", with: #""App\r\nusers""#))
    ])
    let specification = try catalogue.specification("shop")
    #expect(specification.connectors.map(\.name) == ["Acme Inc."])
    #expect(specification.category.models.map(\.label) == ["Orders", "App users"])
  }

  @Test(
    "Errors have their places",
    arguments: [
      (
        #""coverage_status": "UNSUPPORTED""#, #""coverage_status": "UNSUPORTED""#,
        "tools.json:8:93: error: unknown status 'UNSUPORTED'; did you mean 'UNSUPPORTED'? [unknown-status]"
      ),
      (
        #""id": "acme", "#, "",
        "tools.json:1:44: error: 'data.tools[0]' has no 'id', the slug of a connector [missing-key]"
      ),
      (
        #""coverage_status": "UNSUPPORTED""#, #""coverage_status": 1"#,
        "tools.json:8:93: error: 'coverage_status' has to be a text, one of SUPPORTED, UNSUPPORTED, NOT_IMPLEMENTED, "
          + "UNKNOWN [wrong-type]"
      ),
      (
        #""id": "acme""#, #""id": "acme inc""#,
        "tools.json:2:9: error: 'acme inc' is no slug: slugs have letters, digits, '_' and '-' only [invalid-id]"
      ),
      (#""id": "total", "#, "", "tools.json:8:57: error: 'id' is missing here; it has to be a text [missing-key]"),
    ])
  func errors(_ old: String, _ new: String, _ expected: String) throws {
    var catalogue = ImportedCatalogue()
    let text = acme.replacing(old, with: new)
    #expect(try catalogue.add([answer(text)]) == [])
    #expect(catalogue.findings.contains(expected))
  }

  @Test("A list that is cut off, or that lacks a comma, is an error of grammar")
  func grammar() {
    for text in [
      #"{"data":{"tools":[{"id":"a"}"#, #"{"data":{"tools":[{"id":"a"} {"id":"b"}]}}"#, #"{"data":{"tools":[]}} x"#,
    ] {
      let read = SourceReaders.read(PageText("t.json", text))
      #expect(read.connectors.isEmpty)
      #expect(read.diagnostics.map(\.severity) == [.error], "\(text)")
    }
  }

  @Test("A page that starts with a comment or a link is no JSON")
  func pages() throws {
    for start in ["{/* A page. */}", "[Home](https://example.com)", "{props.title}"] {
      let text = """
        \(start)
        # Acme Shop Integration
        > Acme connector for Example's Shop API
        The tool slug for this connector is `acme`.
        <Tabs>
        <Tab title="Features">
        | Feature | Notes |
        | - | - |
        | Push | |
        </Tab>
        </Tabs>
        """
      #expect(SourceReaders.read(PageText("acme.mdx", text)).format == "MDX", "\(start)")
    }
    #expect(SourceReaders.read(PageText("a.json", "{ // No.")).diagnostics.map(\.identifier) == ["invalid-json"])
  }

  @Test("JSON that is in no format is refused with what was looked for")
  func unknown() {
    let read = SourceReaders.read(PageText("x.json", #"{ "openaip": 3 }"#))
    #expect(
      read.diagnostics.text == """
        x.json:1:1: error: this JSON is in no format that is read; looked for tools answer (an object with a list \
        'data.tools'), coverage report (an object with 'format', 'category', 'models' and 'connectors', as coverage.json), \
        provider list (a list of objects with 'id', 'display_name' and 'supported_fields'), model operations (a list of \
        objects with 'model_name', or objects with 'available_model_operations'), OpenAPI \
        document (an object with 'openapi' and 'paths') [unknown-format]
        """)
    for text in ["null", "\"a\"", "1"] {
      #expect(
        SourceReaders.read(PageText("x.json", text)).diagnostics.map(\.identifier) == ["unknown-format"], "\(text)")
    }
    #expect(SourceReaders.read(PageText("x.json", "")).diagnostics.map(\.identifier) == ["invalid-json"])
  }

  @Test("An answer that states nothing of a connector, or that has no lists, is an error with its place")
  func nothingStated() throws {
    var catalogue = ImportedCatalogue()
    try catalogue.add([
      answer(#"{ "id": "a", "coverage": null }, { "id": "b", "coverage": { "read_models": {} } }"#)
    ])
    #expect(
      catalogue.findings == """
        tools.json:1:44: error: the answer has no models and no actions of this connector, and so states nothing of it \
        [no-coverage]
        tools.json:1:119: error: 'read_models' has to be a list [wrong-type]
        """)
  }

  @Test("Ids of the only category are of it, whatever they start with")
  func ownIDs() throws {
    var catalogue = ImportedCatalogue()
    let vendorless = acme.replacing("shop_", with: "")
    try catalogue.add([answer(vendorless)], category: "Shop")
    let cells = try catalogue.cells("shop")
    #expect(try catalogue.add([answer(vendorless)]) == [] && catalogue.findings == "")
    #expect(try catalogue.cells("shop") == cells)
  }

  @Test("An answer without tools is an error")
  func empty() {
    #expect(
      SourceReaders.read(answer("")).diagnostics.text
        == "tools.json:1:43: error: the answer has no tools [no-connectors]")
  }
}
