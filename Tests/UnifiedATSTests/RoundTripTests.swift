import CoverageMatrix
import Foundation
import Testing
import UnifiedATS

@Suite("Records there and back")
struct RoundTripTests {
  private let category: CategoryFile

  init() throws {
    category = try CategoryFile.load()
  }

  @Test("Every record reads and writes what the category says, member by member")
  func records() throws {
    let checks: [String: (JSONValue) throws -> Void] = [
      "users": check(ATS.User.self), "jobs": check(ATS.Job.self), "candidates": check(ATS.Candidate.self),
      "application_stages": check(ATS.ApplicationStage.self), "applications": check(ATS.Application.self),
      "screening_questions": check(ATS.ScreeningQuestion.self), "interviews": check(ATS.Interview.self),
      "roles": check(ATS.Role.self), "join_jobs_screening_questions": check(ATS.JobScreeningQuestion.self),
      "join_user_job_role_assignments": check(ATS.JobRoleAssignment.self), "tags": check(ATS.Tag.self),
      "join_candidates_tags": check(ATS.CandidateTag.self),
      "join_jobs_application_stages": check(ATS.JobApplicationStage.self),
      "join_jobs_users": check(ATS.HiringTeamMember.self), "join_users_roles": check(ATS.UserRole.self),
      "join_interviews_users": check(ATS.Interviewer.self), "offers": check(ATS.Offer.self),
      "rejection_reasons": check(ATS.RejectionReason.self), "job_postings": check(ATS.JobPosting.self),
      "notes": check(ATS.Note.self), "scorecards": check(ATS.Scorecard.self),
      "attachments": check(ATS.Attachment.self),
    ]
    #expect(checks.keys.sorted() == category.models.map(\.id).sorted())
    var generator = RecordGenerator(category, seed: 1)
    for model in category.models {
      let check = try #require(checks[model.id])
      for _ in 0..<100 { try check(generator.object(model.fields, of: model.id)) }
    }
    #expect(category.everything(in: category.models).subtracting(generator.made) == [])
  }

  private func check<Record: Codable & Hashable>(_: Record.Type) -> (JSONValue) throws -> Void {
    { json in
      let record = try JSONDecoder().decode(Record.self, from: JSONEncoder().encode(json))
      let data = try JSONEncoder().encode(record)
      #expect(try JSONDecoder().decode(JSONValue.self, from: data) == json)
      #expect(try JSONDecoder().decode(Record.self, from: data) == record)
    }
  }
}
