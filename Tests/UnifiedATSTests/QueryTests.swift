import Foundation
import Testing
import UnifiedATS

@Suite("Queries of the unified ATS API")
struct QueryTests {
  @Test("Every filter is served where its coverage is there, and told about where it is not", arguments: Filter.all)
  private func filters(filter: Filter) throws {
    for connector in ATS.Connector.all {
      guard connector.supports(filter.model) else {
        let error = #expect(throws: ModelNotAvailable<ATS>.self) { try filter.check(connector.coverage) }
        #expect(error?.code == "INTEGRATION.MODEL_NOT_AVAILABLE")
        continue
      }
      let missing = filter.needs.filter { !connector.supports($0) }
      let violations = try filter.check(connector.coverage).violations
      #expect(violations.map(\.place) == (missing.isEmpty ? [] : [filter.name]))
      #expect(violations.flatMap(\.constraint.values) == missing.map(\.path))
    }
  }

  @Test("The filters are those of the spec")
  func completeness() throws {
    struct Spec: Decodable {
      struct Model: Decodable {
        struct Parameter: Decodable { var id: String }
        var id: String
        var filters: [Parameter]?
      }
      var models: [Model]
    }
    let spec = try JSONDecoder().decode(Spec.self, from: CategoryFile.data())
    let expected = spec.models.flatMap { model in (model.filters ?? []).map { "\(model.id) \($0.id)" } }
    #expect(Filter.own.map { "\($0.model) \($0.name)" } == expected)
    #expect(expected.count == 25)
  }

  @Test("What is off for a customer cannot be filtered by, and has the code for it")
  func effective() throws {
    let coverage = ATS.Connector.careerplug.coverage.disabling([.jobs(.status), .tags], because: .optedOut)
    let query = ATS.JobsQuery(pageSize: 50, statuses: [.open])
    #expect(try ATS.Connector.careerplug.check(query).violations.isEmpty)
    #expect(
      try coverage.check(query).violations.map(\.text) == [
        "statuses: jobs.status is off for this customer, so the API returns no results"
      ])
    let lax = ATS.JobsQuery(ignoreUnsupportedFilters: true, statuses: [.open])
    #expect(try coverage.check(lax).effects.map(\.kind) == [.filterIgnored])
    let error = #expect(throws: ModelNotAvailable<ATS>.self) {
      try coverage.disabling([.jobs]).check(ATS.JobsQuery())
    }
    #expect(error?.code == "INTEGRATION.MODEL_DISABLED")
  }

  @Test("A query is written as the API takes it")
  func form() throws {
    let query = ATS.JobsQuery(
      cursor: "abc", pageSize: 25, updatedAfter: Date(timeIntervalSince1970: 1_700_000_000.25), includeDeleted: true,
      ids: ["1", "2"], statuses: [.open, ATS.JobStatus(rawValue: "FROZEN")], nameContains: "R&D")
    #expect(
      query.percentEncodedQuery
        == "cursor=abc&page_size=25&updated_after=2023-11-14T22%3A13%3A20.250Z&include_deleted=true&ids=1%2C2"
        + "&statuses=OPEN%2CFROZEN&name_contains=R%26D")
    #expect(ATS.JobsQuery.route == "/ats/jobs")
    #expect(throws: InvalidRequest.self) { try ATS.Connector.crelate.validate(ATS.JobsQuery(pageSize: 251)) }
    #expect(throws: InvalidRequest.self) { try ATS.Connector.crelate.validate(ATS.JobsQuery(ids: ["1,2"])) }
  }
}

/// A query with one filter, and what the filter needs.
private struct Filter: Sendable, CustomTestStringConvertible {
  let model: ATS.Capability
  let name: String
  let needs: [ATS.Capability]
  let check: @Sendable (ATS.Coverage) throws -> RequestCheck

  init<Query: ListQuery>(_ query: Query, _ needs: ATS.Capability...) where Query.Category == ATS {
    model = Query.model
    name = query.queryItems.map(\.name).joined(separator: " ")
    self.needs = needs
    check = { try $0.check(query) }
  }

  var testDescription: String { "\(model) \(name)" }

  static let all = own + common

