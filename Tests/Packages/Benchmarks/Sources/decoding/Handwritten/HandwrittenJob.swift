import Foundation

/// A page of jobs, as one writes it by hand: the compiler makes what it can.
struct HandwrittenPage: Codable, Hashable, Sendable {
  struct Contents: Codable, Hashable, Sendable {
    var next: String?
    var results: [HandwrittenJob]
  }

  var status: String
  var data: Contents
}

struct HandwrittenJob: Codable, Hashable, Sendable, Identifiable {
  var id: String
  var remoteID: String
  var changedAt: Date
  var remoteDeletedAt: Date?
  var name: String?
  var jobCode: String?
  var description: String?
  var confidential: Bool?
  var weeklyHours: Double?
  var employmentType: OpenValue?
  var status: OpenValue?
  var visibility: OpenValue?
  var category: String?
  var department: String?
  var postURL: String?
  var experienceLevel: String?
  var remoteWorkStatus: OpenValue?
  var salaryAmount: Double?
  var salaryAmountFrom: Double?
  var salaryAmountTo: Double?
  var salaryCurrency: String?
  var salaryPeriod: OpenValue?
  var location: HandwrittenLocation?
  var customFields: [String: HandwrittenJSON]?
  var integrationFields: [HandwrittenIntegrationField]?
  var remoteURL: String?
  var openedAt: Date?
  var closedAt: Date?
  var remoteCreatedAt: Date?
  var remoteUpdatedAt: Date?
  var contactID: String?
  var remoteData: [String: HandwrittenJSON]?
  var stages: [HandwrittenStage]
  var screeningQuestions: [HandwrittenQuestion]
  var jobPostings: [HandwrittenPosting]
  var hiringTeam: [HandwrittenTeamUser]

  enum CodingKeys: String, CodingKey {
    case id
    case remoteID = "remote_id"
    case changedAt = "changed_at"
    case remoteDeletedAt = "remote_deleted_at"
    case name
    case jobCode = "job_code"
    case description, confidential
    case weeklyHours = "weekly_hours"
    case employmentType = "employment_type"
    case status, visibility, category, department
    case postURL = "post_url"
    case experienceLevel = "experience_level"
    case remoteWorkStatus = "remote_work_status"
    case salaryAmount = "salary_amount"
    case salaryAmountFrom = "salary_amount_from"
    case salaryAmountTo = "salary_amount_to"
    case salaryCurrency = "salary_currency"
    case salaryPeriod = "salary_period"
    case location
    case customFields = "custom_fields"
    case integrationFields = "integration_fields"
    case remoteURL = "remote_url"
    case openedAt = "opened_at"
    case closedAt = "closed_at"
    case remoteCreatedAt = "remote_created_at"
    case remoteUpdatedAt = "remote_updated_at"
    case contactID = "contact_id"
    case remoteData = "remote_data"
    case stages
    case screeningQuestions = "screening_questions"
    case jobPostings = "job_postings"
    case hiringTeam = "hiring_team"
  }
}

/// A value of a list that may grow.
struct OpenValue: RawRepresentable, Codable, Hashable, Sendable {
  var rawValue: String
}
