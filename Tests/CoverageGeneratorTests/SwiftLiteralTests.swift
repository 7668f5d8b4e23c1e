import Testing

@testable import _CoverageGenerator

@Suite("Swift literals and comments")
struct SwiftLiteralTests {
  @Test(
    "Texts become literals that read back",
    arguments: [
      ("Jobs", #""Jobs""#),
      ("a\"b", #""a\"b""#),
      (#"\(x)"#, #""\\(x)""#),
      ("tab\tcr\rnul\0", #""tab\tcr\rnul\0""#),
      ("\u{200F}\u{202E}\u{2028}\u{FEFF}\u{85}", #""\u{200F}\u{202E}\u{2028}\u{FEFF}\u{85}""#),
      ("🙂 é 名", "\"🙂 é 名\""),
    ])
  func quoted(text: String, literal: String) {
    #expect(SwiftLiteral.quoted(text) == literal)
  }

  @Test("Several lines keep quotes, escape what would end the literal, and keep white space at line ends")
  func lines() {
    #expect(
      SwiftLiteral.natural("say \"hi\"\n\n\"\"\" trailing \nend") == #"""
        """
        say "hi"

        \"\"\" trailing\u{20}
        end
        """
        """#)
  }

  @Test("A mark after three quotes does not hide them")
  func markedQuotes() {
    #expect(
      SwiftLiteral.natural("\"\"\"\u{301}\n") == #"""
        """
        \"\"\"\#u{301}

        """
        """#)
  }

  @Test("Rows of packed tables share lines, and backslashes stay as they are")
  func packed() {
    #expect(SwiftLiteral.packed(Array(#"@\_A"#.utf8), row: 4) == "#\"\"\"\n@\\_A\n\"\"\"#")
    #expect(
      SwiftLiteral.packed(Array(String(repeating: "ab_", count: 40).utf8), row: 60)
        == "#\"\"\"\n\(String(repeating: "ab_", count: 20))\\#\n\(String(repeating: "ab_", count: 20))\n\"\"\"#")
    #expect(SwiftLiteral.packed([]) == "\"\"")
  }

  @Test("Comments keep to their lines and spell out what cannot be seen")
  func comments() {
    #expect(
      SwiftComment.documentation("One*/\u{202E}", "Two\r\n- three\u{2028}four  ", "").text == """
        /// One*/\\u{202E}
        ///
        /// Two
        /// - three
        /// four
        """)
    #expect(SwiftComment.code("a`b") == "`` a`b ``")
  }

  @Test("Templates indent what they are given and drop lines that hold nothing")
  func templates() {
    let inner: SwiftTemplate = "one\n\ntwo"
    let outer: SwiftTemplate = """
      {
        \(inner)
        \("")
        end
      }
      """
    #expect(outer.text == "{\n  one\n\n  two\n  end\n}")
  }
}
