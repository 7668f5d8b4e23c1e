import Testing
import _CoverageImporter
import _CoverageSpec

@Suite("Spreadsheets")
struct WideTableTests {
  /// A catalogue with a category of two models, an action and a feature.
  private func shop() throws -> ImportedCatalogue {
    var catalogue = ImportedCatalogue()
    try catalogue.add([
      PageText(
        "tools.json",
        #"""
        { "data": { "tools": [{ "id": "acme", "label": "Acme Inc.", "coverage": {
          "read_models": [
            { "id": "shop_orders", "label": "Orders", "coverage_status": "SUPPORTED", "fields": [
              { "id": "id", "coverage_status": "SUPPORTED" }, { "id": "total", "coverage_status": "UNKNOWN" }] },
            { "id": "shop_users", "label": "Users", "coverage_status": "UNKNOWN", "fields": [
              { "id": "id", "coverage_status": "UNKNOWN" }] }],
          "write_actions": [
            { "id": "shop_refund", "label": "Refund", "coverage_status": "UNKNOWN", "fields": [
              { "id": "reason", "coverage_status": "UNKNOWN" }] }],
          "features": [{ "id": "push", "label": "Push", "coverage_status": "UNKNOWN" }] } }] } }
        """#)
    ])
    return catalogue
  }

  @Test("Words and signs become statuses, texts beside them notes; names of connectors and labels are known")
  func words() throws {
    var catalogue = try shop()
    let table = """
      Field;Acme Inc.;Bolt
      Orders;yes;✓
      orders.total;"partial (in EUR; with tips)";planned
      Refund;n/a;x
      reason;-;Yes: 80 characters long
      Push;?;
      """
    let changed = try catalogue.add([PageText("plan.csv", table)])
    #expect(catalogue.findings == "")
    #expect(changed.contains("Spec/shop/connectors/bolt.json") && changed.contains("Spec/shop/sources/bolt.sheet.json"))
    #expect(
      try catalogue.cells("shop") == [
        "acme orders supported", "acme orders.id supported", "acme orders.total supported", "acme refund unsupported",
        "acme refund.reason unsupported", "bolt orders supported", "bolt orders.total not_implemented",
        "bolt refund supported", "bolt refund.reason supported",
      ])
    let notes = try catalogue.specification("shop").connectors.flatMap { $0.cells.compactMap(\.note?.text) }
    #expect(notes == ["partial (in EUR; with tips)", "80 characters long"])
    #expect(catalogue.text("Spec/shop/connectors/acme.json").contains(#""name": "Acme Inc.""#))
  }

  @Test("A table with connectors in its rows says the same")
  func turned() throws {
    var (upright, turned) = (try shop(), try shop())
    try upright.add([PageText("a.tsv", "\tacme\tbolt\nOrders\tyes\tno\norders.total\tyes\t\n")])
    try turned.add([PageText("a.tsv", "\tOrders\torders.total\nacme\tyes\tyes\nbolt\tno\t\n")])
    #expect(upright.findings == "" && turned.findings == "")
    #expect(try upright.cells("shop") == turned.cells("shop"))
    #expect(try upright.cells("shop").contains("bolt orders unsupported"))
  }

  @Test("Unknown words, names that may be two, and names that are none have their cells")
  func findings() throws {
    var catalogue = try shop()
    try catalogue.add([PageText("plan.csv", "x,acme\nOrders,maybe\nid,yes\nOrder,yes\norders.total,\"yes\"no\n")])
    #expect(
      catalogue.findings == """
        plan.csv:5:14: error: a cell that starts here with a quote does not end with one [broken-quote]
        """)
    try catalogue.add([PageText("plan.csv", "x,acme\nOrders,maybe\nid,yes\nOrder,yes\n")])
    #expect(
      catalogue.findings == """
        plan.csv:2:8: error: 'maybe' is no word of a status that is known; say in the map's 'statuses' what it means [unknown-word]
        plan.csv:3:1: error: 'id' may be 'orders.id' or 'users.id'; write the path, or say it in the map's 'paths' [ambiguous-name]
        plan.csv:4:1: error: 'Order' is no path and no label of the category; did you mean 'orders'? [unknown-path]
        """)
  }

  @Test("A map says what words, names and columns mean")
  func map() throws {
    var catalogue = try shop()
    let (map, problems) = TableMap.read(
      SpecFile(
        path: "map.json",
        bytes: Array(
          #"{ "statuses": { "maybe": "not_implemented" }, "connectors": { "A.": "acme" }, "paths": { "Sum": "orders.total" }, "ignore": ["Owner"] }"#
            .utf8)))
    #expect(problems == [])
    try catalogue.add([PageText("plan.csv", "x,A.,Owner\nSum,Maybe,Jo\n")], map: map)
    #expect(catalogue.findings == "")
    #expect(try catalogue.cells("shop").contains("acme orders.total not_implemented"))
  }

  @Test("An entry of a map that leads nowhere is reported there, and a slug that is none too")
  func mapToNowhere() throws {
    var catalogue = try shop()
    let file = SpecFile(path: "map.json", bytes: Array(#"{ "paths": { "Sum": "orders.totl", "Tax": "x" } }"#.utf8))
    try catalogue.add([PageText("plan.csv", "x,acme\nSum,yes\n")], map: TableMap.read(file).map)
    #expect(
      catalogue.findings == """
        map.json:1:21: error: 'orders.totl', which the map says of 'Sum', is no path and no label of the category; did you \
        mean 'orders.total'? [unknown-path]
        """)
    let slug = SpecFile(path: "map.json", bytes: Array(#"{ "connectors": { "A": "a b" } }"#.utf8))
    #expect(
      TableMap.read(slug).diagnostics.text
        == "map.json:1:24: error: 'a b' is no slug: slugs have letters, digits, '_' and '-' only [invalid-id]")
  }

  @Test("A column that is nearly called like a connector becomes a new one, with a hint")
  func nearName() throws {
    var catalogue = try shop()
    let changed = try catalogue.add([PageText("plan.csv", "x,Acne\nOrders,yes\n")])
    #expect(changed.contains("Spec/shop/connectors/acne.json"))
    #expect(
      catalogue.findings == """
        plan.csv:1:3: warning: 'Acne' is none of the connectors, and becomes a new one, 'acne'; did you mean 'acme'? \
        [new-connector]
        """)
  }

  @Test("A table knows the labels and the connectors that an answer of the same import adds")
  func labelsOfTheImport() throws {
    var catalogue = ImportedCatalogue()
    let answer = PageText(
      "tools.json",
      #"""
      { "data": { "tools": [{ "id": "acme", "label": "Acme", "coverage": { "read_models": [
        { "id": "shop_orders", "label": "Purchases", "coverage_status": "UNKNOWN", "fields": [] }] } }] } }
      """#)
    try catalogue.add([PageText("a.csv", "x,Acme\nPurchases,yes\n"), answer])
    #expect(try catalogue.cells("shop") == ["acme orders supported"])
  }

  @Test("Two tables of people do not take from each other what they say")
  func twoTables() throws {
    var catalogue = try shop()
    try catalogue.add([PageText("a.csv", "x,bolt\nOrders,yes\norders.total,no\n")])
    try catalogue.add([PageText("b.csv", "x,bolt\nRefund,yes\n")])
    #expect(catalogue.findings == "")
    #expect(
      try catalogue.cells("shop").filter { $0.hasPrefix("bolt") } == [
        "bolt orders supported", "bolt orders.total unsupported", "bolt refund supported",
      ])
  }

  @Test(
    "Words stand by themselves, and the text beside them stays whole",
    arguments: [
      ("yes (a) (b)", "supported: (a) (b)"), ("Limited to 5", "supported: Limited to 5"),
      ("planned Q3", "not_implemented: Q3"), ("no: soon", "unsupported: soon"), ("x – (old)", "supported: old"),
      ("no data before 2020", nil), ("1-2 days", nil), ("yes - managers", "supported: managers"),
    ])
  func cells(_ text: String, _ expected: String?) throws {
    var catalogue = try shop()
    try catalogue.add([PageText("plan.csv", "Field;acme\nUsers;yes\nRefund;\(text)\n")])
    guard let expected else {
      #expect(catalogue.findings.contains("[unknown-word]"))
      return
    }
    let cell = try catalogue.specification("shop").connectors[0].cells.first { $0.path == "refund" }
    #expect(!catalogue.findings.contains("error"))
    #expect(cell.map { "\($0.status.rawValue): \($0.note?.text ?? "")" } == expected)
  }

  @Test("What stands twice, or below no name, is an error with its place")
  func repeated() throws {
    var catalogue = try shop()
    try catalogue.add([
      PageText("plan.csv", "Field,Big Corp,Big-Corp,\nOrders,no,yes,\norders,yes,,\n,,yes,\nUsers,,,what\n")
    ])
    #expect(
      catalogue.findings == """
        plan.csv:1:16: error: another name before, 'Big Corp', is connector 'big_corp' too; keep one of them \
        [repeated-connector]
        plan.csv:3:1: error: 'orders' and 'Orders' are both 'orders'; keep one of them [repeated-path]
        plan.csv:4:3: error: 'yes' stands in a row without a name; name it, or write "" into the map's 'ignore' \
        [nameless-cell]
        plan.csv:5:9: error: 'what' stands in a column without a name; name it, or write "" into the map's 'ignore' \
        [nameless-cell]
        """)
    let file = SpecFile(
      path: "map.json", bytes: Array(#"{ "statuses": { "Beta": "supported", "beta": "unsupported" } }"#.utf8))
    #expect(
      TableMap.read(file).diagnostics.text
        == "map.json:1:46: error: 'beta' and 'Beta' are one word; say its status once [repeated-word]")
    try catalogue.add([PageText("plan.csv", "Field\n")], category: "SHOP")
    #expect(catalogue.findings.contains("plan.csv:1:1: error: a table has a row of names"))
  }

  @Test("A connector that a table adds has the name of its column, and the table imports again without a word")
  func namesOfColumns() throws {
    var catalogue = try shop()
    let table = PageText("plan.csv", "Field,Big Corp\nOrders,yes\norders.total,no (net)\n")
    try catalogue.add([table])
    #expect(catalogue.text("Spec/shop/connectors/big_corp.json").contains(#""name": "Big Corp""#))
    #expect(try catalogue.add([table]) == [] && catalogue.findings == "")
    // A note on what is not there changes like any other.
    try catalogue.add([PageText("plan.csv", "Field,Big Corp\nOrders,yes\norders.total,no (gross)\n")])
    #expect(catalogue.findings.contains("plan.csv:3:14: warning:") && catalogue.findings.contains("[note-changed]"))
    #expect(catalogue.text("Spec/shop/connectors/big_corp.json").contains(#""note": "gross""#))
  }

  @Test("A text beside a word for what nobody knows is left out with a warning")
  func textWithoutStatus() throws {
    var catalogue = try shop()
    try catalogue.add([PageText("plan.csv", "x,acme\nRefund,? (ask Bob)\n")])
    #expect(
      catalogue.findings == """
        plan.csv:2:8: warning: 'ask Bob' stands beside a word for what nobody knows; what is unlisted has no note, so it \
        is left out [text-without-status]
        """)
  }

  @Test("A table that takes back its one statement, or says no, loses that cell alone")
  func oneCell() throws {
    var catalogue = try shop()
    let path = "Spec/shop/connectors/acme.json"
    try catalogue.add([PageText("plan.csv", "x,acme\norders.total,yes\n")])
    try catalogue.add([PageText("plan.csv", "x,acme\norders.total,\n")])
    #expect(catalogue.findings.contains("error: 'orders.total' is not on the page plan.csv; pass --allow-loss"))
    #expect(catalogue.findings.split(separator: "\n").count == 1)
    try catalogue.add([PageText("plan.csv", "x,acme\norders.total,\n")], ImportRun.Terms(allowsLoss: true))
    #expect(try catalogue.cells("shop") == ["acme orders supported", "acme orders.id supported"])
    catalogue.remove("Spec/shop/sources/")
    try catalogue.add([PageText("other.csv", "x,acme\norders.id,no\n")])
    #expect(
      catalogue.findings.contains("error: other.csv calls 'orders.id' unsupported; pass --allow-loss to take it out"))
    try catalogue.add([PageText("other.csv", "x,acme\norders.id,no\n")], ImportRun.Terms(allowsLoss: true))
    #expect(try catalogue.cells("shop") == ["acme orders supported", "acme orders.id unsupported"])
    #expect(catalogue.text(path).contains(#""unsupported": ["orders.id"]"#))
  }

  @Test("A name that is written as a label is that one, whatever others are in another case")
  func exactLabel() throws {
    var catalogue = try shop()
    try catalogue.add([
      PageText(
        "tools.json",
        #"""
        { "data": { "tools": [{ "id": "acme", "label": "Acme Inc.", "coverage": { "read_models": [
          { "id": "shop_rooms", "label": "Rooms", "coverage_status": "SUPPORTED", "fields": [
            { "id": "users", "coverage_status": "SUPPORTED" }] }], "write_actions": [], "features": [] } }] } }
        """#)
    ])
    try catalogue.add([PageText("plan.csv", "x,acme\nUsers,yes\n")])
    #expect(!catalogue.findings.contains("ambiguous-name"), "\(catalogue.findings)")
    #expect(try catalogue.cells("shop").contains("acme users supported"))
  }

  @Test("A connector and a field with new names are known by those of before")
  func formerNames() throws {
    var catalogue = try shop()
    let table = PageText("plan.csv", "x,acme\norders.total,yes\n")
    try catalogue.add([table])
    catalogue.edit("Spec/shop/connectors/acme.json") {
      $0.replacing(#""slug": "acme""#, with: #""slug": "acme_two", "moved_from": ["acme"]"#)
        .replacing(#""total""#, with: #""sum""#)
    }
    catalogue.move("Spec/shop/connectors/acme.json", to: "Spec/shop/connectors/acme_two.json")
    catalogue.edit("Spec/shop/category.json") {
      $0.replacing(#""id": "total""#, with: #""id": "sum""#).replacing(
        #""features":"#, with: #""moved": [{ "from": "orders.total", "to": "orders.sum" }], "features":"#)
    }
    let before = try catalogue.cells("shop")
    #expect(before == ["acme_two orders supported", "acme_two orders.id supported", "acme_two orders.sum supported"])
    let changed = try catalogue.add([table])
    #expect(changed == ["Spec/shop/sources/acme_two.sheet.json"], "\(catalogue.findings)")
    #expect(try catalogue.cells("shop") == before && catalogue.findings == "")
    #expect(try catalogue.drift([table]) == [])
  }

  @Test("Drift finds changed notes of a table, and loses nothing that another source states")
  func drift() throws {
    var catalogue = try shop()
    let table = PageText("plan.csv", "x,acme\nOrders,yes (net)\nRefund,no (soon)\n")
    try catalogue.add([table])
    #expect(try catalogue.drift([table]) == [])
    let changed = PageText("plan.csv", "x,acme\nRefund,no (later)\n")
    let found = try catalogue.drift([changed])
    #expect(found.map { $0.split(separator: " (")[0] } == ["~ note of refund"])
  }

  @Test("A map with mistakes is refused with their places")
  func brokenMap() {
    let file = SpecFile(
      path: "map.json",
      bytes: Array(#"{ "status": {}, "rows": "columns", "statuses": { "x": "yes" }, "paths": [] }"#.utf8))
    #expect(
      TableMap.read(file).diagnostics.text == """
        map.json:1:3: error: unknown key 'status' in a map of a table; did you mean 'statuses'? [unknown-key]
        map.json:1:25: error: 'rows' is 'columns'; it is one of capabilities, connectors [invalid-value]
        map.json:1:55: error: the status of 'x' is 'yes'; it is one of supported, unsupported, not_implemented, unlisted \
        [invalid-value]
        map.json:1:73: error: 'paths' has to be an object [wrong-type]
        """)
  }

  @Test("What has a part is there, and what lacks one is not said to be there")
  func parts() throws {
    var catalogue = try shop()
    try catalogue.add([PageText("plan.csv", "Field,Acme,Bolt\norders.total,yes,no\n")])
    #expect(
      catalogue.findings == """
        plan.csv:2:18: warning: 'orders.total' is unsupported here, and nothing says whether 'orders' is there; it is left \
        out [part-without-owner]
        """)
    #expect(try catalogue.cells("shop").contains("acme orders.total supported"))
    #expect(try catalogue.add([PageText("plan.csv", "Field,Acme,Bolt\norders.total,yes,no\n")]) == [])
    try catalogue.add([PageText("plan.csv", "Field,Bolt\norders.total,no\nreason,yes\nOrders,no\n")])
    #expect(catalogue.findings == "")
    let cells = try catalogue.cells("shop").filter { $0.hasPrefix("bolt") }
    #expect(
      cells == [
        "bolt orders unsupported", "bolt orders.total unsupported", "bolt refund supported",
        "bolt refund.reason supported",
      ])
  }

  @Test("A cell behind the last column is an error")
  func longRows() throws {
    var catalogue = try shop()
    #expect(try catalogue.add([PageText("plan.csv", "Field,Bolt\nOrders,yes,maybe,\nRefund\n")]) == [])
    #expect(
      catalogue.findings
        == "plan.csv:2:12: error: 'maybe' stands in no column: the head has 2 cells [long-row]")
  }

  @Test("Of a table with an error nothing is taken")
  func errors() throws {
    var catalogue = try shop()
    #expect(try catalogue.add([PageText("plan.csv", "Field,Bolt\nOrders,yes\norders.totl,yes\n")]) == [])
    #expect(
      catalogue.findings == """
        plan.csv:3:1: error: 'orders.totl' is no path and no label of the category; did you mean 'orders.total'? \
        [unknown-path]
        """)
    #expect(catalogue.run.importedCount == 0 && catalogue.run.connectorCount == 1)
  }
}
