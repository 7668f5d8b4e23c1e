import CoverageMatrix
import Testing
import _CoverageSpec
import _CoverageTestSupport

/// The places outside of the table of constraint kinds that name the kinds.
@Suite("Table of constraint kinds")
struct ConstraintTableTests {
  @Test("The schema of coverage.json has every kind and every argument")
  func coverageSchema() throws {
    let file = SpecFile(
      path: "coverage.schema.json", bytes: Array(try Repository.text("Spec/schema/coverage.schema.json").utf8))
    let schema = try #require(JSONDocument(parsing: file).root)
    func member(_ keys: String...) -> JSONNode? {
      keys.reduce(schema) { node, key in node?.members.first { $0.key == key }?.value }
    }
    let properties = member("$defs", "constraints", "items", "properties")
    #expect(
      member("$defs", "constraints", "items", "properties", "kind", "examples")
        == .strings(ConstraintKind.allCases.map(\.rawValue)))
    let keys = Set(ConstraintKind.allCases.flatMap(\.traits.arguments).map(\.key))
    #expect(Set(properties?.members.map(\.key) ?? []) == keys.union(["kind", "input", "field", "text"]))
  }

  @Test("The run-time library has a name for every kind")
  func runTimeKinds() {
    let kinds: [Constraint.Kind] = [
      .limit, .allowedValues, .required, .defaultValue, .droppedValues, .rounded, .rerouted, .existingValuesOnly,
      .selection, .partialResult, .minimum, .maximum, .decimals, .minLength, .maxLength, .pattern, .format, .minItems,
      .requiredIf, .excluded,
    ]
    #expect(kinds.map(\.id) == ConstraintKind.allCases.map(\.rawValue))
  }
}
