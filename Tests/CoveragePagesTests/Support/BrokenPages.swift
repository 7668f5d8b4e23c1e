/// A page that must be refused: the whole page with one thing broken in it.
struct BrokenPage: Sendable {
  var name: String
  /// What is replaced, and by what.
  var part: String
  var broken: String
  /// How the problem that must be found ends.
  var problem: String

  var page: String { Self.whole.replacing(part, with: broken) }

  static let whole = """
    {/* Made by hand. */}

    # Acme Shop Integration

    > Acme connector

    <Note>Ask **them** first, and `x < {y}` after.</Note>

    ## Guides and Resources

    <CardGroup cols={2}>
      <Card title="Set-up" icon="link" href="https://acme.example/">
        How to begin.
      </Card>
    </CardGroup>

    ## Supported Features & Coverage

    <Tabs>
      <Tab title="Models">
        <Accordion title="Orders">
          <Note>
            Paid ones:

            * all of them
          </Note>

          | Field       | Notes            |
          | ----------- | ---------------- |
          | id          | a<br />b \\| c    |
          | total\\_sum  | **In** cents `c` |
        </Accordion>
      </Tab>
    </Tabs>

    """

  private static func page(_ name: String, _ part: String, _ broken: String, _ problem: String) -> BrokenPage {
    BrokenPage(name: name, part: part, broken: broken, problem: problem)
  }

  static let all = [
    page("a row with a bar too many", "| id  ", "| id | x ", "3 cells in a table of 2 columns"),
    page(
      "a row with a cell too few", "| id          | a<br />b \\| c    |", "| id |", "1 cells in a table of 2 columns"),
    page("a row without its last bar", "b \\| c    |", "b \\| c", "a row is not closed"),
    page("a bar in a note that splits its cell", "\\| c ", "| c ", "3 cells in a table of 2 columns"),
    page("a bar in code that splits its cell", "`c` |", "`c|d` |", "code is not closed"),
    page("a note over two lines", "**In** cents", "**In**\n      cents", "text spills out of a table"),
    page(
      "a list that leaves its cell", "| **In** cents `c` |", "| In |\n\n      * cents |", "a bar outside of a table"),
    page("a row that has become text", "| total", "\n      \\| total", "a row has spilled"),
    page(
      "a head without its line", "| ----------- | ---------------- |\n", "", "a table without a line below its head"),
    page("a line of another width", "| ----------- | ---", "| --- | --- | ---", "3 cells in a table of 2 columns"),
    page(
      "a table that is a head alone",
      "\n      | id          | a<br />b \\| c    |\n      | total\\_sum  | **In** cents `c` |",
      "", "a table without rows"),
    page("a row in another column", "      | id  ", "    | id  ", "a row stands in another column than its table"),
    page("an accordion that is not closed", "    </Accordion>\n", "", "</Tab> closes <Accordion>"),
    page("tabs that are not closed", "</Tabs>", "", "<Tabs> of line 19 is not closed"),
    page("a tag closed twice", "</Tabs>", "</Tabs>\n</Tabs>", "</Tabs> closes nothing"),
    page("tags that cross", "  </Tab>\n</Tabs>", "</Tabs>\n  </Tab>", "</Tabs> closes <Tab>"),
    page(
      "a closing tag in another column", "    </Accordion>", "      </Accordion>",
      "</Accordion> stands in another column"),
    page(
      "a note that opens in a line and closes on another", "<Note>Ask", "<Note>\nAsk",
      "a line stands left of what <Note> holds"),
    page("an accordion outside of a tab", "<Tab title=\"Models\">", "<Note>", "<Accordion> outside of <Tab>"),
    page("a card without a title", "Card title=\"Set-up\" ", "Card ", "<Card> without a title"),
    page("a quote that ends a title", "\"Set-up\"", "\"Set\"up\"", "a bracket that opens no tag"),
    page("a tag in a title", "\"Orders\"", "\"Or<b>ders\"", "a bracket that opens no tag"),
    page("an expression in a note", "Paid ones", "Paid {ones}", "an expression"),
    page("a brace that closes nothing", "Paid ones", "Paid} ones", "a brace that closes nothing"),
    page("a component that nobody knows", "Paid ones", "<Chart /> Paid ones", "<Chart> is no component of such pages"),
    page("a script in a cell", "**In** cents", "<script>x</script>", "<script> is no component of such pages"),
    page("an address in brackets", "Paid ones", "<https://a.example>", "a bracket that opens no tag"),
    page("a comparison", "Paid ones", "a < b", "a bracket that opens no tag"),
    page("a comment of HTML", "Paid ones", "<!-- x -->", "a bracket that opens no tag"),
    page("a break that is not closed", "<br />", "<br>", "<br> is not closed on its line"),
    page("code that is not closed", "`c`", "`c", "code is not closed"),
    page("a fence that is not closed", "* all of them", "```\n        all", "a fence is not closed"),
    page("bold text that is not closed", "**In** cents", "**In cents", "bold text is not closed"),
    page("a heading in a note", "Paid ones:", "# Paid ones", "a heading or quote inside of <Note>"),
    page("a note left of its tag", "        Paid ones", "  Paid ones", "a line stands left of what <Note> holds"),
    page("text between tabs", "  </Tab>\n", "  </Tab>\n  <Note>x</Note>\n", "<Note> between tabs"),
    page("a module statement", "> Acme connector", "export const x = 1", "a module statement"),
    page("a mark that turns the text", "Paid ones", "Paid \u{202E}ones", "a hidden character"),
    page("two titles", "> Acme connector", "# Acme connector", "2 titles"),
  ]
}
