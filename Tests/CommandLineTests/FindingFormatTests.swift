import Foundation
import Testing
import _CoverageTestSupport

@Suite("Formats of findings")
struct FindingFormatTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox.shop()
    _ = try sandbox.run("generate")
  }

  @Test("SARIF has rules, places in characters, and nothing else beside it", arguments: ["check", "generate"])
  func sarif(verb: String) throws {
    try sandbox.write(
      #"""
      { "format": 1, "slug": "bolt", "name": "Bolt",
        "models": { "orders": { "note": "äö€😀", "fields": ["id", "totl"] } },
        "feature": [] }
      """#, to: "Spec/shop/connectors/bolt.json")
    let result = try sandbox.run(verb, "--format", "sarif")
    #expect(result.status == 1 && result.errors == "")
    let log = try JSONDecoder().decode(Log.self, from: Data(result.output.utf8))
    #expect(log.version == "2.1.0" && log.runs.count == 1)
    let run = try #require(log.runs.first)
    #expect(run.tool.driver.name == "coverage-matrix" && run.columnKind == "unicodeCodePoints")
    #expect(run.tool.driver.rules.map(\.id) == ["unknown-field", "unknown-key"])
    #expect(run.results.map(\.ruleId) == ["unknown-field", "unknown-key"])
    #expect(run.results.map(\.ruleIndex) == [0, 1] && run.results.map(\.level) == ["error", "error"])
    #expect(
      run.results.first?.message.text == "unknown field 'totl' in model 'orders'; did you mean 'total'?")
    let places = run.results.compactMap { $0.locations.first?.physicalLocation }
    #expect(places.map(\.artifactLocation.uri) == Array(repeating: "Spec/shop/connectors/bolt.json", count: 2))
    #expect(places.map(\.region?.startLine) == [2, 3])
    // The four characters of the note take eleven bytes.
    #expect(places.map(\.region?.startColumn) == [60, 3])
  }

  @Test("SARIF of a clean check is a run without results")
  func clean() throws {
    let result = try sandbox.run("check", "--format=sarif")
    #expect(result.status == 0 && result.errors == "")
    let log = try JSONDecoder().decode(Log.self, from: Data(result.output.utf8))
    #expect(log.runs.map(\.results.count) == [0])
  }

  @Test("Stale outputs, warnings and second places are results too")
  func stale() throws {
    try sandbox.write(Sandbox.warned, to: "Spec/shop/connectors/bolt.json")
    let result = try sandbox.run("check", "--format", "sarif")
    let run = try #require(JSONDecoder().decode(Log.self, from: Data(result.output.utf8)).runs.first)
    #expect(run.results.first?.level == "warning" && run.results.first?.ruleId == "limiting-words")
    let outputs = run.results.filter { $0.ruleId == "stale-output" }
    #expect(!outputs.isEmpty && outputs.allSatisfy { $0.locations.first?.physicalLocation.region == nil })
    #expect(result.status == 1)

    try sandbox.write(Sandbox.category, to: "Spec/an other/category.json")
    try sandbox.write(Sandbox.bolt, to: "Spec/an other/connectors/bolt.json")
    let shared = try sandbox.run("generate", "--format", "sarif")
    let second = try #require(JSONDecoder().decode(Log.self, from: Data(shared.output.utf8)).runs.first?.results.first)
    let addresses = (second.locations + (second.relatedLocations ?? [])).map(\.physicalLocation.artifactLocation.uri)
    #expect(addresses.sorted() == ["Spec/an%20other/category.json", "Spec/shop/category.json"])
  }

  @Test("Annotations are one line each, with their notes in it")
  func annotations() throws {
    try sandbox.write(Sandbox.broken, to: "Spec/shop/connectors/bolt.json")
    #expect(
      try sandbox.run("check", "--format", "github")
        == .init(
          output: """
            ::error file=Spec/shop/connectors/bolt.json,line=2,col=44,title=unknown-field::\
            unknown field 'totl' in model 'orders'; did you mean 'total'?
            ::error file=Spec/shop/connectors/bolt.json,line=3,col=3,title=unknown-key::\
            the connector has no key 'feature'; did you mean 'features'?
            2 connectors: 2 errors, 0 warnings; outputs: not compared

            """, errors: "", status: 1))
    try sandbox.write(Sandbox.bolt, to: "Spec/shop/connectors/bolt.json")
    try sandbox.write("", to: "Generated/shop/coverage.md")
    #expect(
      try sandbox.run("check", "--format", "github").output == """
        ::error file=Generated/shop/coverage.md,title=stale-output::stale; run coverage-matrix generate
        2 connectors: 0 errors, 0 warnings; outputs: 39 current, 1 stale

        """)
    try sandbox.write(Sandbox.category, to: "Spec/100%, a:b/category.json")
    try sandbox.write(Sandbox.bolt, to: "Spec/100%, a:b/connectors/bolt.json")
    #expect(
      try sandbox.run("generate", "--format", "github").output == """
        ::error file=Spec/shop/category.json,line=1,col=1,title=duplicate-id::\
        two categories have the id 'shop', and so would share a folder of outputs\
        %0ASpec/100%25, a:b/category.json:1:1: note: the other is here

        """)
    try sandbox.write(Sandbox.broken, to: "Spec/100%, a:b/connectors/bolt.json")
    let lines = try sandbox.run("generate", "--format", "github").output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasPrefix("::error file=Spec/100%25%2C a%3Ab/connectors/bolt.json,line=") })
  }

  @Test("Text is what it is without the option, and other formats are refused")
  func text() throws {
    try sandbox.write(Sandbox.broken, to: "Spec/shop/connectors/bolt.json")
    #expect(try sandbox.run("check", "--format", "text") == sandbox.run("check"))
    #expect(
      try sandbox.run("check", "--format", "sarf")
        == .init(
          output: "",
          errors: "error: option '--format' must be 'text', 'sarif' or 'github', found 'sarf'; did you mean 'sarif'?\n",
          status: 2))
  }

  private struct Log: Decodable {
    struct Text: Decodable { var text: String }
    struct Artifact: Decodable { var uri: String }
    struct Region: Decodable {
      var startLine: Int
      var startColumn: Int
    }
    struct Physical: Decodable {
      var artifactLocation: Artifact
      var region: Region?
    }
    struct Location: Decodable { var physicalLocation: Physical }
    struct Result: Decodable {
      var ruleId: String
      var ruleIndex: Int
      var level: String
      var message: Text
      var locations: [Location]
      var relatedLocations: [Location]?
    }
    struct Rule: Decodable { var id: String }
    struct Driver: Decodable {
      var name: String
      var rules: [Rule]
    }
    struct Tool: Decodable { var driver: Driver }
    struct Run: Decodable {
      var tool: Tool
      var columnKind: String
      var results: [Result]
    }

    var version: String
    var runs: [Run]
  }
}
