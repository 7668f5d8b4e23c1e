import Testing
import _CoverageGenerator
import _CoverageTestSupport

@Suite("coverage.md")
struct CoverageMarkdownEmitterTests {
  @Test("Tables, then each connector")
  func document() throws {
    let files = CoverageMarkdownEmitter().files(for: try Shop.compiled())
    #expect(files.map(\.path) == ["coverage.md"])
    try expectSnapshot(files.first?.contents, "coverage.md")
  }

  @Test("Names that mean something in Markdown stay names")
  func hostileNames() throws {
    let coverage = try compile(
      category: #"""
        { "format": 1, "id": "h", "name": "# *H* <b>",
          "models": [ { "id": "a", "vendor_id": "a", "label": "x | y\nz", "record": "A", "fields": [] },
            { "id": "日本", "vendor_id": "b", "label": "日本 `_c_` d_e\u202E", "record": "B", "fields": [] } ],
          "features": [ { "id": "f", "label": "1. # not a heading &amp; [x](y)" } ] }
        """#,
      connectors: [
        "s": #"{ "format": 1, "slug": "s", "name": "---", "models": { "a": { "fields": [] } }, "features": ["f"] }"#
      ])
    try expectSnapshot(CoverageMarkdownEmitter().files(for: coverage).first?.contents, "hostile-names.md")
  }
}
