import CoverageMatrix
import Testing

@Suite("Questions")
struct QuestionTests {
  private let alpha = Connector<Toy>(index: 0)
  private let beta = Connector<Toy>(index: 1)

  @Test("Every pair answers as the table in ToyCategory says")
  func statuses() {
    let statuses = Connector<Toy>.all.map { connector in
      Capability<Toy>.all.map { connector.status(of: $0).id }
    }
    #expect(
      statuses == [
        ["supported", "supported", "unlisted", "supported", "supported", "supported", "supported"],
        ["supported", "supported", "supported", "unsupported", "unlisted", "not_implemented", "unlisted"],
      ])
    for connector in Connector<Toy>.all {
      for capability in Capability<Toy>.all {
        #expect(connector.supports(capability) == (connector.status(of: capability) == .supported))
      }
    }
  }

  @Test("Paths and slugs lead to capabilities and connectors, and back")
  func names() throws {
    for capability in Capability<Toy>.all {
      #expect(Capability<Toy>(path: capability.path) == capability)
    }
    #expect(Capability<Toy>.all.map(\.label) == ["Jobs", "id", "pay", "Hire", "name", "Roles", "Job roles"])
    #expect(Capability<Toy>.all.map(\.kind) == [.model, .field, .field, .action, .input, .feature, .feature])
    #expect(Capability<Toy>.all.map(\.parent) == [nil, .jobs, .jobs, nil, .hire, nil, .roles])
    #expect(Capability<Toy>(path: "jobs.") == nil)
    #expect(Connector<Toy>(slug: "beta") == beta)
    #expect(Connector<Toy>(slug: "Beta") == nil)
    #expect(beta.name == "Beta")
    #expect([Toy.id, Toy.name] == ["toy", "Toy"])
  }

  @Test("What a connector's file says is found at its place")
  func details() {
    #expect(alpha.title == "Alpha (GraphQL)")
    #expect(alpha.stage == .openBeta)
    #expect(alpha.access == .partnership)
    #expect(alpha.notes == ["First.", "Second,\n\n  in three lines."])
    #expect(
      alpha.guides == [
        Guide(title: "Setup", description: "How to set it up.", url: "https://example.com/"),
        Guide(title: "Sources", description: "Where they are.", url: nil),
      ])
    #expect(alpha.note(for: .hire) == "Only by name.")
    #expect(alpha.note(for: .rolesJob) == "Only by name.")
    #expect(alpha.note(for: .jobs) == nil)
    #expect(beta.stage == nil)
    #expect(beta.notes.isEmpty)
  }

  @Test("An input has the constraints on itself and on its whole action")
  func constraints() {
    let limit = Constraint(kind: .limit, path: "name", values: ["1"], text: "name: at most 1")
    let speed = Constraint(kind: Constraint.Kind(id: "speed"), path: nil, values: [], text: "slow")
    #expect(alpha.constraints(on: .hire) == [limit, speed])
    #expect(alpha.constraints(on: .hireName) == [limit, speed])
    #expect(alpha.constraints(on: .jobsPay) == [speed])
    #expect(alpha.constraints(on: .roles).isEmpty)
  }

  @Test("An explanation says what is known, why, and who else has it")
  func explanation() {
    #expect(
      alpha.explain(.hire).description == """
        alpha hire: supported
        Only by name.
        - name: at most 1
        - slow
        No other connector supports it.
        """)
    #expect(
      beta.explain(.rolesJob).description == """
        beta features.roles_job: unlisted
        Supported by alpha.
        """)
    #expect(
      beta.explain(.hireName).description == """
        beta hire.name: unlisted
        It is a part of hire, which is unsupported.
        Supported by alpha.
        """)
  }

  @Test("Sets of capabilities find the connectors that have all of them")
  func supporting() {
    #expect(Toy.connectors(supporting: [.jobs, .jobsID]) == [alpha, beta])
    #expect(Toy.connectors(supporting: [.jobs, .jobsPay]) == [beta])
    #expect(Toy.connectors(supporting: [.jobsPay, .hire]).isEmpty)
    #expect(Toy.connectors(supporting: []) == [alpha, beta])
  }

  @Test("A coverage loses what is disabled together with everything below it")
  func disabling() {
    #expect(alpha.coverage.capabilities == [.jobs, .jobsID, .hire, .hireName, .roles, .rolesJob])
    #expect(alpha.coverage.disabling([.hire]).capabilities == [.jobs, .jobsID, .roles, .rolesJob])
    #expect(alpha.coverage.disabling([.rolesJob, .jobs]).capabilities == [.hire, .hireName, .roles])
    #expect(!alpha.coverage.disabling([.hire]).supports(.hireName))
    #expect(alpha.coverage.disabling([]) == alpha.coverage)
  }

  @Test("What lies in what is disabled is found in one pass, parts of parts too")
  func removing() {
    // Each feature is a part of the one after it, and the model has as many fields.
    let count = 20_000
    let parents = (1...count).map { $0 == count ? 0 : count + 1 + $0 + 1 }
    let table = CoverageTable(
      connectorCount: 0, capabilityCount: 1 + 2 * count, supported: StaticBytes(""),
      supportedByCapability: StaticBytes(""), unsupported: StaticBytes(""), notImplemented: StaticBytes(""),
      kinds: PackedTable.text("M" + String(repeating: "f", count: count) + String(repeating: "F", count: count)),
      featureParents: PackedTable.integers(parents))
    let all = BitSet(containing: (0...(2 * count)).map(BitPosition.init(ordinal:)))
    let last = BitSet(containing: [BitPosition(ordinal: 2 * count)])
    #expect(table.removing(last, from: all).count == 1 + count)
    #expect(table.removing(BitSet(containing: [BitPosition(ordinal: 0)]), from: all).count == count)
    #expect(table.removing(last, from: BitSet(containing: [BitPosition(ordinal: count + 1)])).isEmpty)
  }

  @Test("A number that the category does not have ends the program, in every build")
  func outOfRange() async {
    await #expect(processExitsWith: .failure) { _ = Connector<Toy>(index: 2) }
    await #expect(processExitsWith: .failure) { _ = Connector<Toy>(index: -1) }
    await #expect(processExitsWith: .failure) { _ = Capability<Toy>(ordinal: 7) }
    await #expect(processExitsWith: .failure) { _ = Capability<Toy>(ordinal: -1) }
    await #expect(processExitsWith: .failure) { _ = Toy._names.slugs[2] }
  }
}
