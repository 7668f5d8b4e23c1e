import Foundation
import _CoverageSpec
import _CoverageTestSupport

@testable import _CoverageFiles

/// A copy of `Spec/ats` that is edited, and the outputs of runs over it.
final class BuildFolder {
  /// The outcome of a run: whether the spec has no error, and the text of its findings.
  struct Outcome: Equatable {
    var isDone: Bool
    var findings: String
  }

  private let sandbox: Sandbox
  let connectors: [String]
  var configuration: String?

  init(configuration: String? = nil) throws {
    sandbox = try Sandbox()
    let spec = Repository.url("Spec/ats")
    try FileManager.default.copyItem(at: spec, to: sandbox.folder.appendingPathComponent("Spec"))
    connectors = try FileManager.default.contentsOfDirectory(atPath: spec.appendingPathComponent("connectors").path)
      .sorted().map { "connectors/\($0)" }
    if let configuration {
      try sandbox.write(configuration, to: "coverage-matrix.json")
      self.configuration = path("coverage-matrix.json")
    }
  }

  func path(_ name: String) -> String { sandbox.folder.appendingPathComponent(name).path }

  /// A run that takes what it can from the last one.
  func run() throws -> Outcome { try run(output: "kept", state: path("kept/Spec-state")) }

  /// A run that makes everything from nothing.
  func runFromNothing() throws -> Outcome {
    try? FileManager.default.removeItem(atPath: path("new"))
    return try run(output: "new", state: nil)
  }

  private func run(output: String, state: String?) throws -> Outcome {
    var text = ""
    let run = BuildRun(
      spec: path("Spec"), output: path(output), prefix: "Spec", configuration: configuration, state: state)
    let isDone = try run.run { findings, _ in text = findings.text }
    return Outcome(isDone: isDone, findings: text)
  }

  /// The outputs of the last run that kept a state, without the state.
  func kept() throws -> [String: Data] { try contents(of: "kept").filter { $0.key != "Spec-state" } }

  /// The outputs of the last run from nothing.
  func made() throws -> [String: Data] { try contents(of: "new") }

  private func contents(of folder: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in sandbox.files(below: folder) {
      contents[name] = try Data(contentsOf: URL(fileURLWithPath: path("\(folder)/\(name)")))
    }
    return contents
  }

  func age() throws { try sandbox.age("kept") }

  /// The files that were written since `age`.
  func written() throws -> [String] { try sandbox.written(below: "kept") }

  func read(_ name: String) throws -> String { try sandbox.read(name) }

  func write(_ text: String, to name: String) throws { try sandbox.write(text, to: name) }

  func remove(_ name: String) throws { try sandbox.remove(name) }

  /// Edits the text of a file of the spec.
  func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = try read("Spec/\(name)")
    guard let range = text.range(of: old) else { throw CocoaError(.fileReadUnknown) }
    try write(text.replacingCharacters(in: range, with: new), to: "Spec/\(name)")
  }
}
