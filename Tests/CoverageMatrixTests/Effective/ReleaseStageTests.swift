import CoverageMatrix
import Testing

/// The coverage of `Toy` with stages: alpha is general but for hiring and job roles, beta is going but for jobs.
private enum Staged: CoverageCategory {
  static var _table: CoverageTable { Toy._table }
  static var _names: CategoryNames { Toy._names }

  static func _details(of connector: Connector<Staged>) -> StaticBytes {
    if connector.index == 0 {
      return StaticBytes(
        """
        stage
          general
        stage hire features.roles_job
          closed_beta
        since hire
          2024-05
        """)
    }
    return StaticBytes(
      """
      stage
        deprecated
      stage jobs
        general
      stage jobs.pay
        retired
      """)
  }
}

@Suite("Release stages")
struct ReleaseStageTests {
  private let alpha = Connector<Staged>(index: 0)
  private let beta = Connector<Staged>(index: 1)

  private func capability(_ path: String) throws -> Capability<Staged> { try #require(Capability(path: path)) }

  @Test("A stage is the capability's own, or that of its model or action, or that of the connector")
  func stages() throws {
    #expect(
      try ["jobs", "jobs.id", "hire", "hire.name", "features.roles", "features.roles_job"].map {
        alpha.stage(of: try capability($0))
      } == [.general, .general, .closedBeta, .closedBeta, .general, .closedBeta])
    #expect(
      try ["jobs", "jobs.id", "jobs.pay", "hire"].map { beta.stage(of: try capability($0)) }
        == [.general, .general, .retired, .deprecated])
    #expect(Connector<Toy>(index: 1).stage(of: .jobs) == nil)
  }

  @Test("General availability leaves what is general, and nothing of what is not documented")
  func generalAvailability() throws {
    func left(_ connector: Connector<Staged>) -> [String] {
      let coverage = connector.coverage.generallyAvailable
      return Capability<Staged>.all.filter(coverage.supports).map(\.path)
    }
    #expect(left(alpha) == ["jobs", "jobs.id", "features.roles"])
    #expect(left(beta) == ["jobs", "jobs.id"])
    let coverage = alpha.coverage.generallyAvailable
    #expect(coverage.availability(of: try capability("hire.name")) == .notGenerallyAvailable)
    #expect(coverage.availability(of: try capability("jobs.pay")) == .unlisted)
    #expect(Connector<Toy>(index: 1).coverage.generallyAvailable.capabilities.isEmpty)
  }

  @Test("Requirements can be put to what is generally available")
  func requirements() throws {
    let requirements: Requirements<Staged> = [try capability("jobs"), try capability("hire")]
    let coverages = [alpha.coverage.generallyAvailable, beta.coverage.generallyAvailable]
    #expect(Staged.connectors(supporting: requirements) == [alpha])
    let answer = Staged.assess(requirements, amongCoverages: coverages)
    #expect(answer.verdict == .no)
    #expect("\(answer)".contains("hire (not generally available)"))
  }

  @Test("An explanation has the stage and the date of its own capability alone")
  func explanations() throws {
    let hire = alpha.explain(try capability("hire"))
    #expect(hire.stage == .closedBeta && hire.since == "2024-05")
    #expect(hire.description.hasPrefix("alpha hire: supported, closed_beta, since 2024-05\n"))
    let jobs = alpha.explain(try capability("jobs"))
    #expect(jobs.stage == nil && jobs.since == nil)
  }
}
