import Testing

@testable import _CoverageGenerator
@testable import _CoveragePages

@Suite("Notes in MDX")
struct MDXNoteTests {
  @Test(
    "Paragraphs, lists and code are kept, and everything else is text",
    arguments: Self.notes)
  func blocks(note: String, lines: [String]) {
    #expect(MDXText.lines(ofNote: note) == lines)
  }

  @Test(
    "In a cell a note stays on its line",
    arguments: Self.cellNotes)
  func cell(note: String, cell: String) {
    #expect(MDXText.cell(ofNote: note) == cell)
  }

  private static let notes: [(note: String, lines: [String])] = [
    ("One.\nTwo.\r\nThree.", ["One. Two. Three."]),
    ("A **b** `c` [d](https://e.example/(f)) *g*", [#"A **b** `c` \[d\](https://e.example/(f)) *g*"#]),
    (
      "[d](https://e.example/f|g) <https://h.example>",
      ["[d](https://e.example/f%7Cg) [https://h.example](https://h.example)"]
    ),
    ("[d](javascript:x)", [#"\[d\](javascript:x)"#]),
    ("- a\n  - b\n    c\n- d", ["* a", "  * b c", "* d"]),
    ("1. a\n2. b\n- c", ["1. a", "2. b", "", "* c"]),
    ("```js\n{x}\n````\n</Note>", ["```", "{x}", "```", "", #"\</Note\>"#]),
    ("```\n</Note>", ["```", "</Note>", "```"]),
    ("# a", ["\\# a"]), ("> a", [#"\> a"#]), ("a | b\n-|-", [#"a \| b -\|-"#]), ("---", [#"\---"#]),
    ("<b onclick={x}> & &lt; & a&b", [#"\<b onclick=\{x\}\> & &lt; & a\&b"#]),
    ("snake_case __x__", [#"snake\_case \_\_x\_\_"#]), ("**a", [#"\*\*a"#]), ("`a", [#"\`a"#]),
    ("`` ` ``", ["`` ` ``"]), ("a\u{202E}b\u{0}", ["a\u{FFFD}b\u{FFFD}"]), ("$x$ !", [#"\$x\$ !"#]), ("", []),
    ("**a `b** c`", [#"\*\*a `b** c`"#]),
  ]

  private static let cellNotes: [(note: String, cell: String)] = [
    ("One.\n\nTwo:\n- a\n  - b\n1. c", #"One.<br />Two:<br />• a<br />– • b<br />1\. c"#),
    ("a | b `c | d` `e\\|f`", #"a \| b <code>c \| d</code> <code>e\\\|f</code>"#),
    ("```\n{x}\n\n`y`\n```", "`{x}`<br />`` `y` ``"), ("Plain text, 1.5.", "Plain text, 1.5."), ("", ""),
  ]
}
