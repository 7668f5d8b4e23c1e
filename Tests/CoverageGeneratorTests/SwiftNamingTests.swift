import Testing

@testable import _CoverageGenerator

@Suite("Swift names")
struct SwiftNamingTests {
  @Test(
    "Ids become names by the API Design Guidelines",
    arguments: [
      ("id", "id", "ID"),
      ("remote_id", "remoteID", "RemoteID"),
      ("attachments.data_url", "attachmentsDataURL", "AttachmentsDataURL"),
      ("description_html", "descriptionHTML", "DescriptionHTML"),
      ("gdpr_consent.given", "gdprConsentGiven", "GDPRConsentGiven"),
      ("api_passthrough", "apiPassthrough", "APIPassthrough"),
      ("remote_ids", "remoteIDs", "RemoteIDs"),
      ("interviewer_user_ids", "interviewerUserIDs", "InterviewerUserIDs"),
      ("street_1", "street1", "Street1"),
      ("360learning", "_360learning", "_360learning"),
      ("On-Behalf-Of", "onBehalfOf", "OnBehalfOf"),
      ("Candidate_Data", "candidateData", "CandidateData"),
      ("JobApplication", "jobApplication", "JobApplication"),
      ("a3innuvanomina", "a3innuvanomina", "A3innuvanomina"),
      ("Überschrift", "überschrift", "Überschrift"),
      ("名前", "名前", "名前"),
      ("三菱_1", "三菱1", "三菱1"),
      ("٣ab", "_٣ab", "_٣ab"),
      ("a.\u{E33}", "a\u{E33}", "A\u{E33}"),
      ("__", "", ""),
    ])
  func names(id: String, lower: String, upper: String) {
    #expect(SwiftNaming.lowerCamel(id) == lower)
    #expect(SwiftNaming.upperCamel(id) == upper)
  }

  @Test("Reserved words are escaped, contextual ones are not")
  func escaping() {
    let words = ["default", "self", "init", "Type"]
    #expect(words.map(SwiftNaming.escaped) == ["`default`", "`self`", "`init`", "`Type`"])
    #expect(["get", "type", "actor", "open"].map(SwiftNaming.escaped) == ["get", "type", "actor", "open"])
  }

  @Test("Texts that cannot be names are told apart")
  func identifiers() {
    #expect(["a", "_1", "é", "名前", "x٣"].allSatisfy(SwiftNaming.isIdentifier))
    // The scalars are letters, but no letters of Swift, or none that a name can start with.
    #expect(!["\u{2E2F}", "x\u{2E2F}", "〡", "\u{345}x", "\u{1DE7}x"].contains(where: SwiftNaming.isIdentifier))
    #expect(["x〡", "x\u{345}", "x\u{1DE7}", "〇", "𝒳"].allSatisfy(SwiftNaming.isIdentifier))
    #expect(!["", "_", "1a", "a-b", "a b", "a.b", "٣", "🙂"].contains(where: SwiftNaming.isIdentifier))
  }
}
