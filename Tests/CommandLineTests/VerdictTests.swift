import Foundation
import Testing
import UnifiedATS
import _CoverageTestSupport

/// Swift, `coverage.json` and the command line give the same answer to every question about the catalogue.
@Suite("One verdict")
struct VerdictTests {
  @Test("coverage.json has the status and the note that Swift gives, for each of the 5 x 436 pairs")
  func json() throws {
    let file = Repository.url("Generated/ats/coverage.json")
    let report = try JSONDecoder().decode(Report.self, from: Data(contentsOf: file))
    #expect(report.connectors.map(\.slug) == ATS.Connector.all.map(\.slug))
    for (entry, connector) in zip(report.connectors, ATS.Connector.all) {
      let answers = entry.answers
      #expect(answers.keys.allSatisfy { ATS.Capability(path: $0) != nil })
      for capability in ATS.Capability.all {
        let answer = answers[capability.path]
        #expect(answer?.status ?? "unlisted" == connector.status(of: capability).id, "\(connector) \(capability)")
        #expect(answer?.note == connector.note(for: capability), "\(connector) \(capability)")
      }
      let constraints = entry.models.flatMap { $0.constraints ?? [] } + entry.actions.flatMap { $0.constraints ?? [] }
      let inSwift = ATS.Capability.all.filter { [.model, .action].contains($0.kind) }
        .flatMap { connector.constraints(on: $0) }
      #expect(constraints.map(\.text) == inSwift.map(\.text))
      #expect(entry.notes ?? [] == connector.notes)
    }
  }

  @Test("The command line has the answer that Swift gives, for each of the 5 x 436 pairs")
  func commandLine() throws {
    let sandbox = try Sandbox()
    let spec = Repository.url("Spec").path
    let paths = ATS.Capability.all.map(\.path)
    for connector in ATS.Connector.all {
      let result = try sandbox.run(["query", connector.slug] + paths + ["--spec", spec, "--json"])
      #expect(result.errors == "")
      #expect(result.status == 1)
      let answers = try JSONDecoder().decode([Answer].self, from: Data(result.output.utf8))
      #expect(answers.map(\.path) == paths)
      for (answer, capability) in zip(answers, ATS.Capability.all) {
        let explanation = connector.explain(capability)
        #expect(answer.status == explanation.status.id, "\(connector) \(capability)")
        #expect(answer.supported == connector.supports(capability), "\(connector) \(capability)")
        #expect(answer.note == explanation.note, "\(connector) \(capability)")
        #expect(answer.others == explanation.others.map(\.slug), "\(connector) \(capability)")
        #expect(answer.constraints?.map(\.text) ?? [] == explanation.constraints.map(\.text))
      }
    }
  }

  private struct Answer: Decodable {
    var path: String
    var status: String
    var supported: Bool
    var note: String?
    var constraints: [Constraint]?
    var others: [String]
  }

  private struct Constraint: Decodable {
    var text: String
  }

  private struct Report: Decodable {
    var connectors: [Entry]
  }

  private struct Entry: Decodable {
    struct Item: Decodable {
      var id: String?
      var path: String?
      var status: String
      var note: String?
      var constraints: [Constraint]?
      var fields: [Item]?
      var inputs: [Item]?
    }

    var slug: String
    var notes: [String]?
    var models: [Item]
    var actions: [Item]
    var features: [Item]

    /// What the entry says about each coverage path it lists.
    var answers: [String: Item] {
      var answers: [String: Item] = [:]
      for item in models + actions {
        let id = item.id ?? ""
        answers[id] = item
        for field in item.fields ?? [] { answers["\(id).\(field.id ?? "")"] = field }
        for input in item.inputs ?? [] { answers["\(id).\(input.path ?? "")"] = input }
      }
      for item in features { answers["features.\(item.id ?? "")"] = item }
      return answers
    }
  }
}
