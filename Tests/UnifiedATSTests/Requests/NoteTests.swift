import CoverageMatrix
import Foundation
import Testing
import UnifiedATS

/// What the notes of the connectors' pages say, each by what a program is told of it.
///
/// The name of a test starts with the words of its note, as ``NoteInventory`` has them.
@Suite("Notes")
struct NoteTests {
  @Test("Every note, constraint and value map of the spec has its test, and every test its note")
  func everyNoteHasATest() throws {
    let subjects = try NoteInventory.connectorFiles().flatMap(NoteInventory.subjects)
    let names = try NoteInventory.testNames()
    #expect(NoteInventory.unnamed(subjects, by: names) == [])
    #expect(NoteInventory.pointless(names, for: subjects) == [])
  }

  @Test("A new note is found wherever it stands")
  func newNotes() throws {
    let file = try JSONDecoder().decode(
      JSONValue.self,
      from: Data(
        """
        {"name": "New", "access": "partnership", "notes": ["a"],
         "features": ["roles", {"id": "delta_syncs", "note": "a"}],
         "models": {"jobs": {"fields": ["id", {"id": "name", "note": "a"}], "constraints": [
           {"kind": "selection", "field": "post_url", "takes": "first"}]}},
         "actions": {
           "reject_application": {"inputs": [], "note": "a", "constraints": [{"kind": "rerouted", "to": "x"}]},
           "create_interview": {"same_as": "reject_application"}},
         "unsupported": [{"id": "features.roles", "note": "a"}]}
        """.utf8))
    let subjects = NoteInventory.subjects(of: file)
    #expect(
      subjects.map { $0.joined(separator: " ") } == [
        "New access", "New notes", "New jobs.name note", "New jobs selection post_url", "New create_interview note",
        "New create_interview rerouted", "New reject_application note", "New reject_application rerouted",
        "New features.delta_syncs note", "New features.roles note",
      ])
    let names = ["New access notes: a", "New jobs jobs.name note selection post_url: a", "Old access: a"]
    #expect(NoteInventory.unnamed(subjects, by: names) == Array(subjects[4...]))
    #expect(NoteInventory.pointless(names, for: subjects) == ["Old access: a"])
  }
}
