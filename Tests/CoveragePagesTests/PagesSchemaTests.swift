import Testing
import _CoveragePages
import _CoverageSpec
import _CoverageTestSupport

/// The schemas have the keys and words that the readers ask for, and no others.
struct PagesSchemaTests {
  @Test("The schemas of pages.json and words.json")
  func pages() throws {
    let pages = SpecFile(path: "pages.json", bytes: Array(#"{ "format": 1, "heads": {} }"#.utf8))
    let schema = try SpecSchema("pages")
    AskedKeys(pages: pages).expect(
      ["the file of pages": schema.keys(), "'heads'": schema.keys("properties", "heads")])
    func words(_ key: String) -> [String] { schema.enumeration("properties", key, "items") }
    #expect(schema.enumeration("properties", "links") == PagesFile.LinkStyle.allCases.map(\.rawValue))
    #expect(words("sections") == PagesFile.Section.allCases.map(\.rawValue))
    #expect(words("outputs") == PagesFile.Output.allCases.map(\.rawValue))
    #expect(
      schema.enumeration("properties", "front_matter", "patternProperties", "^[A-Za-z0-9_-]+$")
        == PagesFile.Fact.allCases.map(\.rawValue))
    let texts = SpecFile(path: "words.json", bytes: Array(#"{ "format": 1, "words": {} }"#.utf8))
    let list = try SpecSchema("words")
    AskedKeys(words: texts).expect(
      ["the file of words": list.keys(), "'words'": list.keys("properties", "words")])
  }
}
