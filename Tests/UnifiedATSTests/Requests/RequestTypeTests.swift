import CoverageMatrix
import Testing
import UnifiedATS

/// The types of all requests, in the order of the category's actions.
let requestTypes: [any ActionRequest<ATS>.Type] = [
  ATS.CreateCandidate.self, ATS.CreateApplication.self, ATS.AddCandidateTag.self, ATS.RemoveCandidateTag.self,
  ATS.AddApplicationAttachment.self, ATS.MoveApplicationToStage.self, ATS.RejectApplication.self,
  ATS.AddApplicationResultLink.self, ATS.AddApplicationNote.self, ATS.GetApplicationAttachments.self,
  ATS.AddCandidateAttachment.self, ATS.GetCandidateAttachments.self, ATS.AddCandidateResultLink.self,
  ATS.ImportTrackedApplication.self, ATS.CreateInterview.self, ATS.UpdateInterview.self,
]

@Suite("Request types")
struct RequestTypeTests {
  @Test("There is one for each action, with the action's method and route")
  func actions() throws {
    let actions = try CategoryFile.load().actions
    #expect(requestTypes.map { $0.action.path } == actions.map(\.id))
    #expect(requestTypes.map { $0.method } == actions.map(\.method))
    #expect(requestTypes.map { $0.routeTemplate } == actions.map(\.route))
    #expect(requestTypes.map { $0.hasBody } == actions.map { $0.method != "GET" })
  }
}
