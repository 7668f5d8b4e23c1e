import CoverageMatrix
import Testing

@Suite("Queries")
struct QueryTests {
  private let alpha = Connector<Toy>(index: 0)
  private let beta = Connector<Toy>(index: 1)

  @Test("Parameters that are set are sent as the API takes them")
  func items() {
    let query = JobsQuery(
      pageSize: 10, after: 0.5, ignoreUnsupportedFilters: false, ids: ["a b", "c+d"], paidOver: 1.5, name: "é")
    #expect(
      query.queryItems.map { "\($0.name): \($0.value)" } == [
        "page_size: 10", "after: 1970-01-01T00:00:00.500Z", "ignore_unsupported_filters: false", "ids: a b,c+d",
        "paid_over: 1.5", "name: é",
      ])
    #expect(
      query.percentEncodedQuery
        == "page_size=10&after=1970-01-01T00%3A00%3A00.500Z&ignore_unsupported_filters=false&ids=a%20b%2Cc%2Bd"
        + "&paid_over=1.5&name=%C3%A9")
    #expect(JobsQuery().queryItems.isEmpty)
    #expect(JobsQuery().percentEncodedQuery == "")
  }

  @Test("A query without filters is fine wherever the model is supported")
  func plain() throws {
    let fine = RequestCheck(violations: [], effects: [])
    for connector in Connector<Toy>.all {
      #expect(try connector.check(JobsQuery()) == fine)
      #expect(try connector.check(JobsQuery(pageSize: 250, after: 0, ids: ["1", "2"], name: "a,b")) == fine)
      try connector.validate(JobsQuery(pageSize: 1))
    }
  }

  @Test("A filter that the connector cannot serve would be answered with nothing")
  func unsupportedFilter() throws {
    let check = try alpha.check(JobsQuery(paidOver: 100))
    #expect(check.effects.isEmpty)
    let violation = try #require(check.violations.first)
    #expect(check.violations.count == 1)
    #expect(violation.path == "jobs.pay")
    #expect(violation.place == "paid_over")
    #expect(violation.source == .connector)
    #expect(violation.constraint.kind == .coverageNeeded)
    #expect(violation.constraint.values == ["jobs.pay"])
    #expect(violation.value == .number(100))
    #expect(violation.text == "paid_over: Alpha does not support jobs.pay, so the API returns no results")
    #expect(
      try beta.check(JobsQuery(paidOver: 100)).violations.map(\.constraint.values) == [["features.roles"]])
    let error = #expect(throws: InvalidRequest.self) { try alpha.validate(JobsQuery(paidOver: 100)) }
    #expect(error?.violations == [violation])
  }

  @Test("It is ignored where the query says so, and only then")
  func ignoredFilter() throws {
    let check = try alpha.check(JobsQuery(ignoreUnsupportedFilters: true, paidOver: 100))
    #expect(check.violations.isEmpty)
    #expect(check.effects.map(\.kind) == [.filterIgnored])
    #expect(check.effects.map(\.certainty) == [.certain])
    #expect(
      check.effects.map(\.text) == ["paid_over: the API ignores it, because Alpha does not support jobs.pay"])
    #expect(try alpha.check(JobsQuery(ignoreUnsupportedFilters: false, paidOver: 1)).violations.count == 1)
    try alpha.validate(JobsQuery(ignoreUnsupportedFilters: true, paidOver: 100))
  }

  @Test("What is switched off for a customer cannot be filtered by")
  func effective() throws {
    let mine = alpha.coverage.disabling([.jobsID, .roles], because: .optedOut)
    let check = try mine.check(JobsQuery(ids: ["1"], paidOver: 1))
    #expect(check.violations.map(\.place) == ["ids", "paid_over"])
    #expect(check.violations.map(\.constraint.values) == [["jobs.id"], ["jobs.pay", "features.roles"]])
    #expect(
      check.violations.map(\.text) == [
        "ids: jobs.id is off for this customer, so the API returns no results",
        "paid_over: Alpha does not support jobs.pay, so the API returns no results",
      ])
    #expect(throws: InvalidRequest.self) { try mine.validate(JobsQuery(ids: ["1"])) }
  }

  @Test("Numbers out of range are refused", arguments: [-1, 0, 251])
  func range(size: Int) throws {
    let check = try alpha.check(JobsQuery(pageSize: size, ignoreUnsupportedFilters: true))
    #expect(check.violations.map(\.source) == [.api])
    #expect(check.violations.map(\.text) == ["page_size: \(size) is outside the range that the API accepts: 1 to 250"])
  }

  @Test("Values of a list that the API would read as several, or as none, are refused")
  func separator() throws {
    let check = try alpha.check(JobsQuery(ids: ["1", "2,3", ""]))
    #expect(
      check.violations.map(\.text) == [
        "ids[1]: 2,3 cannot be a list element: list values are separated by commas",
        "ids[2]: an empty string cannot be a list element: list values are separated by commas",
      ])
    #expect(check.violations.allSatisfy { $0.path == "jobs" && $0.constraint.kind == .listSeparator })
  }

  @Test("A moment that has no text is refused rather than left out in silence", arguments: [1e15, .infinity, .nan])
  func moments(seconds: Double) throws {
    let query = JobsQuery(after: seconds)
    #expect(query.queryItems.isEmpty)
    #expect(try alpha.check(query).violations.map(\.constraint.kind) == [.timestamp])
  }

  @Test("A model that is not available throws what is known and why")
  func models() {
    let unlisted = #expect(throws: ModelNotAvailable<Toy>.self) { try beta.check(RolesQuery()) }
    #expect(unlisted?.status == .notImplemented)
    #expect(unlisted?.availability == .notImplemented)
    #expect(unlisted?.description == "Beta has features.roles, but the unified API does not implement it")
    #expect(unlisted?.code == nil)
    let mine = alpha.coverage.disabling([.jobs], because: .optedOut)
    let off = #expect(throws: ModelNotAvailable<Toy>.self) { try mine.validate(JobsQuery()) }
    #expect(off?.connector == alpha)
    #expect(off?.model == .jobs)
    #expect(off?.status == .supported)
    #expect(off?.availability == .optedOut)
    #expect(off?.description == "Alpha supports jobs, but it is off for this customer: opted out")
  }
}
