import Testing

@testable import _CoverageGenerator

@Suite("Text in Markdown")
struct MarkdownTextTests {
  @Test(
    "An underscore inside a word stands as it is, and others are escaped",
    arguments: [
      ("a_b.c_1", "a_b.c_1"), ("a__b", #"a\_\_b"#), ("a_.b", #"a\_.b"#), ("a._b", #"a.\_b"#), ("a_", #"a\_"#),
      ("_a", #"\_a"#), ("a_b c_", #"a_b c\_"#),
    ])
  func underscores(text: String, escaped: String) {
    #expect(MarkdownText.inline(text) == escaped)
  }

  @Test(
    "An address is escaped where it would end a link",
    arguments: [
      ("https://a.example/b?c=%20&d#e", "https://a.example/b?c=%20&d#e"),
      ("https://a.example/(b) c", "https://a.example/%28b%29%20c"), ("https://a.example/ü", "https://a.example/%C3%BC"),
    ])
  func addresses(address: String, escaped: String) {
    #expect(MarkdownText.address(address) == escaped)
  }
}
