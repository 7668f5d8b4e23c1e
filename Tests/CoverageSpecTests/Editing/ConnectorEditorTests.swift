import Testing
import _CoverageSpec

/// Edits of connectors whose files have a layout of their own.
struct ConnectorEditorTests {
  private static let desk = CoverageSpecTests.category(
    """
    "models": [{ "id": "m", "vendor_id": "m", "label": "M", "record": "M", "fields": [
      { "id": "a", "type": "string" }, { "id": "b", "type": "string" }, { "id": "c", "type": "string" },
      { "id": "d", "type": "string" }] }],
    "features": [{ "id": "x", "label": "X" }, { "id": "y", "label": "Y" }]
    """)

  private static let acme = CoverageSpecTests.file(
    """
    { "slug" : "acme",   "$comment": "hand-made",
      "models": { "m": { "fields": [
            "b",
            { "id" : "c", "note": "N" }
        ] } },
      "features": [ "y" ], "name": "Acme", "format": 1 }
    """, path: "acme.json")

  /// The file after an edit of `path`.
  private func edited(_ edit: String) throws -> String {
    let category = try #require(
      SpecificationLoader.load(category: Self.desk, connectors: []).specification
    ).category
    let loaded = LoadedFile<EditsFile>(
      reading: CoverageSpecTests.file("{ \"format\": 1, \"connectors\": [\"acme\"], \"edits\": [{ \(edit) }] }"))
    #expect(loaded.diagnostics == [])
    var editor = try #require(ConnectorEditor(Self.acme, category: category))
    for edit in try #require(loaded.value).edits { #expect(editor.apply(edit) == []) }
    return String(decoding: editor.file.bytes, as: UTF8.self)
  }

  private func replacing(_ old: String, _ new: String) -> String {
    String(decoding: Self.acme.bytes, as: UTF8.self).replacing(old, with: new)
  }

  @Test func elementsOnLinesOfTheirOwn() throws {
    #expect(try edited(#""path": "m.a", "status": "supported""#) == replacing("\"b\",\n", "\"a\",\n        \"b\",\n"))
    #expect(
      try edited(#""path": "m.d", "status": "supported""#)
        == replacing("\"N\" }\n", "\"N\" },\n        \"d\"\n"))
  }

  @Test func elementsThatGo() throws {
    #expect(try edited(#""path": "m.b", "status": "unlisted""#) == replacing("\"b\",\n        ", ""))
    #expect(
      try edited(#""path": "m.c", "status": "unlisted""#)
        == replacing(",\n        { \"id\" : \"c\", \"note\": \"N\" }", ""))
  }

  @Test func statusesTakeTheirNotesAlong() throws {
    let moved = replacing(",\n        { \"id\" : \"c\", \"note\": \"N\" }", "")
    #expect(
      try edited(#""path": "m.c", "status": "unsupported""#)
        == moved.replacing("[ \"y\" ]", with: #"[ "y" ],   "unsupported": [{ "id": "m.c", "note": "N" }]"#))
  }

  @Test func notes() throws {
    #expect(try edited(#""path": "m.c", "note": "O""#) == replacing("\"N\"", "\"O\""))
    #expect(try edited(#""path": "m.c", "note": null"#) == replacing("{ \"id\" : \"c\", \"note\": \"N\" }", "\"c\""))
    #expect(
      try edited(#""path": "features.y", "note": ["1", "2"]"#)
        == replacing("[ \"y\" ]", #"[ { "id": "y", "note": ["1", "2"] } ]"#))
  }

  @Test func featuresInTheOrderOfTheCategory() throws {
    #expect(
      try edited(#""path": "features.x", "status": "supported""#) == replacing("[ \"y\" ]", #"[ "x", "y" ]"#))
  }

  @Test func whatIsSoAlready() throws {
    #expect(try edited(#""path": "m.b", "status": "supported""#) == replacing("Acme", "Acme"))
  }
}
