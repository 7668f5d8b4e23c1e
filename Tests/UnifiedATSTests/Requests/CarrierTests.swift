import CoverageMatrix
import Testing
import UnifiedATS

/// Inputs that the API asks for and a connector does not cover: covered requests can send them all the same.
@Suite("Inputs for the API alone")
struct CarrierTests {
  @Test("The only content type of a note is filled in")
  func noteContentType() throws {
    let carerix = ATS.Carerix.addApplicationNote(applicationID: "a", content: "Called.")
    #expect(carerix.record.contentType == .plainText)
    #expect(try notForwarded(verdict(on: "carerix", carerix)) == ["content_type"])
    let crelate = ATS.Crelate.addApplicationNote(applicationID: "a", content: "Called.")
    #expect(crelate.record.contentType == .plainText)
    #expect(try notForwarded(verdict(on: "crelate", crelate)) == ["content_type"])
  }

  @Test("Carerix: the country of a location, the period of a salary, the types of an attachment")
  func carerix() throws {
    func check(country: String?, period: ATS.SalaryExpectationPeriod?) throws -> RequestCheck {
      try verdict(
        on: "carerix",
        ATS.Carerix.createCandidate(
          candidateFirstName: "Ada", candidateLastName: "Lovelace", candidateEmailAddress: "ada@example.com",
          candidateLocationCity: "London", candidateLocationCountry: country,
          candidateSalaryExpectationsPeriod: period, candidateSalaryExpectationsAmount: 1, applicationJobID: "job",
          attachments: [
            ATS.Carerix.CreateCandidate.attachment(
              name: "cv.pdf", contentType: "application/pdf", data: "Q1Y=", type: .cv)
          ]),
        and: ATS.Carerix.createApplication(
          candidateFirstName: "Ada", candidateLastName: "Lovelace", candidateEmailAddress: "ada@example.com",
          candidateLocationCity: "London", candidateLocationCountry: country,
          candidateSalaryExpectationsPeriod: period, candidateSalaryExpectationsAmount: 1, applicationJobID: "job",
          attachments: [
            ATS.Carerix.CreateApplication.attachment(
              name: "cv.pdf", contentType: "application/pdf", data: "Q1Y=", type: .cv)
          ]))
    }
    let good = try check(country: "GB", period: .year)
    #expect(good.violations == [])
    #expect(
      notForwarded(good) == [
        "candidate.location.country", "candidate.salary_expectations.period",
        "attachments[0].content_type", "attachments[0].type",
      ])
    #expect(good.effects.map(\.value) == ["GB", "YEAR", "application/pdf", "CV"])
    let bad = try check(country: nil, period: nil)
    #expect(
      bad.violations.map(\.summary) == [
        "api required: candidate.location.country: the API requires it",
        "api required: candidate.salary_expectations.period: the API requires it",
      ])
  }

  @Test("Crelate: the types of further email addresses and of attachments")
  func crelate() throws {
    let candidate = ATS.Crelate.createCandidate(
      candidateFirstName: "Ada", candidateLastName: "Lovelace", candidateEmailAddress: "ada@example.com",
      candidateAdditionalEmailAddresses: [
        ATS.Crelate.CreateCandidate.candidateAdditionalEmailAddress(emailAddress: "a@example.com", type: .work),
        ATS.Crelate.CreateCandidate.candidateAdditionalEmailAddress(emailAddress: "b@example.com", type: .other),
      ],
      applicationJobID: "job", applicationStageID: "stage")
    #expect(
      try notForwarded(verdict(on: "crelate", candidate)) == [
        "candidate.additional_email_addresses[0].type", "candidate.additional_email_addresses[1].type",
      ])
    let attachment = ATS.Crelate.addApplicationAttachment(
      applicationID: "a", attachmentName: "cv.pdf", attachmentDataURL: "https://example.com/cv.pdf",
      attachmentType: .cv)
    #expect(try notForwarded(verdict(on: "crelate", attachment)) == ["attachment.type"])
  }

  @Test("eRecruiter: the prefix of custom fields and the content type of attachments")
  func eRecruiter() throws {
    func link(prefix: String?) -> Covered<ATS.ERecruiter, ATS.AddCandidateResultLink> {
      ATS.ERecruiter.addCandidateResultLink(
        candidateID: "c", label: "Test", url: "https://example.com", detailsCustomFieldNamePrefix: prefix,
        detailsAttributes: [ATS.ERecruiter.AddCandidateResultLink.detailsAttribute(key: "score", value: "9")])
    }
    let good = try verdict(on: "erecruiter", link(prefix: "Acme:"))
    #expect(good.violations == [])
    #expect(notForwarded(good) == ["details.custom_field_name_prefix"])
    #expect(
      try verdict(on: "erecruiter", link(prefix: nil)).violations.map(\.summary) == [
        "api required: details.custom_field_name_prefix: the API requires it"
      ])
    let attachment = ATS.ERecruiter.addCandidateAttachment(
      candidateID: "c", attachmentName: "cv.pdf", attachmentContentType: "application/pdf", attachmentData: "Q1Y=",
      attachmentType: .cv)
    #expect(try notForwarded(verdict(on: "erecruiter", attachment)) == ["attachment.content_type"])
  }

  @Test("RECRU: the country of a location")
  func recru() throws {
    let candidate = ATS.Recru.createCandidate(
      candidateFirstName: "Ada", candidateLastName: "Lovelace", candidateEmailAddress: "ada@example.com",
      candidateLocationCity: "London", candidateLocationCountry: "GB", applicationJobID: "job")
    #expect(try notForwarded(verdict(on: "recruhr", candidate)) == ["candidate.location.country"])
  }

  /// The places of a check's effects, each expected to be about an input for the API alone.
  private func notForwarded(_ check: RequestCheck) -> [String] {
    #expect(check.effects.allSatisfy { $0.kind == .notForwarded && $0.certainty == .certain })
    return check.effects.map(\.place)
  }
}
