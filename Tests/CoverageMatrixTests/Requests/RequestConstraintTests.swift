import CoverageMatrix
import Testing

@Suite("What a connector limits in requests")
struct RequestConstraintTests {
  @Test("A request within the limits has the effects of every request, those about the whole first")
  func nothing() throws {
    let check = try Connector.beta.check(Hire.good)
    #expect(check.violations.isEmpty)
    #expect(
      check.effects == [
        Effect(
          kind: .rerouted, certainty: .possible, path: "hire", place: "", value: nil, result: "tag",
          text: "Beta may carry it out as tag"),
        Effect(
          kind: .partialResult, certainty: .certain, path: "hire", place: "", value: nil, result: ["CV"],
          text: "Beta returns only CV"),
        Effect(
          kind: Effect.Kind(id: "pace"), certainty: .possible, path: "hire", place: "", value: nil, result: nil,
          text: "once a minute"),
        Effect(
          kind: Effect.Kind(id: "length"), certainty: .possible, path: "hire.files.name", place: "files[0].name",
          value: "cv.pdf", result: nil, text: "files.name: at most 40 letters"),
      ])
  }

  @Test("A list has at most so many elements")
  func limit() throws {
    var request = Hire.good
    request.files = [Hire.File(), Hire.File(), Hire.File()]
    #expect(
      try Connector.beta.check(request).violations == [
        Violation(
          path: "hire.files", place: "files",
          constraint: Constraint(kind: .limit, path: "files", values: ["2"], text: "files: at most 2"),
          source: .connector, value: 3, text: "files: Beta takes at most 2, and 3 are sent")
      ])
    request.files.removeLast()
    #expect(try Connector.beta.check(request).violations.isEmpty)
  }

  @Test("A value is among the allowed ones, and so is each in a list")
  func allowedValues() throws {
    var request = Hire.good
    request.person.languages = ["de", "fr", "en"]
    request.files = [Hire.File(type: "LETTER"), Hire.File(type: "PHOTO")]
    #expect(
      try Connector.beta.check(request).violations == [
        Violation(
          path: "hire.person.languages", place: "person.languages[1]",
          constraint: Constraint(
            kind: .allowedValues, path: "person.languages", values: ["de", "en"],
            text: "person.languages: only de, en"),
          source: .connector, value: "fr",
          text: "person.languages[1]: fr is not among the values Beta takes: de, en"),
        Violation(
          path: "hire.files.type", place: "files[1].type",
          constraint: Constraint(
            kind: .allowedValues, path: "files.type", values: ["CV", "LETTER"], text: "files.type: only CV, LETTER"),
          source: .connector, value: "PHOTO",
          text: "files[1].type: PHOTO is not among the values Beta takes: CV, LETTER"),
      ])
  }

  @Test("An input, a group with something in it, or a list with elements is required")
  func required() throws {
    let constraint = Constraint(kind: .required, path: "files", values: [], text: "files: required")
    var request = Hire.good
    request.files = []
    #expect(
      try Connector.beta.check(request).violations == [
        Violation(
          path: "hire.files", place: "files", constraint: constraint, source: .connector, value: nil,
          text: "files: Beta requires it")
      ])
    request.person.place = nil
    request.files = [Hire.File(), Hire.File(contentType: nil)]
    #expect(
      try Connector.beta.check(request).violations.map(\.text) == [
        "person.place: Beta requires it", "files[1].content_type: Beta requires it",
      ])
    request = .good
    request.person.place = Hire.Place()
    #expect(
      try Connector.beta.check(request).violations.map(\.text) == [
        "person.place: Beta requires it", "person.place.country: the API requires it",
      ])
  }

  @Test("Something is taken where nothing is sent")
  func defaultValue() throws {
    var request = Hire.good
    request.stageID = nil
    #expect(
      try effects(request) == [
        Effect(
          kind: .defaultApplied, certainty: .certain, path: "hire.stage_id", place: "stage_id", value: nil,
          result: "the first stage", text: "stage_id: nothing is sent, so Beta takes the first stage")
      ])
  }

  @Test(
    "A phone number is kept with the country code 1 and ten digits",
    arguments: ["+1 (555) 010-0100", "+15550100100", "001 555.010.0100"])
  func usPhoneNumber(number: String) throws {
    #expect(try effects(of: number).isEmpty)
  }

  @Test(
    "A phone number with another country code is skipped", arguments: ["+44 20 7946 0958", "0044 (20) 7946-0958"])
  func foreignPhoneNumber(number: String) throws {
    #expect(
      try effects(of: number) == [
        Effect(
          kind: .droppedValue, certainty: .certain, path: "hire.person.phone", place: "person.phone",
          value: .string(number), result: nil,
          text: "person.phone: Beta skips \(number), which is not a US phone number")
      ])
  }

  @Test(
    "A phone number without a country code, or that cannot be read, may be skipped",
    arguments: [
      "555 010 0100", "1 555 010 0100", "+1 555 010", "+1 555 010 0100 1", "+1 555 010 0100 ext. 2", "+44 call me", "+",
      "00", "+0 20", "call me",
    ])
  func unclearPhoneNumber(number: String) throws {
    #expect(
      try effects(of: number) == [
        Effect(
          kind: .droppedValue, certainty: .possible, path: "hire.person.phone", place: "person.phone",
          value: .string(number), result: nil,
          text: "person.phone: Beta skips \(number) unless it is a US phone number")
      ])
  }

  @Test("A value of a form that is not known may be skipped")
  func unknownForm() throws {
    var request = Hire.good
    request.referrer = Hire.Referrer(id: "a-1")
    #expect(
      try effects(request) == [
        Effect(
          kind: .droppedValue, certainty: .possible, path: "hire.referrer.id", place: "referrer.id", value: "a-1",
          result: nil, text: "referrer.id: Beta skips a-1 unless it is of the form short_id")
      ])
  }

  @Test(
    "A number is rounded to the nearest integer, and halves away from zero",
    arguments: [(45000.4, 45000), (0.5, 1), (-0.5, -1), (2.5, 3)])
  func rounded(amount: Double, result: Int) throws {
    var request = Hire.good
    request.pay = Hire.Pay(amount: amount)
    #expect(
      try effects(request) == [
        Effect(
          kind: .rounded, certainty: .certain, path: "hire.pay.amount", place: "pay.amount", value: .number(amount),
          result: .integer(result), text: "pay.amount: Beta rounds \(amount) to \(result)")
      ])
  }

  @Test("A number that is whole, or none, is not rounded", arguments: [45000, -0.0, 1e300, .infinity, .nan])
  func whole(amount: Double) throws {
    var request = Hire.good
    request.pay = Hire.Pay(amount: amount)
    #expect(try effects(request).isEmpty)
  }

  @Test("A value must exist in the tool already")
  func existingValues() throws {
    var request = Hire.good
    request.files = [Hire.File(tags: [Hire.Tag(), Hire.Tag(value: ["a", 2.0])])]
    #expect(
      try effects(request) == [
        Effect(
          kind: .mustExist, certainty: .possible, path: "hire.files.tags.value", place: "files[0].tags[1].value[0]",
          value: "a", result: nil, text: "files[0].tags[1].value[0]: a must exist in Beta already"),
        Effect(
          kind: .mustExist, certainty: .possible, path: "hire.files.tags.value", place: "files[0].tags[1].value[1]",
          value: 2, result: nil, text: "files[0].tags[1].value[1]: 2 must exist in Beta already"),
      ])
  }

  @Test("A limit of a kind that is not known has its say where nothing is sent, too")
  func unknownKind() throws {
    var request = Hire.good
    request.files = []
    #expect(
      try Connector.beta.check(request).effects.filter { $0.kind.id == "length" } == [
        Effect(
          kind: Effect.Kind(id: "length"), certainty: .possible, path: "hire.files.name", place: "files.name",
          value: nil, result: nil, text: "files.name: at most 40 letters")
      ])
  }

  @Test("The tool does not get the values of inputs that are off, so they break no limits")
  func effectiveCoverage() throws {
    var request = Hire.good
    request.files = [Hire.File(type: "PHOTO")]
    request.referrer = Hire.Referrer(id: "1")
    let check = try Connector.beta.coverage.disabling([.hireFilesType, .hireReferrerID]).check(request)
    #expect(check.violations.isEmpty)
    #expect(
      check.effects.suffix(2).map(\.text) == [
        "files[0].type: the API requires it, but does not forward it to Beta", "referrer.id: Beta ignores it",
      ])
  }

  /// The effects of a request beyond those of every request.
  private func effects(_ request: Hire) throws -> [Effect] {
    try Connector.beta.check(request).effects.filter {
      !["rerouted", "partial_result", "pace", "length"].contains($0.kind.id)
    }
  }

  private func effects(of phoneNumber: String) throws -> [Effect] {
    var request = Hire.good
    request.person.phone = phoneNumber
    return try effects(request)
  }
}
