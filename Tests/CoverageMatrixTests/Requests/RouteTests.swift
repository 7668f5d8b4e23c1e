import CoverageMatrix
import Testing

@Suite("Routes of requests")
struct RouteTests {
  @Test("Parameters are filled in, and no value can add a segment to the path")
  func route() {
    #expect(Hire().route == "/jobs/7/hires")
    #expect(Hire(jobID: "a/b?c#d%2e é\n").route == "/jobs/a%2Fb%3Fc%23d%252e%20%C3%A9%0A/hires")
    #expect(Hire(jobID: "AZaz09-._~").route == "/jobs/AZaz09-._~/hires")
    #expect(TagPerson(personID: "{name}", name: "{}").route == "/people/%7Bname%7D/tags/%7B%7D")
  }

  @Test("A parameter without a value stays as it is")
  func missing() {
    #expect(Hire(jobID: nil).route == "/jobs/{job_id}/hires")
  }

  @Test("A request is its body where it has one")
  func body() {
    #expect(Hire().body == Hire())
    #expect(TagPerson().body == nil)
  }
}
