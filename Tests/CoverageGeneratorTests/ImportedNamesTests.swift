import Testing

@testable import _CoverageGenerator

@Suite("Names of imported modules")
struct ImportedNamesTests {
  @Test("What a template writes is qualified where the namespace has the name, what is put into it is not")
  func qualification() throws {
    let category = """
      { "format": 1, "id": "shop", "name": "Shop", "types": [
        { "id": "String", "kind": "closed_enum", "values": ["a"] }, { "id": "Timestamp", "kind": "closed_enum", "values": ["a"] } ] }
      """
    let scope = try compile(category: category).scope
    let body: SwiftTemplate = "try \("String")(from: Timestamp.now, String.self)"
    let template: SwiftTemplate = """
      /// A String: \("`String`") is no String.
      func read(_ value: [String: Int], _ other: Shop.String, _ strings: StringValue) -> \("String") {
        \(body) // String
      }
      """
    #expect(
      template.text(in: scope) == """
        /// A String: `String` is no String.
        func read(_ value: [Swift.String: Int], _ other: Shop.String, _ strings: StringValue) -> String {
          try String(from: CoverageMatrix.Timestamp.now, Swift.String.self) // String
        }
        """)
    #expect(template.text.contains("[String: Int]"))
  }

  @Test("Every name in generated code is declared there, can be qualified, or is reserved")
  func completeness() throws {
    let coverage = try Shop.compiled()
    let lines = SwiftEmitters.all.flatMap { $0.files(for: coverage) }.flatMap { $0.contents.split(separator: "\n") }
      .filter { $0.firstMatch(of: #/^ *(\/\/|public import)/#) == nil }
    let code = lines.joined(separator: "\n").replacing(##/#?"""(?s:.*?)"""#?|"[^"\n]*"/##, with: "")
    let declared = code.matches(of: #/(?:class|enum|func|protocol|struct|type|typealias) (\w+)|[<,] ?(\w+): /#)
      .flatMap { [$0.1, $0.2].compactMap { $0.map(String.init) } }
    let written = Set(code.matches(of: #/(?:^|[^.\w])([A-Z]\w*)/#).map { String($0.1) })
    #expect(written.contains("Decoder"))
    #expect(
      written.subtracting(declared + ImportedNames.all + SwiftNames.reservedInNamespace + SwiftNames.reservedInModule)
        .sorted() == ["Self"])
  }
}
