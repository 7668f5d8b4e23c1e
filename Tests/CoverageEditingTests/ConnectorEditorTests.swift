import Testing
import _CoverageEditing
import _CoverageSpec
import _CoverageTestSupport

/// Edits of a connector whose file has a layout and an order of its own: the order stays.
struct ConnectorEditorTests {
  private static let desk = CoverageEditingTests.file(
    """
    { "format": 1, "id": "crm", "name": "CRM", "models": [{ "id": "m", "vendor_id": "m", "label": "M", "record": "M", "fields": [
      { "id": "a", "type": "string" }, { "id": "b", "type": "string" }, { "id": "c", "type": "string" },
      { "id": "d", "type": "string" }] }],
    "actions": [
      { "id": "make", "vendor_id": "make", "label": "Make", "method": "POST", "route": "/m", "inputs": [
        { "id": "p", "type": "string" }, { "id": "q", "type": "string" }] },
      { "id": "add", "vendor_id": "add", "label": "Add", "method": "POST", "route": "/a", "inputs": [
        { "id": "p", "type": "string" }, { "id": "q", "type": "string" }] }],
    "features": [{ "id": "x", "label": "X" }, { "id": "y", "label": "Y" }] }
    """)

  private static let acme = CoverageEditingTests.file(
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
  private func edited(_ edit: String, in file: SpecFile = acme) throws -> String {
    let (text, problems) = try result(of: edit, in: file)
    #expect(problems == "")
    return text
  }

  /// The file after edits and the problems of these.
  private func result(
    of edit: String, in file: SpecFile = acme, allowsLoss: Bool = false
  ) throws -> (text: String, problems: String) {
    let category = try #require(
      SpecificationLoader.load(category: Self.desk, connectors: []).specification
    ).category
    let loaded = LoadedFile<EditsFile>(
      reading: CoverageEditingTests.file("{ \"format\": 1, \"connectors\": [\"acme\"], \"edits\": [{ \(edit) }] }"))
    #expect(loaded.diagnostics == [])
    let root = try #require(JSONDocument(parsing: file).root)
    var editor = ConnectorEditor(root, path: file.path, category: category)
    let problems = try #require(loaded.value).edits.flatMap { editor.apply($0, allowsLoss: allowsLoss) }
    return (editor.root.text(.file), problems.text)
  }

