import Foundation
import Testing
import _CoverageGenerator
import _CoverageHistory
import _CoverageSpec
import _CoverageTestSupport

/// The compiler and the diff agree on whose code a change breaks.
@Suite("Verdicts, compiled")
struct CompiledVerdictTests {
  private struct Edit {
    var name: String
    /// Texts with what takes their places.
    var replacements: [(String, String)]

    init(_ name: String, _ replacements: (String, String)...) {
      self.name = name
      self.replacements = replacements
    }
  }

  private static let edits: [Edit] = [
    Edit("nothing"),
    Edit("field lost", (#""title", "status"], "note""#, #""status"], "note""#)),
    Edit("field gained", (#""title", "status"], "note""#, #""title", "status", "asker"], "note""#)),
    Edit(
      "model known not to be there", (#""features": ["sync"]"#, #""features": ["sync"], "not_implemented": ["tags"]"#)),
    Edit(
      "model covered",
      (
        #""models": { "tags": { "fields": ["id"] } }"#,
        #""models": { "tags": { "fields": ["id"] }, "tickets": { "fields": ["id"] } }"#
      )),
    Edit("model lost", (#", "models": { "tags": { "fields": ["id"] } }"#, "")),
    Edit("input lost", (#""title", "status", "files.url""#, #""title", "files.url""#)),
    Edit("input gained", (#""title", "status", "files.url""#, #""title", "status", "asker.mail", "files.url""#)),
    Edit(
      "action known not to be there",
      (#""features": ["sync"], "uns"#, #""features": ["sync"], "not_implemented": ["close_ticket"], "uns"#)),
    Edit("feature lost", (#""features": ["sync"], "#, "")),
    Edit(
      "feature gained", (#""features": ["sync"], "unsupported": ["features.hooks"]"#, #""features": ["sync", "hooks"]"#)
    ),
    Edit("constraint tightened", (#""max": 5"#, #""max": 1"#)),
    Edit("input required by a connector", (#""max": 5 }"#, #""max": 5 }, { "kind": "required", "input": "status" }"#)),
    Edit("note", ("All of them.", "Some of them.")),
    Edit("value map gone", (Catalogue.valueMap, #""constraints": []"#)),
    Edit("mapped value", (#""done": "closed""#, #""done": "open""#)),
    Edit("open enum gains", (#"["open", "closed"]"#, #"["open", "closed", "idle"]"#)),
    Edit("closed enum gains", (#"["low", "high"]"#, #"["low", "high", "top"]"#)),
    Edit(
      "union gains",
      (
        #"{ "value": "person", "type": "Person" }"#,
        #"{ "value": "person", "type": "Person" }, { "value": "other", "type": "Person" }"#
      )),
    Edit(
      "optional property",
      (
        #""id": "phone", "type": "string", "nullable": true }"#,
        #""id": "phone", "type": "string", "nullable": true }, { "id": "fax", "type": "string", "nullable": true }"#
      )),
    Edit(
      "required property",
      (
        #""id": "phone", "type": "string", "nullable": true }"#,
        #""id": "phone", "type": "string", "nullable": true }, { "id": "fax", "type": "string" }"#
      )),
    Edit(
      "field becomes nullable",
      (
        #"{ "id": "mail", "type": "string" }, { "id": "phone", "type": "string", "nullable": true }"#,
        #"{ "id": "mail", "type": "string", "nullable": true }, { "id": "phone", "type": "string", "nullable": true }"#
      )),
    Edit(
      "field is never null",
      (#""id": "title", "type": "string", "nullable": true"#, #""id": "title", "type": "string""#)),
    Edit(
      "null becomes absence",
      (#""id": "title", "type": "string", "nullable": true"#, #""id": "title", "type": "string", "optional": true"#)),
    Edit(
      "type",
      (#""id": "title", "type": "string", "nullable": true"#, #""id": "title", "type": "number", "nullable": true"#)),
    Edit(
      "nullable field of the category",
      (
        #"{ "id": "asker", "type": "Person", "nullable": true } ]"#,
        #"{ "id": "asker", "type": "Person", "nullable": true }, { "id": "due", "type": "string", "nullable": true } ]"#
      )),
    Edit(
      "field of the category that is never null",
      (
        #"{ "id": "asker", "type": "Person", "nullable": true } ]"#,
        #"{ "id": "asker", "type": "Person", "nullable": true }, { "id": "due", "type": "string" } ]"#
      )),
    Edit(
      "order of fields", (#"{ "id": "title", "type": "string", "nullable": true },"#, ""),
      (
        #"{ "id": "priority", "type": "Priority", "nullable": true },"#,
        #"{ "id": "priority", "type": "Priority", "nullable": true }, { "id": "title", "type": "string", "nullable": true },"#
      )),
    Edit(
      "required input of the category",
      (#"{ "id": "status", "type": "Status" },"#, #"{ "id": "status", "type": "Status", "required": true },"#)),
    Edit(
      "input no longer required",
      (#"{ "id": "title", "type": "string", "required": true }"#, #"{ "id": "title", "type": "string" }"#)),
    Edit(
      "optional input of the category",
      (
        #"{ "id": "status", "type": "Status" },"#,
        #"{ "id": "status", "type": "Status" }, { "id": "due", "type": "string" },"#
      )),
    Edit(
      "filter",
      (
        #"{ "id": "query", "type": "string" }"#,
        #"{ "id": "query", "type": "string" }, { "id": "due", "type": "string" }"#
      )),
    Edit("filter lost", (#"{ "id": "query", "type": "string" }"#, "")),
    Edit("route", (#""route": "/close""#, #""route": "/closed""#)),
    Edit(
      "swift name",
      (#"{ "id": "hooks", "label": "Hooks" }"#, #"{ "id": "hooks", "label": "Hooks", "swift_name": "webhooks" }"#)),
    Edit(
      "the same swift name",
      (#"{ "id": "hooks", "label": "Hooks" }"#, #"{ "id": "hooks", "label": "Hooks", "swift_name": "hooks" }"#)),
    Edit("swift name of a connector", (#""name": "Bolt""#, #""name": "Bolt", "swift_value_name": "bolts""#)),
    Edit(
      "feature moved",
      (
        #"{ "id": "hooks", "label": "Hooks" } ]"#,
        #"{ "id": "webhooks", "label": "Hooks" } ], "moved": [ { "from": "features.hooks", "to": "features.webhooks" } ]"#
      ), (#"["features.hooks"]"#, #"["features.webhooks"]"#)),
    Edit(
      "feature renamed", (#"{ "id": "hooks", "label": "Hooks" } ]"#, #"{ "id": "webhooks", "label": "Hooks" } ]"#),
      (#"["features.hooks"]"#, #"["features.webhooks"]"#)),
    Edit(
      "model moved", (#""id": "tags", "vendor_id""#, #""id": "labels", "vendor_id""#),
      (
        #"{ "id": "hooks", "label": "Hooks" } ]"#,
        #"{ "id": "hooks", "label": "Hooks" } ], "moved": [ { "from": "tags", "to": "labels" } ]"#
      ), (#""tags": {"#, #""labels": {"#)),
    Edit(
      "uncovered field moved",
      (
        #""id": "name", "type": "string", "nullable": true } ] }"#,
        #""id": "text", "type": "string", "nullable": true } ] }"#
      ),
      (
        #"{ "id": "hooks", "label": "Hooks" } ]"#,
        #"{ "id": "hooks", "label": "Hooks" } ], "moved": [ { "from": "tags.name", "to": "tags.text" } ]"#
      )),
    Edit(
      "covered field moved",
      (
        #"{ "id": "title", "type": "string", "nullable": true }"#,
        #"{ "id": "subject", "type": "string", "nullable": true }"#
      ), (#""title", "status"], "note""#, #""subject", "status"], "note""#),
      (
        #"{ "id": "hooks", "label": "Hooks" } ]"#,
        #"{ "id": "hooks", "label": "Hooks" } ], "moved": [ { "from": "tickets.title", "to": "tickets.subject" } ]"#
      )),
    Edit("slug moved", (#""slug": "bolt", "#, #""slug": "bolts", "moved_from": ["bolt"], "#)),
    Edit("slug renamed", (#""slug": "bolt", "#, #""slug": "bolts", "#)),
    Edit(
      "action moved", (#""id": "close_ticket", "#, #""id": "finish_ticket", "#),
      (
        #"{ "id": "hooks", "label": "Hooks" } ]"#,
        #"{ "id": "hooks", "label": "Hooks" } ], "moved": [ { "from": "close_ticket", "to": "finish_ticket" } ]"#
      )),
  ]

  @Test("Old client code compiles against new output exactly where no change is said to be refused")
  func agreement() throws {
    let sandbox = try Sandbox()
    var expected: [String: Set<Audience>] = [:]
    var texts: [String: String] = [:]
    for (number, edit) in Self.edits.enumerated() {
      var new = Catalogue.desk
      for (old, text) in edit.replacements { new = try new.replacing(old, text) }
      for (slug, file) in new.connectors where !file.contains(#""slug": "\#(slug)""#) {
        new.connectors[slug] = nil
        new.connectors["bolts"] = file
      }
      let diff = try Catalogue.desk.diff(to: new)
      let namespace = "V\(number)"
      expected[namespace] = Set(diff.categories.flatMap { $0.changes.flatMap(\.refused) })
      texts[namespace] = "\(edit.name)\n\(diff.text)"
      new.category = new.category.replacing(#""name": "Desk""#, with: #""name": "Desk", "swift_name": "\#(namespace)""#)
      let coverage = CompiledCoverage(try new.specification())
      for file in SwiftEmitters.all.flatMap({ $0.files(for: coverage) }) {
        try sandbox.write(file.contents, to: "\(namespace)-\(file.path)")
      }
      for (audience, program) in [(Audience.callers, ClientPrograms.callers), (.mappers, ClientPrograms.mappers)] {
        try sandbox.write(
          program.replacing("NS", with: namespace), to: "\(namespace)-\(audience.rawValue).swift")
      }
    }

    let found = try Typechecker.filesWithErrors(in: sandbox)
    for namespace in expected.keys.sorted() {
      let refused = Set(Audience.allCases.filter { found.keys.contains("\(namespace)-\($0.rawValue).swift") })
      let errors = found.filter { $0.key.hasPrefix(namespace + "-") }.values.joined(separator: "\n")
      #expect(refused == expected[namespace], "\(texts[namespace] ?? "")\n\(errors)")
    }
    #expect(found.keys.filter { !$0.hasSuffix("-callers.swift") && !$0.hasSuffix("-mappers.swift") } == [])
  }
}
