import CoverageMatrix
import Testing

@Suite("What the API asks of requests")
struct RequestRuleTests {
  @Test("A request that sends all the API asks for has no violations")
  func nothing() throws {
    #expect(try violations(Hire()).isEmpty)
    #expect(try violations(.good).isEmpty)
  }

  @Test("A violation names its path, its place, what asks for it, and who")
  func violation() throws {
    #expect(
      try violations(Hire(files: [Hire.File(), Hire.File(name: nil)])) == [
        Violation(
          path: "hire.files.name", place: "files[1].name",
          constraint: Constraint(kind: .required, path: "files.name", values: [], text: "files.name: required"),
          source: .api, value: nil, text: "files[1].name: the API requires it")
      ])
  }

  @Test("An input is missed only where what it lies in is sent, in the order of the category")
  func required() throws {
    var request = Hire()
    request.person.name = nil
    request.person.place = Hire.Place(city: "Berlin")
    request.files = [
      Hire.File(tags: [Hire.Tag(), Hire.Tag(key: nil)]), Hire.File(type: nil, tags: [Hire.Tag(key: nil)]),
    ]
    request.referrer = Hire.Referrer()
    #expect(
      try violations(request).map(\.description) == [
        "person.name: the API requires it",
        "person.place.country: the API requires it",
        "files[1].type: the API requires it",
        "files[0].tags[1].key: the API requires it",
        "files[1].tags[0].key: the API requires it",
        "referrer.id: the API requires it",
      ])
  }

  @Test("An input is missed beside another that needs it")
  func companions() throws {
    let request = Hire(files: [
      Hire.File(contentType: nil), Hire.File(data: "Q1Y=", contentType: nil), Hire.File(data: "Q1Y="),
    ])
    #expect(
      try violations(request) == [
        Violation(
          path: "hire.files.content_type", place: "files[1].content_type",
          constraint: Constraint(
            kind: .requiredWith, path: "files.content_type", values: ["files.data"],
            text: "files.content_type: required with files.data"),
          source: .api, value: nil, text: "files[1].content_type: the API requires it with files[1].data")
      ])
  }

  @Test("One of several inputs must be sent")
  func alternatives() throws {
    let request = Hire(files: [
      Hire.File(), Hire.File(dataURL: nil), Hire.File(dataURL: nil, data: "Q1Y="),
    ])
    #expect(
      try violations(request) == [
        Violation(
          path: "hire.files", place: "files[1]",
          constraint: Constraint(
            kind: .oneRequired, path: "files", values: ["files.data_url", "files.data"],
            text: "files: data_url or data required"),
          source: .api, value: nil, text: "files[1]: the API requires data_url or data")
      ])
  }

  @Test("A part of the route must not lead elsewhere", arguments: ["", ".", ".."])
  func route(value: String) throws {
    let words = value.isEmpty ? "an empty string" : value
    #expect(
      try violations(Hire(jobID: value)) == [
        Violation(
          path: "hire.job_id", place: "job_id",
          constraint: Constraint(kind: .routeParameter, path: "job_id", values: [], text: "job_id: part of the route"),
          source: .api, value: .string(value), text: "job_id: \(words) cannot be part of the route")
      ])
    #expect(try violations(Hire(jobID: "a" + value)).isEmpty)
  }

  @Test("A part of the route that is not sent is missing, and no more")
  func missingRouteParameter() throws {
    #expect(try violations(Hire(jobID: nil)).map(\.text) == ["job_id: the API requires it"])
  }

  private func violations(_ request: Hire) throws -> [Violation] {
    try Connector.alpha.check(request).violations
  }
}
