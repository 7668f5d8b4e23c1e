import Testing
import UnifiedATS
import _CoverageSpec
import _CoverageTestSupport

@testable import _CoverageGenerator

/// What must not compile does not, and for the right reason; its twin, which differs in one token, does.
@Suite("Negative programs")
struct NegativeProgramTests {
  @Test(
    "Forgotten and unsupported fields, missing methods and markers, and forgeries are refused",
    arguments: ATS.Connector.all.map(\.slug))
  func mappings(slug: String) throws {
    let specification = try Self.specification()
    let connector = try #require(specification.connectors.first { $0.slug == slug })
    let programs = MappingPrograms(category: specification.category, connector: connector).all
    // A field of a covered model is left out or added, whichever is wrong.
    let covered = Set(connector.models.map(\.id))
    #expect(programs.count > specification.category.models.filter { covered.contains($0.id) }.flatMap(\.fields).count)
    try Self.expectRefusal(of: programs)
  }

  @Test(
    "Forgotten and unsupported inputs, unsupported actions, elements from elsewhere, and forgeries are refused",
    arguments: ATS.Connector.all.map(\.slug))
  func requests(slug: String) throws {
    let specification = try Self.specification()
    let connector = try #require(specification.connectors.first { $0.slug == slug })
    let programs = RequestPrograms(specification: specification, connector: connector)
    let actions = connector.actions.count
    // Each action has a required input.
    #expect(programs.missingInputs.count >= actions)
    #expect(programs.unsupportedActions.count == specification.category.actions.count - actions)
    #expect(programs.plainRequests.count >= actions)
    #expect(programs.forgeries.count >= (2 + specification.connectors.count) * actions)
    try Self.expectRefusal(of: programs.all)
  }

  @Test("The catalogue has many programs of each kind")
  func kinds() throws {
    let specification = try Self.specification()
    let mappings = specification.connectors.map { MappingPrograms(category: specification.category, connector: $0) }
    #expect(mappings.map(\.all.count).reduce(0, +) > 500)
    let requests = specification.connectors.map { RequestPrograms(specification: specification, connector: $0) }
    let actions = specification.connectors.map(\.actions.count).reduce(0, +)
    #expect(requests.map(\.missingInputs.count).reduce(0, +) > actions)
    #expect(requests.map(\.unsupportedInputs.count).reduce(0, +) > 50)
    #expect(requests.map(\.foreignElements.count).reduce(0, +) > 10)
    #expect(requests.map(\.plainRequests.count).reduce(0, +) > actions)
  }

  /// The twins of the programs compile, and the programs are refused with nothing but what they are told to name.
  private static func expectRefusal(of programs: [NegativeProgram]) throws {
    let good = try Batch(programs.enumerated().map { wrapped($1.good, $0) }).errors()
    #expect(good.inPrograms.joined().isEmpty)
    #expect(good.elsewhere == [])

    let bad = try Batch(programs.enumerated().map { wrapped($1.bad, $0) }).errors()
    #expect(bad.elsewhere == [])
    for (program, errors) in zip(programs, bad.inPrograms) {
      #expect(errors.count == program.tokens.count, "\(program.name): \(errors)")
      for token in program.tokens {
        #expect(errors.contains { $0.message.contains(token) }, "\(program.name): \(errors)")
      }
      if let place = program.place {
        // The scope around the program takes the first line.
        #expect(errors.allSatisfy { $0.line == place + 1 }, "\(program.name): \(errors)")
      }
    }
  }

  /// Puts a program into a scope of its own, so that names can be used again.
  private static func wrapped(_ lines: [String], _ number: Int) -> [String] {
    ["enum Program\(number) {"] + lines.map { $0.hasPrefix("func ") ? "static " + $0 : $0 } + ["}"]
  }

  private static func specification() throws -> Specification {
    try #require(Repository.load("Spec/ats").specification)
  }
}
