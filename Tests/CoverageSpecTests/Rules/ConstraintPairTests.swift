import Testing
import _CoverageTestSupport

@testable import _CoverageSpec

/// The spec of a consumer has each kind of constraint on everything that it fits; its program says what each does.
@Suite("Constraints that fit")
struct ConstraintPairTests {
  private func specification() throws -> Specification {
    try #require(Repository.load("Tests/Packages/Targets/Sources/Limits/Spec").specification)
  }

  /// The kinds of the constraints on the action, each with what it is about.
  private func tried(_ specification: Specification) -> Set<String> {
    var tried: Set<String> = []
    for action in specification.connectors.flatMap(\.actions) {
      for constraint in action.constraints {
        let subject = constraint.subject?.value ?? ""
        tried.insert("\(constraint.kind.rawValue) \(subject)")
      }
    }
    return tried
  }

  @Test("Every pair of a kind and a type that is accepted is tried on a request")
  func pairs() throws {
    let specification = try specification()
    let tried = tried(specification)
    let send = try #require(specification.category.actions.first)
    let subjects = CategoryIndex(specification.category).constraintSubjects(of: send)
    let words = Set(subjects.values.map(\.words))
    // Every type, alone and in a list, and groups.
    #expect(words.count == 22)
    for kind in ConstraintKind.allCases where kind.traits.owners.contains(.action) {
      var fitting: [String] = [""]
      if kind.traits.hasSubject { fitting = subjects.filter { kind.traits.fits($0.value) }.map(\.key) }
      let missing = fitting.filter { !tried.contains("\(kind.rawValue) \($0)") }
      #expect(missing == [])
    }
  }
}