  static let own = [
    Filter(ATS.UsersQuery(emails: ["ada@example.com"]), .users(.email)),
    Filter(ATS.JobsQuery(jobCodes: ["J1"]), .jobs(.jobCode)),
    Filter(ATS.JobsQuery(postURL: "https://example.com/"), .jobs(.postURL)),
    Filter(ATS.JobsQuery(statuses: [.open]), .jobs(.status)),
    Filter(ATS.JobsQuery(employmentTypes: [.fullTime]), .jobs(.employmentType)),
    Filter(ATS.JobsQuery(visibilities: [.public]), .jobs(.visibility)),
    Filter(ATS.JobsQuery(remoteCreatedAfter: date), .jobs(.remoteCreatedAt)),
    Filter(ATS.JobsQuery(nameContains: "engineer"), .jobs(.name)),
    Filter(ATS.CandidatesQuery(email: "ada@example.com"), .candidates(.emailAddresses)),
    Filter(ATS.CandidatesQuery(jobIDs: ["1"]), .applications(.candidateID), .applications(.jobID)),
    Filter(ATS.CandidatesQuery(firstName: "Ada"), .candidates(.firstName)),
    Filter(ATS.CandidatesQuery(lastName: "Lovelace"), .candidates(.lastName)),
    Filter(ATS.ApplicationsQuery(outcomes: [.hired]), .applications(.outcome)),
    Filter(ATS.ApplicationsQuery(jobIDs: ["1"]), .applications(.jobID)),
    Filter(ATS.ApplicationsQuery(jobRemoteIDs: ["1"]), .applications(.jobID), .jobs(.remoteID)),
    Filter(ATS.ApplicationsQuery(currentStageIDs: ["1"]), .applications(.currentStageID)),
    Filter(ATS.ApplicationsQuery(remoteCreatedAfter: date), .applications(.remoteCreatedAt)),
    Filter(ATS.InterviewsQuery(jobIDs: ["1"]), .interviews(.applicationID), .applications(.jobID)),
    Filter(ATS.RolesQuery(scopes: [.job]), .roles(.scope)),
    Filter(ATS.NotesQuery(candidateIDs: ["1"]), .notes(.candidateID)),
    Filter(ATS.NotesQuery(applicationIDs: ["1"]), .notes(.applicationID)),
    Filter(ATS.ScorecardsQuery(candidateIDs: ["1"]), .scorecards(.candidateID)),
    Filter(ATS.ScorecardsQuery(applicationIDs: ["1"]), .scorecards(.applicationID)),
    Filter(ATS.AttachmentsQuery(candidateIDs: ["1"]), .attachments(.candidateID)),
    Filter(ATS.AttachmentsQuery(applicationIDs: ["1"]), .attachments(.applicationID)),
  ]

  /// The filters that every model has, at each model once.
  static let common = [
    Filter(ATS.UsersQuery(ids: ["1"]), .users(.id)),
    Filter(ATS.JobsQuery(remoteIDs: ["1"]), .jobs(.remoteID)),
    Filter(ATS.CandidatesQuery(updatedAfter: date), .candidates(.changedAt)),
    Filter(ATS.ApplicationStagesQuery(ids: ["1"]), .applicationStages(.id)),
    Filter(ATS.ApplicationsQuery(remoteIDs: ["1"]), .applications(.remoteID)),
    Filter(ATS.TagsQuery(updatedAfter: date), .tags(.changedAt)),
    Filter(ATS.InterviewsQuery(ids: ["1"]), .interviews(.id)),
    Filter(ATS.RolesQuery(remoteIDs: ["1"]), .roles(.remoteID)),
    Filter(ATS.OffersQuery(updatedAfter: date), .offers(.changedAt)),
    Filter(ATS.RejectionReasonsQuery(ids: ["1"]), .rejectionReasons(.id)),
    Filter(ATS.NotesQuery(remoteIDs: ["1"]), .notes(.remoteID)),
    Filter(ATS.ScorecardsQuery(updatedAfter: date), .scorecards(.changedAt)),
    Filter(ATS.AttachmentsQuery(ids: ["1"]), .attachments(.id)),
    Filter(ATS.JobsQuery(includeDeleted: true)),
    Filter(ATS.JobsQuery(cursor: "abc")),
  ]

  private static let date = Date(timeIntervalSince1970: 0)
}
