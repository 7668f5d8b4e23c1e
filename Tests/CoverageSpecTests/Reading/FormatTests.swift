import Testing
import _CoverageSpec

/// The version of the spec format.
struct FormatTests {
  @Test(arguments: ["2", "99999999999999999999"])
  func nothingElseIsSaidOfANewerFile(_ format: String) {
    #expect(
      findings(
        file("{ \"fields\": {}, \"fields\": 1, \"format\": \(format) }", path: "category.json"),
        connector("acme", "\"x\": 1, \"models\": { \"m\": { \"fields\": [] } }")) == """
          acme.json:2:1: error: the connector has no key 'x' [unknown-key]
          category.json:1:40: error: this file uses format \(format), newer than format 1, which this version reads; \
          update coverage-matrix [unsupported-format]
          """)
  }

  @Test func newerConnectorsDoNotStopTheRest() {
    #expect(
      findings(
        category("\"features\": []"), file("{\"format\": 3}", path: "new.json"),
        connector("acme", "\"features\": [\"a\"]")) == """
          acme.json:2:14: error: unknown feature 'a' [unknown-feature]
          new.json:1:12: error: this file uses format 3, newer than format 1, which this version reads; update \
          coverage-matrix [unsupported-format]
          """)
  }

  @Test(arguments: [
    ("0", "'format' must be 1, found 0 [invalid-value]"),
    ("-1", "'format' must be 1, found -1 [invalid-value]"),
    ("1.5", "'format' must be 1, found 1.5 [invalid-value]"),
    ("\"1\"", "'format' must be a number, found a string [wrong-type]"),
  ])
  func otherFormats(_ format: String, _ message: String) {
    let category = file("{ \"format\": \(format), \"id\": \"a\", \"name\": \"A\" }", path: "category.json")
    #expect(findings(category) == "category.json:1:13: error: \(message)")
  }
}
