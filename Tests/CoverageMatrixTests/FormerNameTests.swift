import CoverageMatrix
import Testing

@Suite("Former paths and slugs")
struct FormerNameTests {
  @Test(
    "A path that something had leads to what it has become, with what belongs to it",
    arguments: [
      ("openings", "jobs"), ("jobs.wage", "jobs.pay"), ("openings.pay", "jobs.pay"), ("openings.wage", "jobs.pay"),
      ("jobs", "jobs"),
    ])
  func paths(old: String, path: String) {
    #expect(Capability<Toy>(path: old)?.path == path)
  }

  @Test(
    "Others lead nowhere", arguments: ["opening", "openings.wages", "moved", "jobs.", "openings.", "page_size", ""])
  func unknownPaths(path: String) {
    #expect(Capability<Toy>(path: path) == nil)
  }

  @Test("A slug that a connector had leads to it")
  func slugs() {
    #expect(["alfa", "aleph", "alpha"].map { Connector<Toy>(slug: $0)?.slug } == ["alpha", "alpha", "alpha"])
    #expect(Connector<Toy>(slug: "renamed") == nil && Connector<Toy>(slug: "jobs.wage") == nil)
  }
}
