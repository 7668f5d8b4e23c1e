import _CoverageGenerator
import _CoverageSpec

/// A picture for previews of links: a name, what it is a part of, and bars for what a connector supports.
struct SitePicture {
  /// The connectors have a picture each; all other pages share one.
  static func path(forPage path: String) -> String { path.hasPrefix("connectors/") ? "\(path).svg" : "index.svg" }

  private static let width = 1200
  private static let height = 630

  /// The picture of a connector, or of the whole site.
  static func text(_ content: SiteContent, connector: Int?) -> String {
    let title = connector.map { content.coverage.connectors[$0].name } ?? content.title
    let below = connector == nil ? content.coverage.summary : content.title
    var page = PageWriter()
    page.line("<!-- \(GeneratedMarker.words) from category.json and connectors. Do not edit. -->")
    page.line(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
      role="img" aria-labelledby="title desc">
      """)
    page.line("  <title id=\"title\">\(XMLText.text(title))</title>")
    page.line("  <desc id=\"desc\">\(XMLText.text(below))</desc>")
    page.line("  <style>\(style)</style>")
    page.line("  <rect class=\"page\" width=\"\(width)\" height=\"\(height)\"/>")
    page.line("  <text class=\"head\" x=\"80\" y=\"170\">\(XMLText.text(XMLText.shortened(title, to: 30)))</text>")
    page.line("  <text class=\"soft\" x=\"80\" y=\"230\">\(XMLText.text(XMLText.shortened(below, to: 70)))</text>")
    if let connector { writeBars(content, connector, to: &page) }
    page.line("</svg>")
    return page.text
  }

  private static func writeBars(_ content: SiteContent, _ connector: Int, to page: inout PageWriter) {
    let counts = content.coverage.counts(connector: connector)
    let bars: [(PageWord, CoverageCounts.Count)] = [
      (.fields, counts.fields), (.inputs, counts.inputs), (.features, counts.features),
    ]
    for (line, (word, count)) in bars.enumerated() {
      let y = 330 + 80 * line
      let filled = count.total == 0 ? 0 : 560 * count.supported / count.total
      let share = content.words.share(count.supported, of: count.total)
      page.line(
        "  <text class=\"word\" x=\"80\" y=\"\(y + 28)\">\(XMLText.text(XMLText.shortened(content.words.plain(word), to: 14)))</text>"
      )
      page.line("  <rect class=\"box\" x=\"320\" y=\"\(y)\" width=\"560\" height=\"36\" rx=\"6\"/>")
      if filled > 0 {
        page.line("  <rect class=\"full\" x=\"320\" y=\"\(y)\" width=\"\(filled)\" height=\"36\" rx=\"6\"/>")
      }
      page.line("  <text class=\"word\" x=\"910\" y=\"\(y + 28)\">\(share)</text>")
    }
  }

  private static let style = """
    text{font:30px system-ui,sans-serif;fill:#1f2328}.head{font-size:64px;font-weight:700}.soft{fill:#57606a}\
    .box{fill:#eaeef2}.full{fill:#0757ba}.page{fill:#fff}
    """
}
