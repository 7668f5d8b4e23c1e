import CoverageMatrix
import Foundation
import UnifiedATS

/// What is fed; whatever else reads JSON from elsewhere belongs here, too.
enum Subjects {
  private static let sampleCount = 40

  static func all(seed: UInt64) throws -> [Subject] {
    let category = try JSONDecoder().decode(CategoryFile.self, from: Data(contentsOf: categoryFile))
    let generator = RecordGenerator(category, seed: seed)
    var samples = Samples(category: category, generator: generator, count: sampleCount)
    return try records(&samples) + envelopes(&samples) + unions(&samples) + requests(&samples)
  }

  private static var integration: JSONValue {
    [
      "status": "success",
      "data": [
        "id": "recruhr:1", "tool": ["id": "recruhr"],
        "read_models": [
          [
            "id": "ats_tags", "is_available": false, "coverage_status": "SUPPORTED",
            "fields": [["id": "name", "opted_out_by_customer": true]],
          ]
        ],
        "write_actions": [["id": "ats_create_candidate", "scope_config_setting": "DISABLED", "fields": []]],
      ],
    ]
  }

  private static var categoryFile: URL {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<6 { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent("Spec/ats/category.json")
  }

  private static func records(_ samples: inout Samples) throws -> [Subject] {
    [
      try Subject(ATS.User.self, samples.records("users")),
      try Subject(ATS.Job.self, samples.records("jobs")),
      try Subject(ATS.Candidate.self, samples.records("candidates")),
      try Subject(ATS.ApplicationStage.self, samples.records("application_stages")),
      try Subject(ATS.Application.self, samples.records("applications")),
      try Subject(ATS.ScreeningQuestion.self, samples.records("screening_questions")),
      try Subject(ATS.Interview.self, samples.records("interviews")),
      try Subject(ATS.Role.self, samples.records("roles")),
      try Subject(ATS.JobScreeningQuestion.self, samples.records("join_jobs_screening_questions")),
      try Subject(ATS.JobRoleAssignment.self, samples.records("join_user_job_role_assignments")),
      try Subject(ATS.Tag.self, samples.records("tags")),
      try Subject(ATS.CandidateTag.self, samples.records("join_candidates_tags")),
      try Subject(ATS.JobApplicationStage.self, samples.records("join_jobs_application_stages")),
      try Subject(ATS.HiringTeamMember.self, samples.records("join_jobs_users")),
      try Subject(ATS.UserRole.self, samples.records("join_users_roles")),
      try Subject(ATS.Interviewer.self, samples.records("join_interviews_users")),
      try Subject(ATS.Offer.self, samples.records("offers")),
      try Subject(ATS.RejectionReason.self, samples.records("rejection_reasons")),
      try Subject(ATS.JobPosting.self, samples.records("job_postings")),
      try Subject(ATS.Note.self, samples.records("notes")),
      try Subject(ATS.Scorecard.self, samples.records("scorecards")),
      try Subject(ATS.Attachment.self, samples.records("attachments")),
    ]
  }

  private static func envelopes(_ samples: inout Samples) throws -> [Subject] {
    let error: JSONValue = [
      "status": "error",
      "error": ["code": "PLATFORM.INPUT_INVALID", "title": nil, "message": "No.", "log_url": "https://example.com"],
    ]
    return [
      try Subject(ATS.Page<ATS.Application>.self, samples.pages("applications")),
      try Subject(ATS.Page<ATS.ScreeningQuestion>.self, samples.pages("screening_questions")),
      try Subject(reading: ATS.LenientPage<ATS.Candidate>.self, samples.pages("candidates")),
      try Subject(reading: ATS.LenientPage<ATS.Tag>.self, samples.pages("tags")),
      try Subject(reading: Integration.self, [integration]) { integration in
        for connector in ATS.Connector.all { _ = try? connector.coverage(of: integration) }
      },
      try Subject(ATS.APIError.self, [error]),
    ]
  }

  private static func unions(_ samples: inout Samples) throws -> [Subject] {
    [
      try Subject(ATS.ScreeningAnswerValue.self, samples.values("ScreeningAnswerValue")),
      try Subject(ATS.ERecruiterReference.self, samples.values("ERecruiterReference")),
      try Subject(JSONValue.self, samples.values("map")),
    ]
  }

  private static func requests(_ samples: inout Samples) throws -> [Subject] {
    [
      try Subject(request: ATS.CreateCandidate.self, samples.bodies("create_candidate")),
      try Subject(request: ATS.CreateApplication.self, samples.bodies("create_application")),
      try Subject(request: ATS.AddCandidateTag.self, samples.bodies("add_candidate_tag")),
      try Subject(request: ATS.RemoveCandidateTag.self, samples.bodies("remove_candidate_tag")),
      try Subject(
        request: ATS.AddApplicationAttachment.self, samples.bodies("add_application_attachment")),
      try Subject(
        request: ATS.MoveApplicationToStage.self, samples.bodies("move_application_to_stage")),
      try Subject(request: ATS.RejectApplication.self, samples.bodies("reject_application")),
      try Subject(
        request: ATS.AddApplicationResultLink.self, samples.bodies("add_application_result_link")),
      try Subject(request: ATS.AddApplicationNote.self, samples.bodies("add_application_note")),
      try Subject(
        request: ATS.GetApplicationAttachments.self, samples.bodies("get_application_attachments")),
      try Subject(
        request: ATS.AddCandidateAttachment.self, samples.bodies("add_candidate_attachment")),
      try Subject(
        request: ATS.GetCandidateAttachments.self, samples.bodies("get_candidate_attachments")),
      try Subject(
        request: ATS.AddCandidateResultLink.self, samples.bodies("add_candidate_result_link")),
      try Subject(
        request: ATS.ImportTrackedApplication.self, samples.bodies("import_tracked_application")),
      try Subject(request: ATS.CreateInterview.self, samples.bodies("create_interview")),
      try Subject(request: ATS.UpdateInterview.self, samples.bodies("update_interview")),
    ]
  }
}

/// JSON that decodes.
struct Samples {
  let category: CategoryFile
  var generator: RecordGenerator
  let count: Int

  mutating func records(_ model: String) -> [JSONValue] {
    let fields = category.models.first { $0.id == model }?.fields ?? []
    return (0..<count).map { _ in generator.object(fields, of: model) }
  }

  mutating func pages(_ model: String) -> [JSONValue] {
    let records = records(model)
    return (0..<count).map { index in
      let results = JSONValue.array(Array(records[index..<min(index + index % 4, count)]))
      return ["status": "success", "data": ["next": index.isMultiple(of: 2) ? nil : "cursor", "results": results]]
    }
  }

  mutating func bodies(_ action: String) -> [JSONValue] {
    let members = category.actions.first { $0.id == action }?.body ?? []
    return (0..<count).map { _ in generator.body(members) }
  }

  mutating func values(_ type: String) -> [JSONValue] {
    (0..<count).map { _ in generator.value(type) }
  }
}
