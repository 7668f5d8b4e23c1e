import Testing
import _CoverageGenerator
import _CoverageTestSupport

@Suite("coverage.json")
struct CoverageJSONEmitterTests {
  @Test("The category and its connectors, in the category's order and without what is absent")
  func document() throws {
    let files = CoverageJSONEmitter().files(for: try Shop.compiled())
    #expect(files.map(\.path) == ["coverage.json"])
    try expectSnapshot(files.first?.contents, "coverage.json")
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
}
