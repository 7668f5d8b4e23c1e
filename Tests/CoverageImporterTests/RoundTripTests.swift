import Testing
import _CoverageGenerator
import _CoverageImporter
import _CoveragePages
import _CoverageSpec

@Suite("Outputs that are imported again")
struct RoundTripTests {
  /// The text of an output of one of the formats.
  private func output(_ name: String, of specification: Specification) throws -> String {
    let emitters: [any Emitter] = [ToolsJSONEmitter(), CoverageJSONEmitter(), CoverageCSVEmitter()]
    let coverage = CompiledCoverage(specification)
    let file = try #require(emitters.flatMap { $0.files(for: coverage) }.first { $0.path == name })
    return file.contents
  }

  private func catalogueOfATS() throws -> Specification {
    let slugs = ["careerplug", "carerix", "crelate", "erecruiter", "recruhr"]
    let files = try slugs.map { slug in
      SpecFile(
        path: "\(slug).json",
        bytes: try Folders.read(Folders.spec.appendingPathComponent("ats/connectors/\(slug).json")))
    }
    return try #require(
      SpecificationLoader.load(category: try atsCategory(), connectors: files, rules: []).specification)
  }

  private func cells(_ specification: Specification) -> [String] {
    specification.connectors.flatMap { connector in
      connector.cells.map { "\(connector.slug) \($0.path) \($0.status.rawValue)" }
    }.sorted()
  }

  @Test("The same cells come back into an empty folder", arguments: ["tools.json", "coverage.json", "coverage.csv"])
  func cells(_ name: String) throws {
    let specification = try catalogueOfATS()
    var catalogue = ImportedCatalogue()
    let source = PageText(name, try output(name, of: specification))
    let changed = try catalogue.add([source], category: name == "coverage.csv" ? "ATS" : nil)
    #expect(changed.count == 11)
    #expect(try catalogue.cells("ats") == cells(specification))
    let category = try catalogue.specification("ats").category
    #expect(category.coveragePaths == specification.category.coveragePaths)
    #expect(try catalogue.add([source], category: "ATS") == [], "A second import changes nothing.")
  }

  @Test("coverage.json keeps the id of a category whose name has other words")
  func categoryID() throws {
    for (id, folder) in [("shop", "shop"), ("../shop", "shop_of_books")] {
      let category = SpecFile(
        path: "category.json",
        bytes: Array(
          #"{ "format": 1, "id": "shop", "name": "Shop of books", "features": [{ "id": "f", "label": "F" }] }"#.utf8))
      let connector = SpecFile(
        path: "connectors/acme.json",
        bytes: Array(#"{ "format": 1, "slug": "acme", "name": "Acme", "features": ["f"] }"#.utf8))
      let loaded = SpecificationLoader.load(category: category, connectors: [connector], rules: [])
      let text = try output("coverage.json", of: try #require(loaded.specification))
      var catalogue = ImportedCatalogue()
      try catalogue.add([PageText("coverage.json", text.replacing(#""id": "shop""#, with: #""id": "\#(id)""#))])
      #expect(catalogue.files.map(\.path).contains("Spec/\(folder)/connectors/acme.json"), "\(catalogue.findings)")
    }
  }

  @Test("coverage.json says which inputs and groups of inputs may be null, and comes back without a disagreement")
  func nullable() throws {
    let category = SpecFile(
      path: "category.json",
      bytes: Array(
        #"""
        { "format": 1, "id": "shop", "name": "Shop", "models": [], "actions": [
          { "id": "buy", "method": "POST", "route": "/buy", "inputs": [
            { "id": "note", "type": "string", "nullable": true },
            { "id": "tip", "type": "string", "required_with": ["note"] },
            { "id": "gift", "type": "string", "excludes": ["tip", { "input": "note", "values": ["x"] }] },
            { "id": "address", "nullable": true, "inputs": [{ "id": "city", "type": "string" }] }] }], "features": [] }
        """#.utf8))
    let connector = SpecFile(
      path: "connectors/acme.json", bytes: Array(#"{ "format": 1, "slug": "acme", "name": "Acme" }"#.utf8))
    let loaded = SpecificationLoader.load(category: category, connectors: [connector], rules: [])
    let text = try output("coverage.json", of: try #require(loaded.specification))
    #expect(text.contains(#"{ "path": "note", "type": "string", "required": false, "nullable": true }"#))
    #expect(text.contains(#"{ "path": "address", "nullable": true }"#))
    var catalogue = ImportedCatalogue()
    let report = PageText("coverage.json", text)
    try catalogue.add([report])
    #expect(catalogue.findings.contains("error") == false && catalogue.files.count > 1, "\(catalogue.findings)")
    let imported = catalogue.text("Spec/shop/category.json")
    #expect(imported.contains(#""required_if": ["note"]"#) && imported.contains(#""tip", { "input": "note""#))
    #expect(try catalogue.add([report]) == [] && !catalogue.findings.contains("vocabulary-differs"))
  }

  @Test("A report with other values, other constraints and a connector less says so; what is there stays")
  func changedReport() throws {
    let text = try output("coverage.json", of: catalogueOfATS())
    var catalogue = ImportedCatalogue()
    try catalogue.add([PageText("coverage.json", text)])
    let whole = try #require(JSONDocument(parsing: SpecFile(path: "", bytes: Array(text.utf8))).root)
    var changed = whole
    let connectors = (whole["connectors"]?.elements ?? []).filter { $0["slug"]?.string != "recruhr" }
    changed.set("connectors", to: .list(connectors))
    let edited = changed.text(.file).replacing(#""HIRED""#, with: #""TAKEN""#).replacing(
      #""max": 1"#, with: #""max": 2"#)
    let written = try catalogue.add([PageText("coverage.json", edited)])
    #expect(written.allSatisfy { $0.hasPrefix("Spec/ats/sources/") }, "\(written)")
    let findings = catalogue.findings.split(separator: "\n").map { $0.split(separator: ": warning: ").last ?? "" }
    for expected in [
      "type 'ApplicationOutcome' has no value 'HIRED' here, and one in category.json, which stays [vocabulary-differs]",
      "type 'ApplicationOutcome' has the value 'TAKEN' here, and not in category.json, which stays [vocabulary-differs]",
      "coverage.json no longer has the connector 'recruhr', which it had at the last import; its file stays as it is "
        + "[connector-gone]",
    ] {
      #expect(findings.contains { $0 == expected }, "\(expected) in \(findings)")
    }
    #expect(
      findings.contains { $0.hasSuffix("are others here than in the connector's file, which stay [limits-differ]") })
  }

  @Test("coverage.json comes back byte for byte but for what it does not have")
  func report() throws {
    let specification = try catalogueOfATS()
    let before = try output("coverage.json", of: specification)
    var catalogue = ImportedCatalogue()
    try catalogue.add([PageText("coverage.json", before)])
    let after = try output("coverage.json", of: catalogue.specification("ats"))
    let (old, new) = (before.split(separator: "\n"), after.split(separator: "\n"))
    #expect(old.count == new.count)
    let different = zip(old, new).filter { $0 != $1 }
    #expect(different.map(\.0) == [])
    #expect(
      catalogue.run.leftOut.map(\.what) == [
        "names of records and of Swift, routes and methods of actions, permissions, twins and references, which coverage.json does not have",
        "what is said of groups of inputs besides the names of their elements",
      ])
  }
}