  /// The file with another part, as it is formatted.
  private func replacing(
    _ old: String, with new: String, and other: String = "Acme", with another: String = "Acme"
  ) throws -> String {
    let text = String(decoding: Self.acme.bytes, as: UTF8.self).replacing(old, with: new)
      .replacing(other, with: another)
    return try #require(JSONDocument(parsing: CoverageEditingTests.file(text)).root).text(.file)
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

  /// A file whose entries have remarks, and its text with another part.
  private static let remarked = CoverageEditingTests.file(
    """
    { "format": 1, "slug": "acme", "name": "Acme",
      "models": { "m": { "$comment": "M", "fields": [{ "id": "b", "$comment": "B" }],
        "constraints": [{ "kind": "selection", "$comment": "S", "field": "b", "takes": "first" }] } },
      "features": [{ "id": "x", "$comment": "X", "note": "N" }],
      "unsupported": [{ "id": "m.a", "$comment": "A", "$schema": "s" }] }
    """, path: "acme.json")

  private func remarked(_ changes: (old: String, new: String)...) throws -> String {
    var text = String(decoding: Self.remarked.bytes, as: UTF8.self)
    for (old, new) in changes {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    return try #require(JSONDocument(parsing: CoverageEditingTests.file(text)).root).text(.file)
  }

  @Test func remarksGoAlong() throws {
    #expect(
      try edited(#""path": "features.x", "status": "unsupported""#, in: Self.remarked)
        == remarked(
          (#"{ "id": "x", "$comment": "X", "note": "N" }"#, ""),
          (#""s" }"#, #""s" }, { "$comment": "X", "id": "features.x", "note": "N" }"#)))
    #expect(
      try edited(#""path": "m.a", "status": "supported", "note": "N""#, in: Self.remarked)
        == remarked(
          (#",\#n  "unsupported": [{ "id": "m.a", "$comment": "A", "$schema": "s" }]"#, #", "unsupported": []"#),
          (#"[{ "id": "b""#, #"[{ "$comment": "A", "$schema": "s", "id": "a", "note": "N" }, { "id": "b""#)))
    let constraint = #"{ "kind": "selection", "field": "b", "takes": "first" }"#
    #expect(try edited("\"path\": \"m\", \"constraint\": \(constraint)", in: Self.remarked) == remarked())
    #expect(
      try edited(
        #""path": "m", "constraint": { "kind": "selection", "field": "b", "takes": "last" }"#, in: Self.remarked)
        == remarked((#""takes": "first""#, #""takes": "last""#)))
  }

  @Test func remarksOfModels() throws {
    let (text, problems) = try result(
      of: #""path": "m", "status": "unsupported" }, { "path": "m", "status": "supported""#, in: Self.remarked,
      allowsLoss: true)
    #expect(
      problems == """
        spec.json:1:60: warning: acme.json: 'm' loses its field 'b', constraint 'selection' on 'b' [lost-coverage]
        """)
    #expect(text.contains(#""m": { "$comment": "M", "fields": [] }"#), "\(text)")
  }

  @Test func remarksThatGo() throws {
    let before = try remarked()
    for (path, lost) in [("features.x", "'$comment'"), ("m.a", "'$comment', '$schema'")] {
      let (text, problems) = try result(of: "\"path\": \"\(path)\", \"status\": \"unlisted\"", in: Self.remarked)
      #expect(
        problems == "spec.json:1:60: error: acme.json: '\(path)' loses its \(lost); pass --allow-loss to take it out "
          + "[lost-coverage]")
      #expect(text == before)
    }
  }

  /// An action with the inputs of another one.
  private static let twins = CoverageEditingTests.file(
    """
    { "format": 1, "slug": "acme", "name": "Acme",
      "actions": { "make": { "inputs": ["p"] }, "add": { "same_as": "make" } } }
    """, path: "acme.json")

  @Test(arguments: [
    (#""path": "add.p", "status": "unlisted""#, "'add' has the inputs of another action by 'same_as'; edit that one"),
    (
      #""path": "add.p", "status": "unsupported""#,
      "'add' has the inputs of another action by 'same_as'; edit that one"
    ),
    (#""path": "add.q", "status": "supported""#, "'add' has the inputs of another action by 'same_as'; edit that one"),
    (#""path": "add.p", "note": "N""#, "'add.p' has the note of another action by 'same_as'; edit that one"),
    (#""path": "add", "note": "N""#, "'add' has the note of another action by 'same_as'; edit that one"),
    (#""path": "add.q", "note": "N""#, "'add.q' is unlisted and cannot have a note"),
  ])
  func inheritedInputs(edit: String, problem: String) throws {
    let (text, problems) = try result(of: edit, in: Self.twins)
    #expect(problems == "spec.json:1:60: error: acme.json: \(problem) [cannot-edit]")
    #expect(text == JSONDocument(parsing: Self.twins).root?.text(.file))
  }

  @Test func inheritedInputsThatAreSoAlready() throws {
    let before = JSONDocument(parsing: Self.twins).root?.text(.file)
    #expect(try edited(#""path": "add.p", "status": "supported""#, in: Self.twins) == before)
    #expect(try edited(#""path": "add.q", "status": "unlisted""#, in: Self.twins) == before)
    #expect(
      try edited(
        #""path": "add.q", "status": "unsupported" }, { "path": "add.q", "status": "not_implemented""#, in: Self.twins
      ).contains(#""not_implemented": ["add.q"]"#))
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
