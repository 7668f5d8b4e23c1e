import Testing
import UnifiedATS

/// The calls that a program is promised, as it writes them.
@Suite("Promised calls")
struct DesignTests {
  @Test("Capability questions read as promised")
  func questions() throws {
    let careerplug = ATS.Connector.careerplug
    let fromServer = ATS.Connector(slug: "recruhr")

    #expect(careerplug.supports(.jobs))
    #expect(!careerplug.supports(.jobs(.salaryAmount)))
    #expect(careerplug.supports(.createCandidate))
    #expect(!careerplug.supports(.createCandidate(.candidateGender)))
    #expect(careerplug.supports(.feature(.apiPassthrough)))
    #expect(careerplug.status(of: .jobs(.salaryAmount)) == .unlisted)
    #expect(try #require(careerplug.note(for: .createCandidate)).contains("CV"))
    #expect(careerplug.explain(.jobs(.salaryAmount)).others == [.carerix, .crelate, .recruhr])
    #expect(careerplug.name == "CareerPlug")
    #expect(careerplug.slug == "careerplug")
    #expect(careerplug.stage == .openBeta)
    #expect(careerplug.guides.map(\.title) == ["Connection Setup Guide"])

    #expect(fromServer == .recruhr)
    #expect(ATS.Connector(slug: "recru") == nil)
    #expect(ATS.Capability(path: "jobs.salary_amount") == .jobs(.salaryAmount))
    #expect(ATS.Capability(path: "create_candidate.candidate.gender") == .createCandidate(.candidateGender))
    #expect(ATS.Capability(path: "features.roles") == .feature(.roles))
    #expect(ATS.Capability(path: "jobs.salary") == nil)
    #expect(ATS.Connector.all == [.careerplug, .carerix, .crelate, .erecruiter, .recruhr])
    #expect(ATS.connectors(supporting: [.jobs(.salaryAmount), .createCandidate, .feature(.deltaSyncs)]) == [.crelate])
    #expect(ATS.CareerPlug.connector == careerplug)
  }

  @Test("Disabling an action takes its inputs with it")
  func effectiveCoverage() {
    let mine = ATS.Connector.careerplug.coverage.disabling([.createCandidate])
    #expect(!mine.supports(.createCandidate))
    #expect(!mine.supports(.createCandidate(.candidateFirstName)))
    #expect(mine.supports(.createApplication(.candidateFirstName)))
    #expect(mine.supports(.jobs))
  }

  @Test("A covered request reads as promised")
  func requests() throws {
    let request = ATS.CareerPlug.createCandidate(
      candidateFirstName: "Ada", candidateLastName: "Lovelace", candidateEmailAddress: "ada@example.com",
      applicationJobID: "...",
      attachments: [
        ATS.CareerPlug.CreateCandidate.attachment(
          name: "cv.pdf", contentType: "application/pdf", dataURL: "https://example.com/cv.pdf", type: .cv)
      ])
    try request.validate()
    #expect(request.effects == [])
    let record: ATS.CreateCandidate = request.record
    #expect(record.candidate.firstName == "Ada")
    #expect(record.application.jobID == "...")
    #expect(record.attachments.map(\.type) == [.cv])
    #expect(try ATS.Connector.careerplug.check(record) == request.check)
  }
}
