import Foundation
import Testing
import UnifiedATS

@Suite("A complete mapper")
struct CareerPlugMapperTests {
  private let mapper = CareerPlugMapper()

  @Test("A person becomes a user, a role and a user's role")
  func people() throws {
    let person = try CareerPlugAPI.decode(CareerPlugAPI.Person.self, CareerPlugAPI.person)
    let user = mapper.user(from: person).record
    #expect([user.id, user.remoteID, user.firstName, user.email] == ["u1", "7", "Ada", "ada@example.com"])
    #expect(user.status == nil)
    #expect(mapper.role(from: person).record.unifiedType == .admin)
    #expect(mapper.userRole(from: person).record.roleID == mapper.role(from: person).record.id)
  }

  @Test("An opening becomes a job with its team")
  func openings() throws {
    let opening = try CareerPlugAPI.decode(CareerPlugAPI.Opening.self, CareerPlugAPI.opening)
    let job = mapper.job(from: opening).record
    #expect(job.employmentType == .fullTime)
    #expect(job.visibility == .public)
    #expect(job.location?.city == "London")
    #expect(job.salaryAmount == nil)
    let member = mapper.hiringTeamMember(from: opening).record
    #expect(
      member
        == ATS.HiringTeamMember(
          roles: [.hiringManager], jobID: member.jobID, userID: member.userID, id: member.id,
          changedAt: member.changedAt, remoteDeletedAt: member.remoteDeletedAt))
    #expect(mapper.jobRoleAssignment(from: opening).record.jobUserID == member.id)
  }

  @Test("An applicant becomes a candidate, an application and its stage")
  func applicants() throws {
    let applicant = try CareerPlugAPI.decode(CareerPlugAPI.Applicant.self, CareerPlugAPI.applicant)
    let application = mapper.application(from: applicant).record
    #expect(application.outcome == .pending)
    #expect(application.candidateID == mapper.candidate(from: applicant).record.id)
    #expect(application.currentStageID == mapper.applicationStage(from: applicant).record.id)
  }

  @Test("A question becomes a screening question and its place in a job")
  func questions() throws {
    let question = try CareerPlugAPI.decode(CareerPlugAPI.Question.self, CareerPlugAPI.question)
    guard case .singleSelect(let format)? = mapper.screeningQuestion(from: question).record.format else {
      Issue.record("a question with choices is a single selection")
      return
    }
    #expect(format.options.map(\.name) == ["Difference", "Analytical"])
    #expect(mapper.jobScreeningQuestion(from: question).record.required == true)
  }

  @Test("A covered record encodes as its record does")
  func encoding() throws {
    let person = try CareerPlugAPI.decode(CareerPlugAPI.Person.self, CareerPlugAPI.person)
    let covered = mapper.user(from: person)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(try encoder.encode(covered) == encoder.encode(covered.record))
  }

  @Test("Markers lead from types to values")
  func markers() {
    func sync<C: ATS.Reads.Tags>(_: C.Type) -> ATS.Connector { C.connector }
    #expect(sync(ATS.Recru.self) == .recruhr)
    func hire<C: ATS.Performs.CreateCandidate>(_: C.Type) -> ATS.Connector { C.connector }
    #expect(hire(ATS.CareerPlug.self) == .careerplug)
    func pass<C: ATS.Provides.APIPassthrough>(_: C.Type) -> ATS.Connector { C.connector }
    #expect(pass(ATS.Crelate.self) == .crelate)
  }
}
