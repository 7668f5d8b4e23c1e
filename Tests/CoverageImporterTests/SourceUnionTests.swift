import Testing
import _CoverageImporter
import _CoverageSpec

@Suite("Several sources of one connector")
struct SourceUnionTests {
  private let page = PageText(
    "pages/acme.mdx",
    """
    # Acme Shop Integration
    > Acme connector for Example's Shop API
    The tool slug for this connector is `acme`.
    <Tabs>
    <Tab title="Models">
    <Accordion title="Orders">
    | Field | Notes |
    | ----- | ----- |
    | id | |
    | total | Net. |
    </Accordion>
    </Tab>
    <Tab title="Features">
    | Feature | Notes |
    | - | - |
    | Push | |
    </Tab>
    </Tabs>
    """)
  private let answer = PageText(
    "tools.json",
    #"""
    { "data": { "tools": [{ "id": "acme", "label": "Acme", "coverage": {
      "read_models": [{ "id": "shop_orders", "label": "Orders", "coverage_status": "SUPPORTED", "fields": [
        { "id": "id", "coverage_status": "SUPPORTED" }, { "id": "total", "coverage_status": "UNSUPPORTED" },
        { "id": "tax", "coverage_status": "SUPPORTED" }] }],
      "write_actions": [], "features": [] } }] } }
    """#)
  private let disagreement = """
    tools.json:3:53: warning: 'orders.total' is unsupported here, which is believed, and supported in pages/acme.mdx \
    [sources-disagree]
    pages/acme.mdx:10:1: note: supported here
    """
  private let union = [
    "acme features.push supported", "acme orders supported", "acme orders.id supported", "acme orders.tax supported",
    "acme orders.total unsupported",
  ]

  @Test(
    "One import of both believes the answer, takes notes and features from the page, and reports what they disagree on")
  func together() throws {
    var catalogue = ImportedCatalogue()
    let changed = try catalogue.add([page, answer])
    #expect(
      changed == [
        "Spec/shop/category.json", "Spec/shop/connectors/acme.json", "Spec/shop/sources/acme.answer.json",
        "Spec/shop/sources/acme.json",
      ])
    #expect(catalogue.findings.contains(disagreement))
    #expect(try catalogue.cells("shop") == union)
    #expect(catalogue.run.importedCount == 1)
    #expect(try catalogue.add([answer, page]) == [], "The order of sources does not matter.")
  }

  @Test("A note by hand outlives one of the page beside it")
  func noteByHand() throws {
    var catalogue = ImportedCatalogue()
    let bare = PageText(page.path, String(decoding: page.bytes, as: UTF8.self).replacing("Net.", with: ""))
    let path = "Spec/shop/connectors/acme.json"
    try catalogue.add([bare])
    catalogue.edit(path) { $0.replacing(#""total""#, with: #"{ "id": "total", "note": "By hand." }"#) }
    try catalogue.add([page])
    #expect(catalogue.findings.contains("note-differs"))
    #expect(try catalogue.drift([page]) == [])
    #expect(try catalogue.add([page]) == [] && !catalogue.findings.contains("note-differs"))
    try catalogue.add([bare])
    #expect(!catalogue.findings.contains("lost-note") && catalogue.text(path).contains("By hand."))
  }

  @Test("A report finds what was guessed from labels, and makes lists of groups that were guessed")
  func reportAfterPage() throws {
    let report = PageText(
      "coverage.json",
      #"""
      { "format": 1, "category": { "id": "shop", "name": "Shop" },
        "models": [{ "id": "purchases", "vendor_id": "v", "label": "Orders", "fields": [
          { "id": "id", "type": "string", "nullable": false }, { "id": "total", "type": "number", "nullable": true }] }],
        "actions": [{ "id": "buy", "vendor_id": "b", "label": "Buy", "inputs": [
          { "path": "lines.sku", "type": "string", "required": true }], "groups": [{ "path": "lines", "item": "line" }] }],
        "features": [], "connectors": [{ "slug": "acme", "name": "Acme",
          "models": [{ "id": "purchases", "label": "Orders", "status": "supported", "fields": [
            { "id": "id", "status": "supported" }] }],
          "actions": [{ "id": "buy", "label": "Buy", "status": "supported", "inputs": [
            { "path": "lines.sku", "status": "supported" }] }], "features": [] }] }
      """#)
    let table = PageText(
      "coverage.csv",
      """
      connector,name,kind,path,label,status,note,constraints
      acme,Acme,action,buy,Buy,supported,,
      acme,Acme,input,buy.lines.sku,lines.sku,supported,,

      """)
    var catalogue = ImportedCatalogue()
    try catalogue.add([page])
    try catalogue.add([table], category: "Shop")
    try catalogue.add([report], ImportRun.Terms(allowsLoss: true))
    let category = try catalogue.specification("shop").category
    #expect(category.models.map(\.id) == ["orders"] && catalogue.findings.contains("[guessed-id]"))
    #expect(category.actions.map(\.id) == ["buy"])
    #expect(catalogue.text("Spec/shop/category.json").contains(#""item": "line""#), "\(catalogue.findings)")
  }

  @Test("A kind that is preferred is believed")
  func preferred() throws {
    var catalogue = ImportedCatalogue()
    try catalogue.add([page, answer], ImportRun.Terms(precedence: Precedence(preferring: [.page])))
    #expect(try catalogue.cells("shop").contains("acme orders.total supported"))
    #expect(
      catalogue.findings.contains("'orders.total' is supported here, which is believed, and unsupported in tools.json"))
  }

  @Test("A later import of the page counts what the answer has said before")
  func later() throws {
    var catalogue = ImportedCatalogue()
    try catalogue.add([answer])
    try catalogue.add([page])
    #expect(try catalogue.cells("shop") == union)
    #expect(
      catalogue.findings.contains("tools.json:3:1: warning: 'orders.total' is unsupported here, which is believed"))
  }

  @Test("Each cell rests on the newest source that states it so")
  func evidence() throws {
    var catalogue = ImportedCatalogue()
    try catalogue.add([page], ImportRun.Terms(date: "2026-01-01"))
    try catalogue.add([answer], ImportRun.Terms(date: "2026-02-01", allowsLoss: true))
    let records = catalogue.files.filter { $0.path.contains("/sources/") }.map { file in
      JSONDocument(parsing: file).root.flatMap(Provenance.init)
    }.compactMap(\.self)
    let connector = try #require(try catalogue.specification("shop").connectors.first)
    let evidence = Evidence.all(of: connector, records)
    #expect(
      evidence.map { "\($0.path) \($0.source ?? "-"):\($0.line ?? 0) \($0.date ?? "-")" }.sorted() == [
        "features.push acme.mdx:16 2026-01-01", "orders tools.json:2 2026-02-01", "orders.id tools.json:3 2026-02-01",
        "orders.tax tools.json:4 2026-02-01", "orders.total tools.json:3 2026-02-01",
      ])
  }

  @Test("A check of the spec finds what its sources disagree on, and an exception silences it")
  func check() throws {
    var catalogue = ImportedCatalogue()
    try catalogue.add([page, answer])
    let records = catalogue.files.filter { $0.path.contains("/sources/") }
    let rule = SourceAgreementRule(recordedIn: records)
    func findings(_ lint: String) throws -> String {
      let category = try #require(catalogue.files.first { $0.path.hasSuffix("category.json") })
      let text = catalogue.text("Spec/shop/connectors/acme.json").replacing("\n}\n", with: lint + "\n}\n")
      let connector = SpecFile(path: "Spec/shop/connectors/acme.json", bytes: Array(text.utf8))
      return SpecificationLoader.load(category: category, connectors: [connector], rules: [rule]).diagnostics.text
    }
    let found = try findings("")
    #expect(
      found == """
        Spec/shop/connectors/acme.json:9:19: warning: 'orders.total' is unsupported at tools.json:3, and supported at \
        acme.mdx:10 [sources-disagree]
        """)
    let exception = #", "lint": [{ "rule": "sources-disagree", "path": "orders.total", "reason": "The page is old." }]"#
    #expect(try findings(exception) == "")
  }

  @Test("The notes of several sources stay apart: each changes with its own source, and none comes twice")
  func notes() throws {
    var catalogue = ImportedCatalogue()
    let page = page.replacing("\n<Tabs>", with: "\n<Note>Ask us.</Note>\n\n<Tabs>")
    func answer(_ words: String) -> PageText {
      self.answer.replacing(
        "\"label\": \"Acme\"", with: "\"label\": \"Acme\", \"paid_api_details_markdown\": \"\(words)\"")
    }
    func notes() throws -> [String] { try catalogue.specification("shop").connectors[0].notes.map(\.text) }
    try catalogue.add([page, answer("Paid.")])
    #expect(try notes() == ["Ask us.", "Paid."])
    #expect(try catalogue.add([page, answer("Paid.")]) == [])
    try catalogue.add([answer("Paid by the hour.")])
    #expect(try notes() == ["Ask us.", "Paid by the hour."])
    #expect(catalogue.findings.contains("the page has a new note, which is added to the spec [note-changed]"))
    try catalogue.add([page.replacing("Ask us.", with: "Ask them.")])
    #expect(try notes() == ["Ask them.", "Paid by the hour."])
  }

  @Test("Ids of a table leave room for those of the vendor")
  func vendorIDs() throws {
    var catalogue = ImportedCatalogue()
    let table = "connector,name,kind,path,label,status,note,constraints\nacme,Acme,model,orders,Orders,supported,,\n"
    try catalogue.add([PageText("coverage.csv", table)], category: "SHOP")
    let category = catalogue.text("Spec/shop/category.json")
    #expect(category.contains(#""id": "orders""#) && !category.contains("vendor_id"))
    try catalogue.add([answer])
    #expect(catalogue.text("Spec/shop/category.json").contains(#""vendor_id": "shop_orders""#))
  }

  @Test("Two sources of one kind about one connector are one too many")
  func repeated() throws {
    var catalogue = ImportedCatalogue()
    let tool =
      #"{ "id": "acme", "label": "Acme", "coverage": { "read_models": [{ "id": "shop_a", "label": "A", "coverage_status": "SUPPORTED", "fields": [] }], "write_actions": [], "features": [] } }"#
    let answer = PageText("tools.json", #"{ "data": { "tools": [\#(tool), \#(tool)] } }"#)
    try catalogue.add([answer], category: "Shop")
    #expect(
      catalogue.findings.contains("another answer of this import is of 'acme' too; give one of them [duplicate-source]")
    )
  }
}
