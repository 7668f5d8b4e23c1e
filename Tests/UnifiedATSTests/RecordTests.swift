import CoverageMatrix
import Foundation
import Testing
import UnifiedATS

@Suite("Records")
struct RecordTests {
  @Test("A list of jobs as the API sends it")
  func jobs() throws {
    let page = try decode(
      ATS.Page<ATS.Job>.self,
      """
      {"status": "success", "data": {"next": "eyJwYWdlIjoxMn0", "results": [{
        "id": "H5daSm8e85Dmvmne3wLeCPhX", "remote_id": "32", "changed_at": "2022-04-04T09:30:00.250Z",
        "remote_deleted_at": null, "name": "Backend Engineer", "job_code": null, "confidential": false,
        "weekly_hours": 38.5, "employment_type": "FULL_TIME", "status": "ON_HOLD", "brand_new_key": [1, 2],
        "salary_amount": 90000, "location": {"city": "Berlin", "country": "DE", "street_1": null},
        "custom_fields": {"level": 3, "tags": ["a"]}, "opened_at": "2022-04-04T00:00:00Z",
        "integration_fields": [{"id": "1", "key": "k", "type": "CUSTOM", "value": 12, "label": null}],
        "stages": [{"id": "s1", "remote_id": null, "name": "Applied", "index": 0}], "job_postings": null,
        "screening_questions": [
          {"id": "q1", "title": "Why?", "format": {"type": "TEXT", "display_type": "MULTI_LINE", "max_length": 500},
           "index": null, "required": true},
          {"id": "q2", "format": {"type": "SINGLE_SELECT", "options": [{"id": "1", "name": "Yes"}]},
           "precondition_question_id": "q1", "precondition_options": [true]},
          {"id": "q3", "format": {"type": "DATE"}, "precondition_options": ["1"]}],
        "hiring_team": [{"id": "u1", "remote_id": null, "first_name": "Ada", "last_name": null,
          "hiring_team_roles": ["RECRUITER"], "job_roles": []}]
      }]}}
      """)
    #expect(page.status == "success")
    #expect(page.next == "eyJwYWdlIjoxMn0")
    let job = try #require(page.results.first)
    #expect(job.id == "H5daSm8e85Dmvmne3wLeCPhX")
    #expect(job.changedAt == Date(timeIntervalSince1970: 1_649_064_600.25))
    #expect(job.openedAt == Date(timeIntervalSince1970: 1_649_030_400))
    #expect(job.employmentType == .fullTime)
    #expect(job.status == ATS.JobStatus(rawValue: "ON_HOLD"))
    #expect(job.visibility == nil)
    #expect(job.weeklyHours == 38.5)
    #expect(job.location == ATS.Location(city: "Berlin", country: "DE"))
    #expect(job.customFields == ["level": 3, "tags": ["a"]])
    #expect(job.integrationFields?.first?.value == 12)
    #expect(job.stages.map(\.name) == ["Applied"])
    #expect(job.jobPostings == [])
    let questions = job.screeningQuestions
    #expect(questions[0].format == .text(ATS.TextQuestionFormat(displayType: .multiLine, maxLength: 500)))
    #expect(questions[1].preconditionOptions == .booleans([true]))
    #expect(questions[2].format == .date(ATS.PlainQuestionFormat()))
    #expect(job.hiringTeam.first?.hiringTeamRoles == [.recruiter])
  }

