import Testing
import _CoveragePages
import _CoverageSpec

@Suite("pages.json and words.json")
struct PagesFileTests {
  @Test("Everything is read")
  func everything() throws {
    let pages = try #require(
      Self.pages(
        """
        { "format": 1, "title": "Shop", "heads": { "connector": "{name} for {category}" },
          "base_address": "https://a.example/docs", "links": "plain",
          "front_matter": { "title": "title", "sidebarTitle": "name" }, "sections": ["models", "notes"],
          "logos": "https://b.example/{slug}.svg", "outputs": ["json"] }
        """
      ).value)
    #expect(pages.title == "Shop")
    #expect(pages.heads == [.connector: "{name} for {category}"])
    #expect(pages.baseAddress == "https://a.example/docs/")
    #expect(pages.links == .plain)
    #expect(pages.frontMatter.map(\.key) == ["title", "sidebarTitle"])
    #expect(pages.frontMatter.map(\.fact) == [.title, .name])
    #expect(pages.sections == [.models, .notes])
    #expect(pages.logos == "https://b.example/{slug}.svg")
    #expect(pages.outputs == [.json])
  }

  @Test("Errors are located, and all are found")
  func errors() {
    let loaded = Self.pages(
      """
      { "format": 1, "titel": "Shop",
        "heads": { "connector": "{nam}", "modell": "x" },
        "base_address": "docs/", "links": "short",
        "front_matter": { "a b": "title", "c": "nam" },
        "sections": ["models", "models", "gaps"],
        "logos": "javascript:alert({slug})", "outputs": "json" }
      """)
    #expect(
      loaded.diagnostics.map(\.description) == [
        "pages.json:1:16: error: the file of pages has no key 'titel'; did you mean 'title'? [unknown-key]",
        "pages.json:2:27: error: unknown value '{nam}'; did you mean 'name'? [unknown-placeholder]",
        "pages.json:2:36: error: 'heads' has no key 'modell'; did you mean 'model'? [unknown-key]",
        "pages.json:3:19: error: 'base_address' must be the address of a folder, as in "
          + "'https://docs.example.com/coverage/', found 'docs/' [invalid-value]",
        "pages.json:3:37: error: 'links' must be 'html' or 'plain', found 'short' [invalid-value]",
        "pages.json:4:21: error: 'a b' is no key of front matter: it has letters, digits, '_' and '-' only "
          + "[invalid-value]",
        "pages.json:4:42: error: 'c' must be 'name', 'title', 'slug', 'description', 'stage', 'access' or 'category', "
          + "found 'nam'; did you mean 'name'? [invalid-value]",
        "pages.json:5:26: error: 'models' is listed twice [duplicate-entry]",
        "pages.json:5:36: error: an element of 'sections' must be 'notes', 'guides', 'models', 'actions', 'features' "
          + "or 'not_covered', found 'gaps' [invalid-value]",
        "pages.json:6:12: error: 'logos' must be an address with '{slug}' in it, as in "
          + "'https://cdn.example.com/{slug}.svg' or 'logos/{slug}.svg', found 'javascript:alert({slug})' [invalid-value]",
        "pages.json:6:51: error: 'outputs' must be a list, found a string [wrong-type]",
      ])
  }

  @Test("Words replace the English ones, and have no value in braces that is not there")
  func words() throws {
    let loaded = Self.words(
      #"{ "format": 1, "language": "de", "words": { "share": "{count} von {total}", "models": "Modelle" } }"#)
    #expect(loaded.diagnostics.isEmpty)
    let words = try #require(loaded.value)
    #expect(words.language == "de")
    #expect(words[.share] == "{count} von {total}")
    #expect(words[.actions] == "Actions")
    let broken = Self.words(
      #"{ "format": 1, "language": "d e", "words": { "share": "{cont}", "modls": "x", "models": "{x}" } }"#)
    #expect(
      broken.diagnostics.map(\.description) == [
        "words.json:1:28: error: 'language' must be the tag of a language, as in 'de' or 'pt-BR', found 'd e' "
          + "[invalid-value]",
        "words.json:1:55: error: unknown value '{cont}'; did you mean 'count'? [unknown-placeholder]",
        "words.json:1:65: error: 'words' has no key 'modls'; did you mean 'models'? [unknown-key]",
        "words.json:1:89: error: unknown value '{x}'; this text has no values in braces [unknown-placeholder]",
      ])
  }

  @Test("The words that are printed are read again")
  func roundTrip() throws {
    let loaded = Self.words(PageWords().json.text(.file))
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.value?.texts.count == PageWord.allCases.count)
  }

  private static func pages(_ text: String) -> LoadedFile<PagesFile> {
    LoadedFile<PagesFile>(reading: SpecFile(path: "pages.json", bytes: Array(text.utf8)))
  }

  private static func words(_ text: String) -> LoadedFile<PageWords> {
    LoadedFile<PageWords>(reading: SpecFile(path: "words.json", bytes: Array(text.utf8)))
  }
}
