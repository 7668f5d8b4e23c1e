import CoverageMatrix
import Foundation
import Testing
import UnifiedATS

/// What goes over HTTP, byte for byte, with the keys sorted.
@Suite("Requests on the wire")
struct WireTests {
  @Test("A candidate: groups are objects, and lists of groups are lists")
  func createCandidate() throws {
    let request = ATS.CreateCandidate(
      candidate: ATS.CreateCandidate.Candidate(
        firstName: "Ada", lastName: "Lovelace", emailAddress: "ada@example.com",
        additionalEmailAddresses: [
          ATS.CreateCandidate.Candidate.AdditionalEmailAddress(emailAddress: "al@example.com", type: .work)
        ],
        location: ATS.CreateCandidate.Candidate.Location(city: "London", country: "GB", street1: "1 Main Road"),
        gender: .female, availabilityDate: Date(timeIntervalSince1970: 1_649_030_400),
        salaryExpectations: ATS.CreateCandidate.Candidate.SalaryExpectations(period: .year, amount: 52_000.5),
        socialLinks: [ATS.CreateCandidate.Candidate.SocialLink(url: "https://example.com/ada")]),
      application: ATS.CreateCandidate.Application(jobID: "job", stageID: "stage"),
      screeningQuestionAnswers: [
        ATS.CreateCandidate.ScreeningQuestionAnswer(questionID: "q1", answer: .boolean(true)),
        ATS.CreateCandidate.ScreeningQuestionAnswer(questionID: "q2", answer: .strings(["a", "b"])),
      ],
      attachments: [
        ATS.CreateCandidate.Attachment(name: "cv.pdf", contentType: "application/pdf", data: "Q1Y=", type: .cv)
      ],
      source: ATS.CreateCandidate.Source(name: "Fair"), sourcedBy: ATS.CreateCandidate.SourcedBy(userID: "user"),
      gdprConsent: ATS.CreateCandidate.GDPRConsent(given: true), remoteFields: ["lever": ["perform_as": "me"]])
    #expect(
      try wire(request) == """
        POST /ats/candidates
        {"application":{"job_id":"job","stage_id":"stage"},\
        "attachments":[{"content_type":"application/pdf","data":"Q1Y=","name":"cv.pdf","type":"CV"}],\
        "candidate":{"additional_email_addresses":[{"email_address":"al@example.com","type":"WORK"}],\
        "availability_date":"2022-04-04T00:00:00.000Z","email_address":"ada@example.com","first_name":"Ada",\
        "gender":"FEMALE","last_name":"Lovelace",\
        "location":{"city":"London","country":"GB","street_1":"1 Main Road"},\
        "salary_expectations":{"amount":52000.5,"period":"YEAR"},"social_links":[{"url":"https://example.com/ada"}]},\
        "gdpr_consent":{"given":true},"remote_fields":{"lever":{"perform_as":"me"}},\
        "screening_question_answers":[{"answer":true,"question_id":"q1"},{"answer":["a","b"],"question_id":"q2"}],\
        "source":{"name":"Fair"},"sourced_by":{"user_id":"user"}}
        """)
  }

  @Test("An application: the job is in the route, and the stage beside the candidate")
  func createApplication() throws {
    var request = ATS.CreateApplication(
      candidate: ATS.CreateApplication.Candidate(
        firstName: "Ada", lastName: "Lovelace", emailAddress: "ada@example.com"),
      application: ATS.CreateApplication.Application(jobID: "job", stageID: "stage"))
    let candidate = #""candidate":{"email_address":"ada@example.com","first_name":"Ada","last_name":"Lovelace"}"#
    #expect(try wire(request) == "POST /ats/jobs/job/applications\n{\(candidate),\"stage_id\":\"stage\"}")
    request.application.stageID = nil
    #expect(try wire(request) == "POST /ats/jobs/job/applications\n{\(candidate)}")
  }

  @Test("Tags: one is removed with a body, too")
  func tags() throws {
    let added = ATS.AddCandidateTag(candidateID: "c", tag: ATS.AddCandidateTag.Tag(name: "Remote"))
    #expect(try wire(added) == "POST /ats/candidates/c/tags\n" + #"{"tag":{"name":"Remote"}}"#)
    let removed = ATS.RemoveCandidateTag(candidateID: "c", tag: ATS.RemoveCandidateTag.Tag(name: "Remote"))
    #expect(try wire(removed) == "DELETE /ats/candidates/c/tags\n" + #"{"tag":{"name":"Remote"}}"#)
  }

  @Test("Attachments: they are asked for without a body")
  func attachments() throws {
    let application = ATS.AddApplicationAttachment(
      applicationID: "a",
      attachment: ATS.AddApplicationAttachment.Attachment(
        name: "cv.pdf", dataURL: "https://example.com/cv.pdf", type: .coverLetter))
    let body = #"{"attachment":{"data_url":"https://example.com/cv.pdf","name":"cv.pdf","type":"COVER_LETTER"}}"#
    #expect(try wire(application) == "POST /ats/applications/a/attachments\n\(body)")
    let candidate = ATS.AddCandidateAttachment(
      candidateID: "c",
      attachment: ATS.AddCandidateAttachment.Attachment(
        name: "cv.pdf", dataURL: "https://example.com/cv.pdf", type: .coverLetter))
    #expect(try wire(candidate) == "POST /ats/candidates/c/attachments\n\(body)")
    #expect(
      try wire(ATS.GetApplicationAttachments(applicationID: "a")) == "GET /ats/applications/a/attachments")
    #expect(try wire(ATS.GetCandidateAttachments(candidateID: "c")) == "GET /ats/candidates/c/attachments")
  }

  @Test("Stages, rejections and notes")
  func applications() throws {
    #expect(
      try wire(ATS.MoveApplicationToStage(applicationID: "a", stageID: "s"))
        == "PUT /ats/applications/a/stage\n" + #"{"stage_id":"s"}"#)
    #expect(
      try wire(ATS.RejectApplication(applicationID: "a", rejectionReasonID: "r", note: "Sorry."))
        == "POST /ats/applications/a/reject\n" + #"{"note":"Sorry.","rejection_reason_id":"r"}"#)
    #expect(
      try wire(ATS.AddApplicationNote(applicationID: "a", content: "Called.", contentType: .plainText))
        == "POST /ats/applications/a/notes\n" + #"{"content":"Called.","content_type":"PLAIN_TEXT"}"#)
  }

  @Test("Result links")
  func resultLinks() throws {
    let body = """
      {"details":{"attributes":[{"key":"score","value":"9"}],"custom_field_name_prefix":"Acme:"},"label":"Test",\
      "url":"https://example.com/1"}
      """
    let application = ATS.AddApplicationResultLink(
      applicationID: "a", label: "Test", url: "https://example.com/1",
      details: ATS.AddApplicationResultLink.Details(
        customFieldNamePrefix: "Acme:",
        attributes: [ATS.AddApplicationResultLink.Details.Attribute(key: "score", value: "9")]))
    #expect(try wire(application) == "POST /ats/applications/a/result-links\n\(body)")
    let candidate = ATS.AddCandidateResultLink(
      candidateID: "c", label: "Test", url: "https://example.com/1",
      details: ATS.AddCandidateResultLink.Details(
        customFieldNamePrefix: "Acme:",
        attributes: [ATS.AddCandidateResultLink.Details.Attribute(key: "score", value: "9")]))
    #expect(try wire(candidate) == "POST /ats/candidates/c/result-links\n\(body)")
  }

  @Test("A list that the API requires is sent where it is empty, and is not missing")
  func emptyRequiredList() throws {
    let body = #"{"details":{"attributes":[],"custom_field_name_prefix":"Acme:"},"label":"Test","url":"urn:u"}"#
    let decoder = JSONDecoder()
    decoder.userInfo[.routeParameters] = ["application_id": "a"]
    let request = try decoder.decode(ATS.AddApplicationResultLink.self, from: Data(body.utf8))
    #expect(try wire(request) == "POST /ats/applications/a/result-links\n\(body)")
    #expect(try ATS.Connector.carerix.check(request).violations.isEmpty)
    let covered = ATS.Carerix.addApplicationResultLink(applicationID: "a", label: "Test", url: "urn:u")
    #expect(try wire(covered.record) == "POST /ats/applications/a/result-links\n{\"label\":\"Test\",\"url\":\"urn:u\"}")
  }

  @Test("A tracked application: a date that is always sent, and a union told by its tag")
  func trackedApplication() throws {
    let reference = ATS.ApplicationAndJobReference(applicationRemoteID: "1", jobRemoteID: "2")
    #expect(
      try wire(ATS.ImportTrackedApplication(trackedAt: nil, erecruiter: .applicationAndJobRemoteIDs(reference))) == """
        POST /ats/import-tracked-application
        {"erecruiter":{"application_remote_id":"1","id_type":"application_and_job_remote_ids","job_remote_id":"2"},\
        "tracked_at":null}
        """)
    let dated = ATS.ImportTrackedApplication(
      trackedAt: Date(timeIntervalSince1970: 0.25),
      onlyfy: ATS.ImportTrackedApplication.Onlyfy(applicationID: "a", idType: .applicationID))
    #expect(
      try wire(dated) == """
        POST /ats/import-tracked-application
        {"onlyfy":{"application_id":"a","id_type":"application_id"},"tracked_at":"1970-01-01T00:00:00.250Z"}
        """)
  }

  @Test("Interviews: a list that is required is sent empty, too")
  func interviews() throws {
    let created = ATS.CreateInterview(
      applicationID: "a", title: "First", startTime: "9:00", endTime: "10:00", interviewerUserIDs: [],
      organizerUserID: "u", location: ATS.CreateInterview.Location(type: .virtual))
    #expect(
      try wire(created) == """
        POST /ats/applications/a/interviews
        {"end_time":"10:00","interviewer_user_ids":[],"location":{"type":"VIRTUAL"},"organizer_user_id":"u",\
        "start_time":"9:00","title":"First"}
        """)
    let updated = ATS.UpdateInterview(
      applicationID: "a", interviewID: "i", title: "First", startTime: "9:00", endTime: "10:00",
      interviewerUserIDs: ["v"], organizerUserID: "u",
      location: ATS.UpdateInterview.Location(type: .physical, address: "1 Main Road"))
    #expect(
      try wire(updated) == """
        PATCH /ats/applications/a/interviews
        {"end_time":"10:00","interview_id":"i","interviewer_user_ids":["v"],\
        "location":{"address":"1 Main Road","type":"PHYSICAL"},"organizer_user_id":"u","start_time":"9:00",\
        "title":"First"}
        """)
  }

  @Test("Nothing in an id can change the route")
  func routes() throws {
    func route(_ id: String) -> String { ATS.GetCandidateAttachments(candidateID: id).route }
    #expect(route("a/b?c#d") == "/ats/candidates/a%2Fb%3Fc%23d/attachments")
    #expect(route("100% {candidate_id}") == "/ats/candidates/100%25%20%7Bcandidate_id%7D/attachments")
    #expect(route("Ünï") == "/ats/candidates/%C3%9Cn%C3%AF/attachments")
    #expect(route("aZ09-._~") == "/ats/candidates/aZ09-._~/attachments")
    for id in ["", ".", ".."] {
      let check = try ATS.Connector.crelate.check(ATS.GetCandidateAttachments(candidateID: id))
      #expect(check.violations.map(\.constraint.kind) == [.routeParameter])
    }
  }

  @Test("A covered request encodes as its record does")
  func covered() throws {
    let covered = ATS.Recru.addCandidateTag(candidateID: "c", tagName: "Remote")
    #expect(try encoder.encode(covered) == encoder.encode(covered.record))
  }

  private var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  /// The method and route, and the body in a second line where there is one.
  private func wire<Request: ActionRequest>(_ request: Request) throws -> String {
    let line = "\(Request.method) \(request.route)"
    guard let body = request.body else { return line }
    return line + "\n" + String(decoding: try encoder.encode(body), as: UTF8.self)
  }
}
