import CoverageMatrix
import Testing

@Suite("What a connector covers of a request")
struct RequestCoverageTests {
  @Test("Inputs that are covered have no effects")
  func nothing() throws {
    var request = Hire()
    request.person.phone = "1"
    #expect(try Connector.alpha.check(request) == RequestCheck(violations: [], effects: []))
  }

  @Test("An input that is not covered is ignored")
  func dropped() throws {
    var request = Hire()
    request.person.languages = ["de", "en"]
    request.person.start = "2026-01-01"
    #expect(
      try Connector.alpha.check(request).effects == [
        Effect(
          kind: .droppedInput, certainty: .certain, path: "hire.person.languages", place: "person.languages",
          value: ["de", "en"], result: nil, text: "person.languages: Alpha ignores it"),
        Effect(
          kind: .droppedInput, certainty: .certain, path: "hire.person.start", place: "person.start", value: nil,
          result: nil, text: "person.start: Alpha ignores it"),
      ])
  }

  @Test("An empty list counts as not sent")
  func emptyList() throws {
    var request = Hire()
    request.person.languages = []
    #expect(try Connector.alpha.check(request).effects.isEmpty)
  }

  @Test("An input that is sent for the API alone is not forwarded")
  func carrier() throws {
    var request = Hire()
    request.person.place = Hire.Place(city: "Berlin", country: "DE")
    #expect(
      try Connector.alpha.check(request).effects == [
        Effect(
          kind: .notForwarded, certainty: .certain, path: "hire.person.place.country", place: "person.place.country",
          value: "DE", result: nil, text: "person.place.country: the API requires it, but does not forward it to Alpha")
      ])
  }

  @Test("An input is sent for the API alone where the group is in every request, though nothing in it is covered")
  func carrierInRequiredGroup() throws {
    #expect(
      try Connector.alpha.check(TagPerson(reason: "asked")).effects.map(\.text) == [
        "tag.name: the API requires it, but does not forward it to Alpha", "reason: Alpha ignores it",
      ])
  }

  @Test("An input that the API requires is ignored where its group could be left out")
  func requiredInUncoveredGroup() throws {
    let request = Hire(referrer: Hire.Referrer(id: "1"), pay: Hire.Pay(amount: 1))
    #expect(
      try Connector.alpha.check(request).effects.map(\.text) == [
        "referrer.id: Alpha ignores it", "pay.amount: Alpha ignores it",
      ])
  }

  @Test("Every element of a list says what becomes of its inputs, by input and then by element")
  func elements() throws {
    let tags = [Hire.Tag(value: 1), Hire.Tag(key: nil)]
    let request = Hire(files: [Hire.File(), Hire.File(data: "Q1Y=", tags: tags), Hire.File(type: nil)])
    #expect(
      try Connector.alpha.check(request).effects.map { "\($0.place) \($0.kind)" } == [
        "files[0].type not_forwarded",
        "files[1].type not_forwarded",
        "files[0].content_type dropped_input",
        "files[1].content_type not_forwarded",
        "files[2].content_type dropped_input",
        "files[1].tags[0].key not_forwarded",
      ])
  }

  @Test("An input in a list of which nothing is covered has one effect, however many elements are sent")
  func uncoveredList() throws {
    let tags = Array(repeating: Hire.Tag(value: 1), count: 300)
    let request = Hire(files: Array(repeating: Hire.File(data: "Q1Y=", tags: tags), count: 2))
    let tagless = Connector.alpha.coverage.disabling([try capability("hire.files.tags.value")])
    #expect(
      try tagless.check(request).effects.filter { $0.path == "hire.files.tags.key" }
        == [0, 1].map { file in
          Effect(
            kind: .droppedInput, certainty: .certain, path: "hire.files.tags.key", place: "files[\(file)].tags.key",
            value: .array(tags.map { _ in "kind" }), result: nil, text: "files[\(file)].tags.key: Alpha ignores it")
        })
    let fileless = tagless.disabling([
      try capability("hire.files.name"), try capability("hire.files.data_url"), try capability("hire.files.data"),
    ])
    #expect(
      try fileless.check(request).effects.map(\.text) == [
        "files.name: Alpha ignores it", "files.type: Alpha ignores it", "files.data_url: Alpha ignores it",
        "files.data: Alpha ignores it", "files.content_type: Alpha ignores it", "files.tags.key: Alpha ignores it",
        "files.tags.value: Alpha ignores it",
      ])
  }

  private func capability(_ path: String) throws -> Capability<Desk> {
    try #require(Capability(path: path))
  }

  @Test("Fields for other tools may be ignored")
  func remoteFields() throws {
    let request = Hire(remoteFields: ["delta": ["a": 1], "alpha": 2, "beta": nil])
    #expect(
      try Connector.alpha.check(request).effects == [
        Effect(
          kind: .droppedInput, certainty: .possible, path: "hire.remote_fields", place: "remote_fields.beta",
          value: .null, result: nil,
          text: "remote_fields.beta: Alpha may ignore it, because it is meant for another tool"),
        Effect(
          kind: .droppedInput, certainty: .possible, path: "hire.remote_fields", place: "remote_fields.delta",
          value: ["a": 1], result: nil,
          text: "remote_fields.delta: Alpha may ignore it, because it is meant for another tool"),
      ])
  }

  @Test("Fields for a tool that the action is not known to read may be ignored by that tool too")
  func unreadRemoteFields() throws {
    var request = Hire.good
    request.remoteFields = ["beta": 1]
    let effects = try Connector.beta.check(request).effects.filter { $0.path == "hire.remote_fields" }
    #expect(
      effects.map(\.text) == [
        "remote_fields.beta: Beta may ignore it, because the action is not known to read it"
      ])
    #expect(effects.map(\.certainty) == [.possible])
  }

  @Test("What is off for a customer is not covered")
  func effectiveCoverage() throws {
    var request = Hire()
    request.person.place = Hire.Place(city: "Berlin", country: "DE")
    let coverage = Connector.alpha.coverage.disabling([.hirePlaceCity])
    #expect(
      try coverage.check(request).effects.map(\.text) == [
        "person.place.city: Alpha ignores it", "person.place.country: Alpha ignores it",
      ])
    #expect(try Connector.alpha.coverage.check(request) == Connector.alpha.check(request))
  }
}
