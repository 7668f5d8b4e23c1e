import _CoverageGenerator
import _CoverageSpec

/// The first page above the sites of several categories.
struct SiteOverview {
  private let contents: [SiteContent]

  init(_ coverages: [CompiledCoverage]) { contents = coverages.map(SiteContent.init) }

  /// Nil where one site needs no page above it.
  var file: OutputFile? {
    guard contents.count > 1, let words = contents.first?.words, let first = contents.first else { return nil }
    let title = XMLText.text(contents.map(\.coverage.category.name).joined(separator: ", "))
    var page = PageWriter()
    page.line("<!doctype html>")
    page.line("<!-- \(GeneratedMarker.words) from category.json and connectors. Do not edit. -->")
    page.line(
      """
      <html lang="\(XMLText.text(first.pages.words.language))"\(first.pages.words.direction)>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(SiteStyle.digest)'; \
      base-uri 'none'; form-action 'none'">
      <title>\(title)</title>
      <style>\(SiteStyle.text)</style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      """)
    for content in contents { write(content, words, to: &page) }
    page.line("</main>\n</body>\n</html>")
    return OutputFile(.page, "index.html", page.text)
  }

  private func write(_ content: SiteContent, _ words: SiteWords, to page: inout PageWriter) {
    let coverage = content.coverage
    let folder = MarkdownText.escapedAddress(coverage.category.id)
    let address = content.pages.links == .html ? "\(folder)/index.html" : "\(folder)/"
    page.line("<section><h2><a href=\"\(XMLText.text(address))\">\(XMLText.text(content.title))</a></h2>")
    if let description = coverage.category.description { page.lines(XMLText.lines(ofNote: description.text)) }
    page.line("<dl class=\"facts\">")
    let counts: [(PageWord, Int)] = [
      (.connectors, coverage.connectors.count), (.models, coverage.layout.count(of: .model)),
      (.actions, coverage.layout.count(of: .action)), (.features, coverage.layout.count(of: .feature)),
    ]
    for (word, count) in counts { page.line("<div><dt>\(words[word])</dt><dd>\(count)</dd></div>") }
    page.line("</dl></section>")
  }
}
