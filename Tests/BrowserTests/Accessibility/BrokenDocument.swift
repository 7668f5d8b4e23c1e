/// A page that one check refuses, and the same page mended.
struct BrokenDocument: Sendable {
  var check: AccessibilityCheck
  var broken: String
  var finding: String
  var mended: String

  /// A whole document around the part that matters.
  static func document(_ body: String) -> String {
    """
    <!doctype html><html lang="en"><head><title>Document</title>
    <style>body { background: #fff; color: #111; font: 16px sans-serif }</style></head><body>\(body)</body></html>
    """
  }

  /// By the name of the check.
  static let all = Dictionary(
    grouping: uniqueIDs + references + names + contrast + targets + widths, by: \.check.name)

  private static let uniqueIDs = [
    BrokenDocument(
      check: .uniqueIDs, broken: "<p id='a'>1</p><p id='a'>2</p>", finding: #"the id "a" is empty or taken"#,
      mended: "<p id='a'>1</p><p id='b'>2</p>")
  ]

  private static let references = [
    BrokenDocument(
      check: .references, broken: "<nav aria-labelledby='title'></nav>",
      finding: #"aria-labelledby leads to nothing: "title""#,
      mended: "<nav aria-labelledby='title'></nav><h1 id='title'>A</h1>"),
    BrokenDocument(
      check: .references, broken: "<label for='name'>Name</label><input id='nam'>",
      finding: #"for leads to nothing: "name""#, mended: "<label for='name'>Name</label><input id='name'>"),
    BrokenDocument(
      check: .references, broken: "<a href='#jobs'>Jobs</a>", finding: ##"href leads to nothing: "#jobs""##,
      mended: "<a href='#jobs'>Jobs</a><a href='#q=x'>Search</a><h2 id='jobs'>Jobs</h2>"),
    BrokenDocument(
      check: .references, broken: "<table><tr><th id='a'>A<tr><td headers='a b'>1</table>",
      finding: #"headers leads to nothing: "b""#, mended: "<table><tr><th id='a'>A<tr><td headers='a'>1</table>"),
  ]

  private static let names = [
    BrokenDocument(
      check: .names, broken: "<button><svg width='9' height='9'></svg></button>",
      finding: #"no name, with the role "button""#,
      mended: "<button aria-label='Close'><svg width='9' height='9'></svg></button>"),
    BrokenDocument(
      check: .names, broken: "<input type='checkbox'> Only differences",
      finding: #"no name, with the role "checkbox""#,
      mended: "<label><input type='checkbox'> Only differences</label>"),
    BrokenDocument(
      check: .names, broken: "<div tabindex='0'>Scrolls</div>", finding: #"a control with the role "generic""#,
      mended: "<div tabindex='0' role='region' aria-label='Table'>Scrolls</div>"),
    BrokenDocument(
      check: .names, broken: "<span role='img'>*</span>", finding: #"no name, with the role "image""#,
      mended: "<span role='img' aria-label='Supported'>*</span><p role='status'></p>"),
    BrokenDocument(
      check: .names, broken: "<details><summary></summary>All</details>",
      finding: #"no name, with the role "button""#,
      mended: "<details><summary>More</summary>All</details>"),
  ]

  private static let contrast = [
    BrokenDocument(
      check: .contrast, broken: "<p style='color: #777'>Grey</p>",
      finding: "text #777777 on #ffffff has a contrast of 4.48", mended: "<p style='color: #767676'>Grey</p>"),
    BrokenDocument(
      check: .contrast, broken: "<p style='color: #777; font-size: 18.66px'>Grey</p>",
      finding: "text #777777 on #ffffff has a contrast of 4.48",
      mended: "<p style='color: #777; font: bold 18.66px serif'>Grey</p><p style='color: #777; font-size: 24px'>A</p>"),
    BrokenDocument(
      check: .contrast,
      broken: "<div style='background: #000'><p style='background: #ffffff1a; color: #777'>Grey</p></div>",
      finding: "text #777777 on #1a1a1a has a contrast of 3.89",
      mended: "<div style='background: #000'><p style='background: #ffffff1a; color: #888'>Grey</p></div>"),
    BrokenDocument(
      check: .contrast, broken: "<div style='opacity: .5'><p>Faded</p></div>",
      finding: "text #888888 on #ffffff has a contrast of 3.54",
      mended: "<div style='opacity: .7'><p>Faded</p></div>"),
    BrokenDocument(
      check: .contrast, broken: "<p style='background: linear-gradient(#fff, #111)'>Striped</p>",
      finding: "a picture is under the text",
      mended: "<div style='background: linear-gradient(#fff, #111)'><p style='background: #fff'>Plain</p></div>"),
    BrokenDocument(
      check: .contrast, broken: "<style>p::before { content: 'no'; color: #ccc }</style><p>A</p>",
      finding: "::before #cccccc on #ffffff has a contrast of 1.61",
      mended: "<style>p::before { content: ''; color: #ccc }</style><p>A</p>"),
    BrokenDocument(
      check: .contrast, broken: "<style>::placeholder { color: #aaa }</style><input placeholder='Search'>",
      finding: "placeholder #aaaaaa on #ffffff has a contrast of 2.32",
      mended: "<style>::placeholder { color: #666 }</style><input placeholder='Search'><button disabled>A</button>"),
    BrokenDocument(
      check: .contrast, broken: "<p style='color: color-mix(in oklch, white 50%, lightgrey)'>Pale</p>",
      finding: "has a contrast of 1",
      mended: """
        <p style='color: color-mix(in oklch, black 50%, dimgrey)'>Dark</p>
        <p style='position: absolute; width: 1px; height: 1px; overflow: hidden; color: #fff'>Only read out</p>
        <p hidden style='color: #fff'>Hidden</p>
        """),
  ]

  private static let targets = [
    BrokenDocument(
      check: .targets, broken: "<button style='width: 20px; height: 24px'>x</button>", finding: "20 x 24 pixels",
      mended: "<button style='width: 24px; height: 24px'>x</button>"),
    BrokenDocument(
      check: .targets, broken: "<ul><li><a href='#'>Jobs</a></ul>", finding: "pixels",
      mended: "<p>See <a href='#'>Jobs</a>.</p><a href='#' style='display: block; line-height: 24px'>Jobs</a>"),
    BrokenDocument(
      check: .targets, broken: "<input type='checkbox'>", finding: "13 x 13 pixels",
      mended: "<label style='display: block; line-height: 24px'><input type='checkbox'> Differences</label>"),
  ]

  private static let widths = [
    BrokenDocument(
      check: .noSidewaysScroll, broken: "<table><td style='min-width: 400px'>Wide</table>",
      finding: "pixels of content in 320",
      mended: "<div style='overflow-x: auto'><table><td style='min-width: 400px'>Wide</table></div>")
  ]
}
