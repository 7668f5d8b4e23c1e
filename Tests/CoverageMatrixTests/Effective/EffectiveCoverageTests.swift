import CoverageMatrix
import Testing

@Suite("Effective coverage")
struct EffectiveCoverageTests {
  private let alpha = Connector<Toy>(index: 0)
  private let beta = Connector<Toy>(index: 1)

  @Test("Without a customer, availability is what is declared")
  func declared() {
    #expect(
      Capability<Toy>.all.map { beta.coverage.availability(of: $0) } == [
        .available, .available, .available, .unsupported, .unlisted, .notImplemented, .unlisted,
      ])
    for capability in Capability<Toy>.all {
      #expect(beta.availability(of: capability) == beta.coverage.availability(of: capability))
    }
  }

  @Test("What is switched off keeps its first reason, and so does what goes with it")
  func firstReason() {
    let mine = alpha.coverage.disabling([.roles], because: .optedOut).disabling([.rolesJob, .hire])
    #expect(mine.availability(of: .roles) == .optedOut)
    #expect(mine.availability(of: .rolesJob) == .optedOut)
    #expect(mine.availability(of: .hire) == .disabledByScope)
    #expect(mine.availability(of: .hireName) == .disabledByScope)
    #expect(mine.availability(of: .jobs) == .available)
    #expect(mine.availability(of: .jobsPay) == .unlisted)
  }

  @Test("What is switched off is never available, and what is not declared has no other reason")
  func oddReasons() {
    let mine = beta.coverage.disabling([.jobsPay, .hire], because: .available)
    #expect(mine.availability(of: .jobsPay) == .unavailable)
    #expect(mine.availability(of: .hire) == .unsupported)
    let reason = Availability(id: "in_maintenance")
    #expect(beta.coverage.disabling([.jobs], because: reason).availability(of: .jobsID) == reason)
  }

  @Test("An action goes with its permission")
  func permissions() {
    #expect(Toy.permissions == ["Hire people"])
    #expect(Capability<Toy>.hire.permission == "Hire people")
    #expect(Capability<Toy>.jobs.permission == nil)
    let mine = alpha.coverage.withholding(permissions: ["Hire people", "Fire people"])
    #expect(mine.availability(of: .hire) == .permissionMissing)
    #expect(mine.availability(of: .hireName) == .permissionMissing)
    #expect(mine.supports(.jobs))
    #expect(alpha.coverage.withholding(permissions: ["hire people"]) == alpha.coverage)
  }

  @Test("A category need not say anything of permissions")
  func noDetails() {
    #expect(Shop.permissions.isEmpty)
    let coverage = Connector<Shop>.a.coverage
    #expect(coverage.withholding(permissions: ["Refund"]) == coverage)
  }

  @Test("Extents count what is left")
  func extent() {
    let mine = beta.coverage.disabling([.jobsPay], because: .optedOut)
    #expect(mine.extent(of: .jobs).level == .partly)
    #expect(mine.extent(of: .jobs).missing == [.jobsPay])
  }

  @Test("Requirements that nobody meets say why")
  func assessment() {
    let mine = [alpha.coverage.withholding(permissions: ["Hire people"]), beta.coverage]
    let answer = Toy.assess([.hireName], amongCoverages: mine)
    #expect(answer.satisfying.isEmpty)
    #expect(answer.standings.map { $0.missing.map(\.availabilities) } == [[[.permissionMissing]], [[.unsupported]]])
    #expect(answer.description.contains("- hire (permission missing), needed for hire.name"))
    #expect(answer.standings[0].missing.map(\.description) == ["hire (permission_missing)"])
  }
}
