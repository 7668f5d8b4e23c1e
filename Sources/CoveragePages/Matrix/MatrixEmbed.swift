import _CoverageGenerator
import _CoverageSpec

/// The page for frames in other pages: the tables of a few models, actions and connectors, chosen by its address.
struct MatrixEmbed {
  let text: String

  init(_ content: MatrixContent) {
    var page = PageWriter()
    page.line(content.head(title: content.title, script: MatrixScript.embed, classes: "embedded"))
    page.line("<body>")
    page.line("<main id=\":content\"></main>")
    page.line("<noscript><p>The tables are on <a href=\"coverage.html\">\(content.title)</a>.</p></noscript>")
    page.line(content.end(script: MatrixScript.embed))
    text = page.text
  }
}
