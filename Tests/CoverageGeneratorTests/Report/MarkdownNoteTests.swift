import Testing

@testable import _CoverageGenerator

@Suite("Notes in Markdown")
struct MarkdownNoteTests {
  @Test("Markdown is kept")
  func kept() {
    let note = "One **CV**:\n\n- `<b>` and ``a ` b``\n- a < b, <https://a.example/?x=`>\n\n```html\n# <b>\n```"
    #expect(
      MarkdownNote(note).lines == [
        "> One **CV**:", ">", "> - `<b>` and ``a ` b``", "> - a < b, <https://a.example/?x=`>", ">", "> ```html",
        "> # <b>", "> ```",
      ])
  }

  @Test(
    "Headings and HTML are escaped",
    arguments: [
      ("# One", "> \\# One"), ("  ## Two", ">   \\## Two"), ("- # Three", "> - \\# Three"),
      ("1. > # Four", "> 1. > \\# Four"), ("#five", "> #five"), ("<b>x</b>", #"> \<b>x\</b>"#),
      ("<!-- x", #"> \<!-- x"#), (#"\`<b>`"#, #"> \`\<b>`"#), ("``<b>`", #"> ``\<b>`"#),
      ("`a | <b>`", #"> `a | \<b>`"#), ("`\u{301}<b>\u{301}`", "> `\u{301}<b>\u{301}`"),
      ("`a`\u{301} <b>`", "> `a`\u{301} \\<b>`"), ("<https://a`><b>`", #"> <https://a`>\<b>`"#),
      ("a\u{0}\u{202E}b", "> a\u{FFFD}\u{FFFD}b"),
    ])
  func escaped(note: String, line: String) {
    #expect(MarkdownNote(note).lines == [line])
  }

  @Test(
    "What only seems to be code is escaped",
    arguments: [
      ("a\n===", ["> a", #"> \==="#]), ("a\n-", ["> a", #"> \-"#]), ("a\n\n---", ["> a", ">", "> ---"]),
      ("`a\nb` <b> `c", ["> `a", #"> b` \<b> `c"#]), ("`a\n\n`<b>`", ["> `a", ">", "> `<b>`"]),
      ("- ```\n```\n<b>", ["> - ```", "> ```", #"> \<b>"#]), ("```\n<b>", ["> ```", "> <b>"]),
      ("  ```\n```\n<b>", [">   ```", "> ```", #"> \<b>"#]), ("``` a`b\n<b>", ["> ``` a`b", #"> \<b>"#]),
      ("~~~\n```\n<b>\n~~~\n<b>", ["> ~~~", "> ```", "> <b>", "> ~~~", #"> \<b>"#]),
      ("a\r\nb\rc\u{2028}d", ["> a", "> b", "> c", "> d"]),
      ("- **a** is `b`\n\nc - d", ["> - **a** is `b`", ">", "> c - d"]), ("a\n--  ", ["> a", #"> \--  "#]),
      ("a\n# b", ["> a", "> \\# b"]), ("> ```\n> <b>", ["> > ```", #"> > \<b>"#]),
    ])
  func doubtful(note: String, lines: [String]) {
    #expect(MarkdownNote(note).lines == lines)
  }
}
