import CoverageMatrix
import Foundation
import Testing
import UnifiedATS

@Suite("Audits of declared coverage")
struct CoverageAuditTests {
  private var samples: SampleRecords

  init() throws {
    samples = try SampleRecords()
  }

  @Test("A lie in the declaration and a value beyond it are found, exactly")
  func plantedLies() throws {
    var audit = CoverageAudit<ATS.CareerPlug>()
    // CareerPlug declares last names and no status.
    audit.add(contentsOf: [
      user("1", firstName: "Ada", lastName: nil, status: nil),
      user("2", firstName: "Grace", lastName: nil, status: .active),
      user("3", firstName: nil, lastName: nil, status: .inactive),
    ])
    audit.add(ATS.Tag(id: "4", changedAt: Date(timeIntervalSince1970: 0), name: "late"))
    #expect(
      audit.findings == [
        .alwaysNull(.users(.lastName), records: 3),
        .undeclared(.users(.status), carried: 2, records: 3),
        .undeclared(.tags, carried: 1, records: 1),
      ])
    #expect(audit.recordCounts == [.users: 3, .tags: 1])
    #expect(audit.unseenModels.first == .jobs)
    #expect(audit.unseenModels.count == 10)
    #expect(
      audit.description == """
        careerplug: 3 findings
        users: 3 records
        - users.last_name is declared, but carried by 0 of 3 records
        - users.status is not declared, but carried by 2 of 3 records
        tags: 1 record
        - tags is not declared, but carried by 1 of 1 records
        No records of jobs, candidates, application_stages, applications, screening_questions, roles, \
        join_jobs_screening_questions, join_user_job_role_assignments, join_jobs_users, join_users_roles.
        """)
  }

  @Test("Records that carry what is declared, and that alone, give no finding", arguments: ATS.Connector.all)
  func agreement(connector: ATS.Connector) throws {
    let type = try #require(connector.type)
    #expect(try findings(type) { connector.supports($0) } == [])
  }

  @Test("Each declared field that no record carries is found, and nothing else", arguments: ATS.Connector.all)
  func everyLie(connector: ATS.Connector) throws {
    let type = try #require(connector.type)
    for field in samples.fields where connector.supports(field.capability) {
      let found = try findings(type, in: field.model) { connector.supports($0) && $0 != field.capability }
      #expect(found == [.alwaysNull(field.capability, records: 2)])
    }
  }

  @Test("Each field that is carried and not declared is found, and nothing else", arguments: ATS.Connector.all)
  func everyOmission(connector: ATS.Connector) throws {
    let type = try #require(connector.type)
    for field in samples.fields where !connector.supports(field.capability) {
      guard let model = field.capability.parent, connector.supports(model) else { continue }
      let found = try findings(type, in: field.model) { connector.supports($0) || $0 == field.capability }
      #expect(found == [.undeclared(field.capability, carried: 2, records: 2)])
    }
  }

  @Test("An empty list or map carries nothing, an empty text does")
  func emptyValues() throws {
    var audit = CoverageAudit<ATS.CareerPlug>()
    let epoch = Date(timeIntervalSince1970: 0)
    audit.add(
      ATS.JobScreeningQuestion(
        index: 0, required: true, preconditionQuestionID: "", preconditionOptions: .strings([]), jobID: "1",
        questionID: "2", id: "3", changedAt: epoch, remoteDeletedAt: epoch))
    #expect(audit.findings == [.alwaysNull(.jobScreeningQuestions(.preconditionOptions), records: 1)])
    audit.add(
      ATS.HiringTeamMember(roles: [], jobID: "1", userID: "2", id: "3", changedAt: epoch, remoteDeletedAt: epoch))
    let roles = try #require(ATS.Capability(path: "join_jobs_users.roles"))
    #expect(audit.findings.contains(.alwaysNull(roles, records: 1)))
  }

  /// The findings in two records of each model that the connector declares, or of one model.
  private func findings<Covering: ATS.ConnectorType>(
    _: Covering.Type, in model: CategoryFile.Model? = nil, carrying isCarried: (ATS.Capability) -> Bool
  ) throws -> [CoverageFinding<ATS>] {
    var samples = samples
    var audit = CoverageAudit<Covering>()
    let declared = samples.models.filter { model in
      ATS.Capability(path: model.id).map(Covering.connector.supports) ?? false
    }
    for model in model.map({ [$0] }) ?? declared {
      for _ in 0..<2 { try samples.add(model, carrying: isCarried, to: &audit) }
    }
    #expect(model != nil || audit.unseenModels == [])
    return audit.findings
  }

  private func user(
    _ id: String, firstName: String?, lastName: String?, status: ATS.ActivityStatus?
  ) -> ATS.User {
    let epoch = Date(timeIntervalSince1970: 0)
    return ATS.User(
      id: id, remoteID: id, changedAt: epoch, remoteDeletedAt: epoch, firstName: firstName, lastName: lastName,
      email: "\(id)@example.com", status: status, remoteData: ["/users": 1])
  }
}
