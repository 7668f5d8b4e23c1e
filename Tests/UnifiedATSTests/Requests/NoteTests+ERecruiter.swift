import CoverageMatrix
import Testing
import UnifiedATS

extension NoteTests {
  @Test("eRecruiter jobs note selection post_url: the first one is read")
  func eRecruiterPostURL() throws {
    let connector = try #require(ATS.Connector(slug: "erecruiter"))
    let constraint = Constraint(
      kind: .selection, path: "post_url", values: ["first"], text: "post_url: only the first value is read")
    #expect(connector.constraints(on: .jobs) == [constraint])
    #expect(connector.constraints(on: .jobs(.postURL)) == [constraint])
    #expect(connector.constraints(on: .jobs(.name)) == [])
  }

  @Test("eRecruiter create_candidate create_application note rounded candidate.salary_expectations.amount: to integers")
  func eRecruiterSalary() throws {
    for (amount, rounded) in [(52_000.4, 52_000), (52_000.5, 52_001), (-0.75, -1)] {
      let check = try eRecruiter(salary: amount)
      let text = "candidate.salary_expectations.amount: eRecruiter rounds \(amount) to \(rounded)"
      #expect(check.violations == [])
      #expect(check.effects.map(\.summary) == ["certain rounded: \(text)"])
      #expect(check.effects.map(\.path) == ["create_candidate.candidate.salary_expectations.amount"])
      #expect(check.effects.map(\.value) == [.number(amount)])
      #expect(check.effects.map(\.result) == [.integer(rounded)])
    }
    #expect(try eRecruiter(salary: 52_000).effects == [])
  }

  @Test("eRecruiter add_application_attachment note rerouted: the candidate may get it instead")
  func eRecruiterFallback() throws {
    let check = try verdict(
      on: "erecruiter",
      ATS.ERecruiter.addApplicationAttachment(
        applicationID: "a", attachmentName: "cv.pdf", attachmentDataURL: "https://example.com/cv.pdf",
        attachmentType: .cv))
    #expect(check.violations == [])
    #expect(
      check.effects.map(\.summary) == ["possible rerouted: eRecruiter may carry it out as add_candidate_attachment"])
    #expect(check.effects.map(\.result) == ["add_candidate_attachment"])
    let other = try #require(ATS.Capability(path: "add_candidate_attachment"))
    #expect(ATS.Connector.erecruiter.supports(other))
  }

  /// What eRecruiter makes of a candidate who expects a salary.
  private func eRecruiter(salary: Double) throws -> RequestCheck {
    try verdict(
      on: "erecruiter",
      ATS.ERecruiter.createCandidate(
        candidateFirstName: "Ada", candidateLastName: "Lovelace", candidateEmailAddress: "ada@example.com",
        candidateSalaryExpectationsPeriod: .year, candidateSalaryExpectationsAmount: salary, applicationJobID: "job"),
      and: ATS.ERecruiter.createApplication(
        candidateFirstName: "Ada", candidateLastName: "Lovelace", candidateEmailAddress: "ada@example.com",
        candidateSalaryExpectationsPeriod: .year, candidateSalaryExpectationsAmount: salary, applicationJobID: "job"))
  }
}
