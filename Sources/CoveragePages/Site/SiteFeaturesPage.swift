import _CoverageGenerator
import _CoverageSpec

/// The page of all features.
struct SiteFeaturesPage {
  static let path = "features"

  private let content: SiteContent
  private var page = PageWriter()

  init(_ content: SiteContent) {
    self.content = content
    write()
  }

  var document: String {
    let count = content.coverage.layout.features.count
    let summary = "\(content.words.plain(.features)), \(content.title): \(count)"
    var whole = SitePage(path: Self.path, title: title, summary: summary, body: page.text)
    whole.list = (content.words[.features], ":features")
    return whole.document(content)
  }

  private var title: String { content.head(.features, name: content.words.plain(.features)) }

  private mutating func write() {
    let words = content.words
    page.line("<h1>\(XMLText.text(title))</h1>")
    for entry in content.tree.entries {
      let number = content.coverage.layout.features.lowerBound + entry.index
      let row = content.coverage.layout.rows[number]
      page.line("<section class=\"group\" id=\"\(XMLText.text(row.path))\">")
      let arrow = entry.depth > 0 ? "<span class=\"soft\" aria-hidden=\"true\">↳</span> " : ""
      page.line("<h2>\(arrow)\(XMLText.text(row.label)) <small>\(SiteContent.code(row.path))</small></h2>")
      page.lines(content.lines(about: content.remarks[number]))
      page.line(content.disclosure(content.holders[number], of: content.coverage.connectors.count))
      for status in [Status.unsupported, .notImplemented] {
        let others = content.coverage.connectors.indices.filter {
          content.coverage.status(connector: $0, capability: number) == status
        }
        guard !others.isEmpty else { continue }
        let mark = SiteGroupSection.mark(status)
        page.line("<p><span class=\"\(mark)\">\(words.status(status))</span>: \(content.names(others))</p>")
      }
      page.line("</section>")
    }
  }
}
