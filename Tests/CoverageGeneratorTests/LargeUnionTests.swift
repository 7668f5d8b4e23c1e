import Testing
import _CoverageSpec
import _CoverageTestSupport

@testable import _CoverageGenerator

/// The compiler proves that a `switch` is exhaustive for some hundred cases, and no more.
@Suite("Large unions")
struct LargeUnionTests {
  private func types(_ count: Int) throws -> [OutputFile] {
    let objects = (0..<count).map { #"{ "id": "T\#($0)", "kind": "object", "properties": [] }"# }
    let names = (0..<count).map { "\"T\($0)\"" }.joined(separator: ", ")
    let cases = (0..<count).map { #"{ "value": "v\#($0)", "type": "T\#($0)" }"# }.joined(separator: ", ")
    let unions = [
      #"{ "id": "Any1", "kind": "union", "one_of": [\#(names), "json"] }"#,
      #"{ "id": "Tagged", "kind": "union", "discriminator": "type", "cases": [\#(cases)] }"#,
    ]
    let category = """
      { "format": 1, "id": "shop", "name": "Shop", "types": [\((objects + unions).joined(separator: ",\n"))] }
      """
    let coverage = CompiledCoverage(try #require(SpecificationLoader.load(category: category).specification))
    return SwiftEmitters.all.flatMap { $0.files(for: coverage) }
  }

  @Test("A union of many types asks for one case after the other, a smaller one switches", arguments: [3, 700])
  func unions(count: Int) throws {
    let files = try types(count)
    let text = files.map(\.contents).joined()
    let isLarge = count == 700
    #expect(text.contains("if case .t0(let value) = self { return try value.encode(to: encoder) }") == isLarge)
    #expect(text.contains("case .t0(let value): try value.encode(to: encoder)") != isLarge)
    #expect(text.contains("if case .v0(let value) = self {\n") == isLarge)
    #expect(text.contains("if case .json(let value) = self { return value._carriesNothing }") == isLarge)
    #expect(text.contains("case .json(let value): value._carriesNothing") != isLarge)
  }
}
