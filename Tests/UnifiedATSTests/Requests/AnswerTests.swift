import CoverageMatrix
import Foundation
import Testing
import UnifiedATS

/// The answers of the API to actions decode as the spec says they do.
@Suite("Answers of actions")
struct AnswerTests {
  /// Decodes the answer of a request's type: what a client that knows only `ActionRequest` does.
  private func answer<Request: ActionRequest>(_: Request.Type, _ json: String) throws -> Request.Answer {
    try JSONDecoder().decode(Request.Answer.self, from: Data(json.utf8))
  }

  @Test("A created candidate is a record of candidates, with the warnings of the API")
  func candidate() throws {
    let answer = try answer(
      ATS.CreateCandidate.self,
      """
      {"status": "success", "warnings": [{"message": "The tag is ignored."}], "data": {
        "id": "26vafvWSRmbhNcxJYqjCzuJg", "remote_id": "32", "first_name": "Ada", "last_name": "Lovelace", "company": null,
        "title": null, "confidential": null, "source": null, "custom_fields": null, "remote_url": null,
        "remote_created_at": null, "remote_updated_at": null, "remote_deleted_at": null,
        "changed_at": "2022-04-04T00:00:00.000Z", "applications": [], "tags": []}}
      """)
    #expect(answer.data.firstName == "Ada")
    #expect(answer.warnings == ["The tag is ignored."])
  }

  @Test("A created application is a record of applications, without interviews and offers")
  func application() throws {
    let answer = try answer(
      ATS.CreateApplication.self,
      """
      {"status": "success", "warnings": [], "data": {
        "id": "H5daSm8e85Dmvmne3wLeCPhX", "remote_id": "32", "outcome": "PENDING", "rejection_reason_name": null,
        "rejected_at": null, "current_stage_id": "5J7L4b48wBfffYwek9Az9pkM", "job_id": "H5daSm8e85Dmvmne3wLeCPhX",
        "candidate_id": "26vafvWSRmbhNcxJYqjCzuJg", "custom_fields": {}, "remote_url": null, "remote_created_at": null,
        "remote_updated_at": null, "remote_deleted_at": null, "changed_at": "2022-04-04T00:00:00.000Z",
        "candidate": null, "current_stage": null, "job": null}}
      """)
    #expect(answer.data.outcome == .pending)
    #expect(answer.data.interviews.isEmpty && answer.data.offers.isEmpty)
  }

  @Test("The attachments of a candidate and of an application are a list of records")
  func attachments() throws {
    let json = """
      {"status": "success", "warnings": [], "data": {"results": [
        {"id": "EYJjhMQT3LtVKXnTbnRT8s6U", "remote_id": "32", "changed_at": "2022-04-04T00:00:00.000Z",
         "remote_deleted_at": null, "candidate_id": "26vafvWSRmbhNcxJYqjCzuJg", "application_id": null, "type": "CV",
         "file_name": "cv.pdf", "remote_created_at": null, "remote_updated_at": null}]}}
      """
    #expect(try answer(ATS.GetCandidateAttachments.self, json).data.results.map(\.fileName) == ["cv.pdf"])
    #expect(try answer(ATS.GetApplicationAttachments.self, json).data.results.map(\.type) == [.cv])
  }

  @Test("A tracked application has no warnings, and the ids that were sent")
  func trackedApplication() throws {
    let answer = try answer(
      ATS.ImportTrackedApplication.self,
      """
      {"status": "success", "data": {
        "id": "5wdtQtJei2oVhJKya2V1KZLM", "tracked_at": "2025-02-11T15:37:37Z",
        "imported_id": {"successfactors": {"id_type": "application_remote_id", "application_remote_id": "1224042"}}}}
      """)
    #expect(answer.data.id == "5wdtQtJei2oVhJKya2V1KZLM")
    #expect(answer.data.trackedAt == Date(timeIntervalSince1970: 1_739_288_257))
    #expect(Array(answer.data.importedID.keys) == ["successfactors"])
    #expect(answer.warnings.isEmpty)
  }

  @Test("The other actions answer with an empty object")
  func emptyAnswers() throws {
    func expectNothing<Request: ActionRequest>(_ type: Request.Type) throws
    where Request.Answer == ATS.ActionAnswer<[String: JSONValue]> {
      #expect(try answer(type, #"{"status": "success", "data": {}, "warnings": []}"#).data.isEmpty)
    }
    try expectNothing(ATS.AddCandidateTag.self)
    try expectNothing(ATS.RemoveCandidateTag.self)
    try expectNothing(ATS.AddApplicationAttachment.self)
    try expectNothing(ATS.MoveApplicationToStage.self)
    try expectNothing(ATS.RejectApplication.self)
    try expectNothing(ATS.AddApplicationResultLink.self)
    try expectNothing(ATS.AddApplicationNote.self)
    try expectNothing(ATS.AddCandidateAttachment.self)
    try expectNothing(ATS.AddCandidateResultLink.self)
    try expectNothing(ATS.CreateInterview.self)
    try expectNothing(ATS.UpdateInterview.self)
  }

  @Test("An error in place of an answer or a page is thrown as the error of the API")
  func errors() throws {
    let json = """
      {"status": "error", "error": {"code": "INTEGRATION.ACTION_NOT_AVAILABLE", "title": null, "message": "No tags.",
       "log_url": null}}
      """
    let error = ATS.APIError(code: "INTEGRATION.ACTION_NOT_AVAILABLE", message: "No tags.")
    #expect(throws: error) { try answer(ATS.AddCandidateTag.self, json) }
    #expect(throws: error) { try answer(ATS.CreateCandidate.self, json) }
    #expect(throws: error) { try JSONDecoder().decode(ATS.Page<ATS.Tag>.self, from: Data(json.utf8)) }
    #expect(throws: error) { try JSONDecoder().decode(ATS.LenientPage<ATS.Tag>.self, from: Data(json.utf8)) }
  }

  @Test("What is no answer says where it is not")
  func wrongAnswer() throws {
    let error = #expect(throws: DecodingError.self) {
      try answer(ATS.CreateCandidate.self, #"{"status": "success", "data": {"id": 7}}"#)
    }
    guard case .typeMismatch(_, let context) = error else { return #expect(error == nil) }
    #expect(context.codingPath.map(\.stringValue) == ["data", "id"])
  }
}
