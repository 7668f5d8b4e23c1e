import Foundation
import Testing
import _CoverageSpec

@testable import _CoverageGenerator

/// What must not compile does not, and for the right reason; its twin, which differs in one token, does.
@Suite("Negative programs")
struct NegativeProgramTests {
  @Test(
    "Forgotten and unsupported fields, missing methods and markers, and forgeries are refused",
    arguments: ["careerplug", "carerix", "crelate", "erecruiter", "recruhr"])
  func mappings(slug: String) throws {
    let specification = try Self.specification()
    let connector = try #require(specification.connectors.first { $0.slug == slug })
    let programs = MappingPrograms(category: specification.category, connector: connector).all
    #expect(programs.count > 100)
    try Self.expectRefusal(of: programs)
  }

  @Test(
    "Forgotten and unsupported inputs, unsupported actions, elements from elsewhere, and forgeries are refused",
    arguments: ["careerplug", "carerix", "crelate", "erecruiter", "recruhr"])
  func requests(slug: String) throws {
    let specification = try Self.specification()
    let connector = try #require(specification.connectors.first { $0.slug == slug })
    let programs = RequestPrograms(specification: specification, connector: connector)
    let actions = connector.actions.count
    // Each action has a required input, and each connector covers less than the API has.
    #expect(programs.missingInputs.count > actions)
    #expect(programs.unsupportedInputs.count > 10)
    #expect(programs.unsupportedActions.count == specification.category.actions.count - actions)
    #expect(programs.foreignElements.count >= 2)
    #expect(programs.plainRequests.count > actions)
    #expect(programs.forgeries.count > 4 * actions)
    try Self.expectRefusal(of: programs.all)
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
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Spec/ats")
    func file(_ path: String) throws -> SpecFile {
      SpecFile(path: path, bytes: try Array(Data(contentsOf: folder.appendingPathComponent(path))))
    }
    let connectors = ["careerplug", "carerix", "crelate", "erecruiter", "recruhr"]
    let loaded = SpecificationLoader.load(
      category: try file("category.json"), connectors: try connectors.map { try file("connectors/\($0).json") })
    return try #require(loaded.specification)
  }
}