  @Test("An answer is told by its question's type, which is written back")
  func answers() throws {
    let json = """
      {"answer": {"checked": true}, "question": {"remote_id": "7", "title": "Driving licence?", "type": "BOOLEAN"}}
      """
    let answer = try decode(ATS.ScreeningQuestionAnswer.self, json)
    #expect(
      answer
        == .boolean(
          ATS.BooleanQuestionAnswer(
            answer: ATS.BooleanAnswer(checked: true),
            question: ATS.AnsweredQuestion(remoteID: "7", title: "Driving licence?"))))
    #expect(try self.json(of: answer) == decode(JSONValue.self, json))
  }

  @Test("A missing key of a required member is an error, and so is an unknown value of a closed set, each at its path")
  func errors() {
    expectError("users.1.changed_at: No value", #"[{"id": "1", "changed_at": "2022-04-04"}, {"id": "2"}]"#)
    expectError("users.0.id: No value", #"[{"changed_at": "2022-04-04"}]"#)
    expectError("users.0.changed_at: '4 April' is no timestamp", #"[{"id": "1", "changed_at": "4 April"}]"#)
    expectError(
      "users.0.status: Cannot initialize ActivityStatus from invalid String value AWAY",
      #"[{"id": "1", "changed_at": "2022-04-04", "status": "AWAY"}]"#)
    let format = #"[{"id": "1", "changed_at": "2022-04-04", "format": {"type": "VIDEO"}}]"#
    expectError(
      "users.0.format.type: 'VIDEO' is no case of ScreeningQuestionFormat", format, as: ATS.ScreeningQuestion.self)
    expectError(
      "users.0.precondition_options: The value fits no type of PreconditionOptions",
      #"[{"precondition_options": 3}]"#, as: ATS.JobScreeningQuestion.self)
    expectError(
      "users.0.name: Expected to decode String but found number instead.", #"[{"name": 1}]"#,
      as: ATS.ScreeningAnswerValue.self)
  }

  @Test("A number that its type cannot hold is an error at its key")
  func numbers() {
    expectError(
      "users.0.index: The number does not fit its type", #"[{"id": "0", "index": 9223372036854775808}]"#,
      as: ATS.JobStage.self)
    expectError(
      "users.0.max: The number does not fit its type", #"[{"max": 1e400}]"#, as: ATS.NumberQuestionFormat.self)
    expectError(
      "users.0.remote_data.a.0: The number does not fit Double",
      #"[{"id": "1", "changed_at": "2022-04-04", "remote_data": {"a": [1e400]}}]"#)
  }

  @Test("Times come with any offset, and go out in UTC; large integers in free JSON come back as they came")
  func offsets() throws {
    let json = """
      {"id": "1", "changed_at": "2022-04-04T02:00:00.5+02:00", "remote_deleted_at": "2022-04-04T00:00:00",
       "remote_data": {"big": 12345678901234567890}}
      """
    #expect(
      try self.json(of: decode(ATS.User.self, json)) == [
        "id": "1", "changed_at": "2022-04-04T00:00:00.500Z", "remote_deleted_at": "2022-04-04T00:00:00.000Z",
        "remote_id": nil, "first_name": nil, "last_name": nil, "status": nil, "system_roles": [],
        "remote_data": ["big": .bigInteger("12345678901234567890")],
      ])
  }

  @Test("A lenient list keeps the good records and says what is wrong with the others")
  func lenientPage() throws {
    let page = try decode(
      ATS.LenientPage<ATS.Tag>.self,
      """
      {"status": "success", "data": {"next": null, "results": [
        {"id": "1", "changed_at": "2022-04-04"}, {"id": 2, "changed_at": "2022-04-04"}, null,
        {"id": "4", "changed_at": "2022-04-04"}, {"id": "5", "changed_at": "2022-04-04", "remote_data": {"n": 1e400}}]}}
      """)
    #expect(page.next == nil)
    #expect(page.results.map(\.id) == ["1", "4"])
    #expect(page.failures.map(\.index) == [1, 2, 4])
    #expect(
      page.failures.map { path(of: $0.error) } == [
        "data.results.1.id", "data.results.2", "data.results.4.remote_data.n",
      ])
  }

  @Test("An error comes with its code")
  func apiError() throws {
    let json = """
      {"status": "error", "error": {"code": "PLATFORM.INPUT_INVALID", "title": null, "message": "No.",
      "log_url": "https://example.com/log"}}
      """
    let error = try decode(ATS.APIError.self, json)
    #expect(
      error
        == ATS.APIError(code: "PLATFORM.INPUT_INVALID", message: "No.", logURL: "https://example.com/log"))
    #expect(try self.json(of: error) == decode(JSONValue.self, json))
  }

  @Test("Nil is null where the API always sends the key, and is left out elsewhere")
  func nulls() throws {
    let user = ATS.User(id: "1", changedAt: Date(timeIntervalSince1970: 1_649_030_400.0009))
    #expect(
      try json(of: user) == [
        "id": "1", "changed_at": "2022-04-04T00:00:00.001Z", "remote_id": nil, "remote_deleted_at": nil,
        "first_name": nil, "last_name": nil, "status": nil, "system_roles": [],
      ])
  }

  @Test("A date without a text is an error at its key")
  func dateWithoutText() {
    let user = ATS.User(id: "1", changedAt: Date(timeIntervalSince1970: 1e15))
    let error = #expect(throws: EncodingError.self) { try JSONEncoder().encode(user) }
    guard case .invalidValue(_, let context) = error else { return }
    #expect(context.codingPath.map(\.stringValue) == ["changed_at"])
  }

  private func decode<Value: Decodable>(_: Value.Type, _ json: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(json.utf8))
  }

  private func json(of value: some Encodable) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value))
  }

  private func expectError(_ expected: String, _ json: String) {
    expectError(expected, json, as: ATS.User.self)
  }

  /// Decodes a list under a key `users`.
  private func expectError<Record: Decodable>(_ expected: String, _ json: String, as _: Record.Type) {
    let error = #expect(throws: DecodingError.self) {
      try decode([String: [Record]].self, "{\"users\": \(json)}")
    }
    guard let error else { return }
    let text = "\(path(of: error)): \(error.context.debugDescription)"
    #expect(text.hasPrefix(expected), "\(text)")
  }

  /// The coding path, with that of a missing key ending in the key.
  private func path(of error: DecodingError) -> String {
    var path = error.context.codingPath
    if case .keyNotFound(let key, _) = error { path.append(key) }
    return path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }
}

extension DecodingError {
  fileprivate var context: Context {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
      .dataCorrupted(let context):
      context
    @unknown default: Context(codingPath: [], debugDescription: "")
    }
  }
}
