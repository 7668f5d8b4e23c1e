import CoverageMatrix
import Testing
import UnifiedATS

extension NoteTests {
  @Test("Carerix add_application_attachment note rerouted: the candidate may get it instead")
  func carerixFallback() throws {
    let check = try verdict(
      on: "carerix",
      ATS.Carerix.addApplicationAttachment(
        applicationID: "a", attachmentName: "cv.pdf", attachmentContentType: "application/pdf", attachmentData: "Q1Y=",
        attachmentType: .cv))
    #expect(check.violations == [])
    #expect(
      check.effects.map(\.summary) == [
        "possible rerouted: Carerix may carry it out as add_candidate_attachment",
        "certain not_forwarded: attachment.content_type: the API requires it, but does not forward it to Carerix",
        "certain not_forwarded: attachment.type: the API requires it, but does not forward it to Carerix",
      ])
    #expect(check.effects[0].path == "add_application_attachment")
    #expect(check.effects[0].place == "")
    #expect(check.effects[0].result == "add_candidate_attachment")
    let other = try #require(ATS.Capability(path: "add_candidate_attachment"))
    #expect(ATS.Connector.carerix.supports(other))
  }
}
