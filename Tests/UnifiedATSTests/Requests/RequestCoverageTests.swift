import CoverageMatrix
import Foundation
import Testing
import UnifiedATS

/// What becomes of inputs and actions that a connector does not cover, for plain requests.
@Suite("Requests beyond what a connector covers")
struct RequestCoverageTests {
  /// The inputs that reach the API alone, by connector and action.
  ///
  /// A twin has those of its original.
  private static let carriers: [String: [String]] = [
    "carerix create_candidate": [
      "candidate.location.country", "candidate.salary_expectations.period", "attachments.content_type",
      "attachments.type",
    ],
    "carerix add_application_attachment": ["attachment.content_type", "attachment.type"],
    "carerix add_candidate_attachment": ["attachment.content_type", "attachment.type"],
    "carerix add_application_note": ["content_type"],
    "crelate create_candidate": ["candidate.additional_email_addresses.type"],
    "crelate add_application_attachment": ["attachment.type"],
    "crelate add_application_note": ["content_type"],
    "erecruiter create_candidate": ["attachments.content_type"],
    "erecruiter add_application_attachment": ["attachment.content_type"],
    "erecruiter add_candidate_attachment": ["attachment.content_type"],
    "erecruiter add_application_result_link": ["details.custom_field_name_prefix"],
    "erecruiter add_candidate_result_link": ["details.custom_field_name_prefix"],
    "recruhr create_candidate": ["candidate.location.country", "attachments.content_type"],
  ]

  private let category: CategoryFile

  init() throws {
    category = try CategoryFile.load()
  }

  @Test("Each connector drops every input that it does not cover, and forwards none that only the API asks for")
  func inputs() throws {
    var pairs = 0
    for (type, action) in zip(requestTypes, category.actions) {
      for connector in ATS.Connector.all where connector.supports(type.action) {
        pairs += 1
        try expectUncoveredInputs(of: type, action, on: connector)
      }
    }
    #expect(pairs == 25)
  }

  @Test("An action that a connector does not support is an error with the API's code")
  func actions() throws {
    var pairs = 0
    for (type, action) in zip(requestTypes, category.actions) {
      for connector in ATS.Connector.all where !connector.supports(type.action) {
        pairs += 1
        try expectUnavailable(type, action, on: connector)
      }
    }
    #expect(pairs == 5 * 16 - 25)
  }

  @Test("An action that is off for a customer is an error with another code")
  func disabled() throws {
    let coverage = ATS.Connector.recruhr.coverage.disabling([.addCandidateTag])
    let request = ATS.AddCandidateTag(candidateID: "c", tag: ATS.AddCandidateTag.Tag(name: "Remote"))
    let error = try #require(throws: ActionNotAvailable<ATS>.self) { try coverage.check(request) }
    #expect(error.status == .supported)
    #expect(error.code == "INTEGRATION.ACTION_DISABLED")
  }

  @Test("What goes to another tool alone may be ignored")
  func remoteFields() throws {
    let request = ATS.AddCandidateTag(
      candidateID: "c", tag: ATS.AddCandidateTag.Tag(name: "Remote"), remoteFields: ["greenhouse": ["id": 1]])
    let check = try ATS.Connector.erecruiter.check(request)
    let text = "remote_fields.greenhouse: eRecruiter may ignore it, because it is meant for another tool"
    #expect(check.effects.map(\.summary) == ["possible dropped_input: \(text)"])
  }

  private func expectUncoveredInputs<Request: ActionRequest<ATS>>(
    of type: Request.Type, _ action: CategoryFile.Action, on connector: ATS.Connector
  ) throws {
    let check = try connector.check(complete(type, action))
    #expect(check.violations.filter { $0.source == .api } == [], "\(connector)")
    let inputs = ATS.Capability.all.filter { $0.path.hasPrefix("\(action.id).") }
    let ignored = check.effects.filter { [.droppedInput, .notForwarded].contains($0.kind) }
    #expect(ignored.map(\.path) == inputs.filter { !connector.supports($0) }.map(\.path), "\(connector)")
    #expect(ignored.allSatisfy { $0.certainty == .certain })
    let original = action.id.replacing("create_application", with: "create_candidate")
    let carriers = Self.carriers["\(connector.slug) \(original)"] ?? []
    #expect(
      ignored.filter { $0.kind == .notForwarded }.map(\.path) == carriers.map { "\(action.id).\($0)" }, "\(connector)")
  }

  private func expectUnavailable<Request: ActionRequest<ATS>>(
    _ type: Request.Type, _ action: CategoryFile.Action, on connector: ATS.Connector
  ) throws {
    let request = try complete(type, action)
    let error = try #require(throws: ActionNotAvailable<ATS>.self) { try connector.check(request) }
    #expect(error.connector == connector)
    #expect(error.action == Request.action)
    #expect(error.status == .unlisted)
    #expect(error.code == "INTEGRATION.ACTION_NOT_AVAILABLE")
    #expect(error.description == "\(action.id) is not documented for \(connector.name)")
  }

  /// A request that sends every input.
  private func complete<Request: ActionRequest>(_: Request.Type, _ action: CategoryFile.Action) throws -> Request {
    var generator = RecordGenerator(category, seed: 4, isComplete: true)
    let body = generator.body(action.body.filter { $0.id != "remote_fields" })
    let decoder = JSONDecoder()
    decoder.userInfo[.routeParameters] = Dictionary(uniqueKeysWithValues: action.routeParameters.map { ($0, "1") })
    return try decoder.decode(Request.self, from: JSONEncoder().encode(body))
  }
}
