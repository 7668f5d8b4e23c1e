import Testing
import _CoverageSpec

/// What "did you mean" offers.
struct SuggestionTests {
  @Test(arguments: [
    ("frist_name", "first_name"), ("firstname", "first_name"), ("FIRST_NAME", "first_name"),
    ("first_nam", "first_name"), ("city", "candidate.city"), ("CV", "cv"), ("emial", "email"),
  ])
  func close(_ name: String, _ expected: String) {
    let names = ["last_name", "first_name", "candidate.city", "cv", "email"]
    #expect(suggestion(for: name, among: names) == "; did you mean '\(expected)'?")
  }

  @Test(arguments: [
    ("candidates.email", "email"), ("a.b.CV", "cv"), ("candidate.city", "candidate.city"), ("jobs.first_nam", nil),
    ("email.", "email"), (".", nil), (".email", "email"),
  ])
  func pathsMeanTheirLastPart(_ path: String, _ expected: String?) {
    let names = ["first_name", "candidate.city", "cv", "email"]
    #expect(suggestion(for: path, among: names) == (expected.map { "; did you mean '\($0)'?" } ?? ""))
  }

  @Test func theNameAtTheEndOfAPathComesBeforeACloseOne() {
    #expect(suggestion(for: "jobs.title", among: ["job_title", "title"]) == "; did you mean 'title'?")
  }

  @Test func aClosePathComesBeforeTheNameAtTheEndOfAPath() {
    #expect(
      suggestion(for: "candidate.adress.city", among: ["city", "candidate.address.city"])
        == "; did you mean 'candidate.address.city'?")
  }

  @Test(arguments: [
    ("ups", "ups-2"), ("FIRST", "first_name"), ("candidate", nil), ("cv", nil), ("address", "addresses"),
  ])
  func theStartOfANameMeansItWhereNoNameIsClose(_ name: String, _ expected: String?) {
    let names = ["candidate.city", "cv-2", "ups-2", "first_name", "address_lines", "addresses"]
    #expect(suggestion(for: name, among: names) == (expected.map { "; did you mean '\($0)'?" } ?? ""))
  }

  @Test(arguments: ["", "x", "xyz", "cw", "name", "middle_initial"])
  func tooFar(_ name: String) {
    #expect(suggestion(for: name, among: ["last_name", "first_name", "cv", "email"]) == "")
  }

  @Test func theFirstOfEquallyCloseNamesIsChosen() {
    #expect(suggestion(for: "user", among: ["usex", "usey"]) == "; did you mean 'usex'?")
    #expect(suggestion(for: "user", among: ["usxy", "usey"]) == "; did you mean 'usey'?")
  }

  @Test func longNamesAreOnlyMeantByCloseOnes() {
    let long = String(repeating: "a", count: 200)
    #expect(suggestion(for: long + "bcdef", among: [long]) == "; did you mean '\(long)'?")
    #expect(suggestion(for: long + "bcdefg", among: [long]) == "")
  }
}
