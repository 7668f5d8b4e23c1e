import Testing
import _CoverageSpec

/// Edits of a connector whose file has a layout and an order of its own: the order stays.
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

  private static let noted = ",\n        { \"id\" : \"c\", \"note\": \"N\" }"

  /// The file after an edit of `path`.
  private func edited(_ edit: String) throws -> String {
    let category = try #require(
      SpecificationLoader.load(category: Self.desk, connectors: []).specification
    ).category
    let loaded = LoadedFile<EditsFile>(
      reading: CoverageSpecTests.file("{ \"format\": 1, \"connectors\": [\"acme\"], \"edits\": [{ \(edit) }] }"))
    #expect(loaded.diagnostics == [])
    let root = try #require(JSONDocument(parsing: Self.acme).root)
    var editor = ConnectorEditor(root, path: Self.acme.path, category: category)
    for edit in try #require(loaded.value).edits { #expect(editor.apply(edit) == []) }
    return editor.root.text(.file)
  }

  /// The file with another part, as it is formatted.
  private func replacing(
    _ old: String, with new: String, and other: String = "Acme", with another: String = "Acme"
  ) throws -> String {
    let text = String(decoding: Self.acme.bytes, as: UTF8.self).replacing(old, with: new)
      .replacing(other, with: another)
    return try #require(JSONDocument(parsing: CoverageSpecTests.file(text)).root).text(.file)
  }

  @Test func elementsInTheOrderOfTheCategory() throws {
    #expect(try edited(#""path": "m.a", "status": "supported""#) == replacing(#""b","#, with: #""a", "b","#))
    #expect(try edited(#""path": "m.d", "status": "supported""#) == replacing(#""N" }"#, with: #""N" }, "d""#))
    #expect(
      try edited(#""path": "features.x", "status": "supported""#) == replacing(#"[ "y" ]"#, with: #"[ "x", "y" ]"#))
  }

  @Test func elementsThatGo() throws {
    #expect(try edited(#""path": "m.b", "status": "unlisted""#) == replacing(#""b","#, with: ""))
    #expect(try edited(#""path": "m.c", "status": "unlisted""#) == replacing(Self.noted, with: ""))
  }

  @Test func statusesTakeTheirNotesAlong() throws {
    #expect(
      try edited(#""path": "m.c", "status": "unsupported""#)
        == replacing(
          Self.noted, with: "", and: #"[ "y" ]"#, with: #"[ "y" ], "unsupported": [{ "id": "m.c", "note": "N" }]"#))
  }

  @Test func notes() throws {
    #expect(try edited(#""path": "m.c", "note": "O""#) == replacing(#""N""#, with: #""O""#))
    #expect(try edited(#""path": "m.c", "note": null"#) == replacing(#"{ "id" : "c", "note": "N" }"#, with: #""c""#))
    #expect(
      try edited(#""path": "features.y", "note": ["1", "2"]"#)
        == replacing(#"[ "y" ]"#, with: #"[ { "id": "y", "note": ["1", "2"] } ]"#))
  }

  @Test func whatIsSoAlready() throws {
    #expect(try edited(#""path": "m.b", "status": "supported""#) == replacing("Acme", with: "Acme"))
  }

  @Test func severalEdits() throws {
    let edits = #"""
      "path": "m.b", "status": "unlisted" }, { "path": "m.d", "status": "supported", "note": "D" },
      { "path": "m.a", "status": "supported" }, { "path": "m.b", "status": "supported" },
      { "path": "m", "note": "M", "constraint": { "kind": "selection", "field": "a", "takes": "first" } },
      { "path": "m.d", "note": null
      """#
    #expect(
      try edited(edits)
        == replacing(
          #""b","#, with: #""a", "b","#, and: "\"N\" }\n    ] } },",
          with: #"""
            "N" }, "d" ], "note": "M",
            "constraints": [{ "kind": "selection", "field": "a", "takes": "first" }] } },
            """#))
  }
}
