import CoverageMatrix
import Foundation
import _CoverageTestSupport

/// What the connectors' files say beyond coverage, and which tests are about it.
///
/// A subject is a list of words: the connector's name, a path and what stands there, such as `CareerPlug`,
/// `create_candidate`, `limit`, `attachments`. A test is about it where all of them are in the head of its name, which
/// ends at the first colon.
enum NoteInventory {
  typealias Subject = [String]

  /// The files of all connectors.
  static func connectorFiles() throws -> [JSONValue] {
    let folder = Repository.url("Spec/ats/connectors")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: folder.appendingPathComponent($0)))
    }
  }

  /// The names of the tests about notes, read from their sources.
  static func testNames() throws -> [String] {
    let folder = Repository.url("Tests/UnifiedATSTests/Requests")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasPrefix("NoteTests+") }
      .flatMap { file in
        let source = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        return source.matches(of: /@Test\(\s*"([^"]*)"/).map { String($0.output.1) }
      }
  }

  /// The subjects that no test's name has in its head.
  static func unnamed(_ subjects: [Subject], by names: [String]) -> [Subject] {
    let heads = names.map(head)
    return subjects.filter { subject in !heads.contains { $0.isSuperset(of: subject) } }
  }

  /// The names whose heads have no subject.
  static func pointless(_ names: [String], for subjects: [Subject]) -> [String] {
    names.filter { name in !subjects.contains { head(of: name).isSuperset(of: $0) } }
  }

  /// What a connector's file says beyond coverage.
  static func subjects(of file: JSONValue) -> [Subject] {
    let name = file["name"]?.text ?? ""
    let header = ["stage", "access", "notes"].filter { file[$0] != nil }.map { [$0] }
    let models = file.sections("models").flatMap { subjects(at: $0, of: $1) }
    let actions = file.sections("actions").flatMap { id, section in
      subjects(at: id, of: section["same_as"]?.text.flatMap { file["actions"]?[$0] } ?? section)
    }
    let features = members(file["features"], below: "features")
    let others = ["unsupported", "not_implemented"].flatMap { members(file[$0]) }
    return (header + models + actions + features + others).map { [name] + $0 }
  }

  /// What a model or an action has, without the connector's name.
  private static func subjects(at path: String, of section: JSONValue) -> [Subject] {
    let note = section["note"] == nil ? [] : [[path, "note"]]
    let constraints = section.list("constraints").map { constraint in
      [path] + ["kind", "input", "field"].compactMap { constraint[$0]?.text }
    }
    let values = section.list("values").map { [path, "values", $0["source"]?.text ?? ""] }
    return note + ["fields", "inputs"].flatMap { members(section[$0], below: path) } + constraints + values
  }

  /// The members of a list that have a note.
  private static func members(_ list: JSONValue?, below path: String = "") -> [Subject] {
    (list?.elements ?? []).filter { $0["note"] != nil }.compactMap { $0["id"]?.text }
      .map { [path.isEmpty ? $0 : "\(path).\($0)", "note"] }
  }

  private static func head(of name: String) -> Set<String> {
    Set(name.prefix { $0 != ":" }.split(separator: " ").map(String.init))
  }

}

extension JSONValue {
  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  fileprivate var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  fileprivate func list(_ key: String) -> [JSONValue] { self[key]?.elements ?? [] }

  /// The members of an object under a key, by their names.
  fileprivate func sections(_ key: String) -> [(String, JSONValue)] {
    guard case .object(let members)? = self[key] else { return [] }
    return members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
