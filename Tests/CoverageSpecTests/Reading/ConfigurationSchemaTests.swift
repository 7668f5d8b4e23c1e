import Foundation
import Testing
import _CoverageSpec
import _CoverageTestSupport

@Suite("The schema of coverage-matrix.json")
struct ConfigurationSchemaTests {
  private struct Schema: Decodable {
    struct Property: Decodable {
      var values: [String]?
      var items: Items?

      private enum CodingKeys: String, CodingKey {
        case values = "enum"
        case items
      }
    }

    struct Items: Decodable {
      var values: [String]?

      private enum CodingKeys: String, CodingKey { case values = "enum" }
    }

    var properties: [String: Property]
  }

  @Test("The schema has the keys and words that the reader knows, and no others")
  func keysAndWords() throws {
    let data = try Data(Repository.text("Spec/schema/configuration.schema.json").utf8)
    let properties = try JSONDecoder().decode(Schema.self, from: data).properties
    // A value of a kind that no key takes is refused by its key, and an unknown key as such.
    for key in properties.keys where !key.hasPrefix("$") {
      #expect(diagnostics(#"{ "\#(key)": {} }"#).map(\.identifier).contains("wrong-type"), "\(key)")
    }
    let unknown = diagnostics(#"{ "x": 1 }"#).map(\.identifier)
    #expect(unknown == ["unknown-key"])
    #expect(properties["access"]?.values == Configuration.Words.access)
    #expect(properties["emit"]?.items?.values == Configuration.Words.parts)
    #expect(properties["conformances"]?.items?.values == Configuration.Words.conformances)
    #expect(properties.count == 11)
  }

  private func diagnostics(_ text: String) -> [Diagnostic] {
    LoadedFile<Configuration>(reading: SpecFile(path: "c.json", bytes: Array(text.utf8))).diagnostics
  }
}
