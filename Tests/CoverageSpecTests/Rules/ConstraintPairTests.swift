import Foundation
import Testing

@testable import _CoverageSpec

/// The spec of a consumer has each kind of constraint on everything that it fits; its program says what each does.
@Suite("Constraints that fit")
struct ConstraintPairTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Consumers/Sources/Limits/Spec").standardizedFileURL

  private func file(_ path: String) throws -> SpecFile {
    SpecFile(path: path, bytes: Array(try Data(contentsOf: Self.folder.appendingPathComponent(path))))
  }

  @Test("Every pair of a kind and a type that is accepted is tried on a request")
  func pairs() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appendingPathComponent("connectors").path)
    let loaded = SpecificationLoader.load(
      category: try file("category.json"), connectors: try names.map { try file("connectors/\($0)") })
    let specification = try #require(loaded.specification)
    let send = try #require(specification.category.actions.first)
    let tried = Set(
      specification.connectors.flatMap(\.actions).flatMap(\.constraints).map {
        "\($0.kind.name) \($0.subject?.value ?? "")"
      })
    let subjects = CategoryIndex(specification.category).constraintSubjects(of: send)
    #expect(Set(subjects.values.map(\.words)).count == 2 * 10 + 2, "every type, alone and in a list, and groups")
    for traits in ConstraintTraits.all where traits.isOfActions {
      let fitting = traits.subjects == nil ? [""] : subjects.filter { traits.fits($0.value) }.map(\.key)
      #expect(fitting.filter { !tried.contains("\(traits.name) \($0)") } == [])
    }
  }
}
