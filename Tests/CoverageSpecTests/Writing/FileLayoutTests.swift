import Testing
import _CoverageSpec
import _CoverageTestSupport

/// The layout of spec files.
struct FileLayoutTests {
  private func rewritten(_ text: String) throws -> String {
    try #require(JSONDocument(parsing: file(text)).root).text(.file)
  }

  @Test func aConnectorAsItIsKept() throws {
    let text = """
      {
        "$schema": "../../../Generated/ats/connector.schema.json",
        "$comment": "Kept.",
        "format": 1,
        "slug": "acme",
        "guides": [{ "title": "Start", "description": "How to start", "url": "https://example.com/start" }],
        "models": {
          "users": { "fields": ["id", "email"] },
          "jobs": {
            "fields": [
              "id", "remote_id", "name", "job_code", "description", "status", "visibility", "category", "department",
              { "id": "post_url", "note": "One of several." },
              "custom_fields"
            ],
            "constraints": [{ "kind": "selection", "field": "post_url", "takes": "first" }]
          }
        },
        "actions": {
          "create_candidate": {
            "inputs": ["candidate.first_name"],
            "constraints": [
              { "kind": "limit", "input": "attachments", "max": 1 },
              { "kind": "required", "input": "attachments" }
            ]
          },
          "create_application": { "same_as": "create_candidate" }
        },
        "features": [],
        "notes": {}
      }

      """
    #expect(try rewritten(text) == text)
  }

  @Test func layoutOfTheInputDoesNotCount() throws {
    #expect(
      try rewritten("{\"b\":[1.0,1e3,-0],\r\n\"a\":{\"c\":null,\"d\":{}}}") == """
        {
          "b": [1.0, 1e3, -0],
          "a": {
            "c": null,
            "d": {}
          }
        }

        """)
  }

  @Test func rootsOfOtherKinds() throws {
    #expect(try rewritten("[]") == "[]\n")
    #expect(try rewritten(" true ") == "true\n")
    #expect(try rewritten("[{},[ ]]") == "[\n  {}, []\n]\n")
  }

  @Test func linesAreFilledTo120Columns() throws {
    let words = (0..<40).map { "\"word\($0)\"" }
    let lines = try rewritten("{\"list\":[\(words.joined(separator: ","))]}").split(separator: "\n")
    #expect(lines.map(\.count) == [1, 11, 113, 113, 113, 62, 3, 1])
  }

  @Test func linesOfANoteStandOnLines() throws {
    let text = """
      {
        "short": ["One line.", "Another."],
        "note": [
          "The first line of a note that is too long to stand on one line together with its other lines:",
          "",
          "- second",
          "- third"
        ]
      }

      """
    #expect(try rewritten(text) == text)
  }

  @Test(arguments: [(93, 1), (94, 4)])
  func aValueThatFitsIn120ColumnsStaysOnItsLine(_ length: Int, lines: Int) throws {
    // `  "key": ["…", { "id": 1 }],` has 27 columns beside the word, its comma included.
    let word = String(repeating: "é", count: length)
    let text = try rewritten("{\"key\": [\"\(word)\", { \"id\": 1 }], \"z\": 1}")
    #expect(text.split(separator: "\n").count == lines + 3)
    #expect(text.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 120 })
  }

  @Test func textsKeepTheirCharacters() throws {
    let text = #"["\"\\/\u0000\u001f\u007f\b\f\n\r\t\u2028\u202e\u200f\ufeffé漢👩‍💻e\u0301"]"#
    #expect(
      try rewritten(text) == #"""
        [
          "\"\\/\u0000\u001F\u007F\b\f\n\r\t\u2028\u202E\u200F\uFEFFé漢👩‍💻é"
        ]

        """#)
  }

  @Test func writingAndReadingAgainGivesTheSameTree() {
    var generator = SplitMix64(seed: 2026)
    for _ in 0..<300 {
      let tree = randomNode(depth: Int.random(in: 0...6, using: &generator), using: &generator)
      let text = tree.text(.file)
      let document = JSONDocument(parsing: file(text))
      #expect(document.diagnostics.text == "")
      #expect(document.root == tree)
      #expect(document.root?.text(.file) == text)
    }
  }
}
