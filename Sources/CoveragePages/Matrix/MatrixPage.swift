import _CoverageGenerator
import _CoverageSpec

/// A page of the matrix: its head, the controls of its script, and its tables.
///
/// The page's own ids start with a colon, which no id in a spec has.
struct MatrixPage {
  /// With more connectors than this, cells show marks without words.
  private static let roomyCount = 8

  private let content: MatrixContent
  private let part: MatrixPart
  private var page = PageWriter()

  init(_ content: MatrixContent, _ part: MatrixPart) {
    self.content = content
    self.part = part
    write()
  }

  var text: String { page.text }

  private var coverage: CompiledCoverage { content.coverage }

  private mutating func write() {
    writeHead()
    page.line("<body>")
    page.line("<a class=\"skip\" href=\"#:content\">Skip to the tables</a>")
    writeIntroduction()
    page.line(Self.controls)
    page.line("<main id=\":content\" tabindex=\"-1\">")
    writeOverview()
    let models = coverage.category.models.count
    writeGroups("Models", id: ":models", 0..<models)
    writeGroups("Actions", id: ":actions", models..<coverage.layout.groups.count)
    writeFeatures()
    MatrixConnectors(content, part).write(to: &page)
    page.line("</main>")
    page.line("<script>\(MatrixScript.text)</script>")
    page.line("</body>")
    page.line("</html>")
  }

  private mutating func writeHead() {
    let isCompact = part.connectors.count > Self.roomyCount
    page.line("<!doctype html>")
    page.line("<!-- \(GeneratedMarker.words) from category.json and connectors. Do not edit. -->")
    page.line(
      """
      <html lang="en"\(isCompact ? " class=\"compact wide\"" : "") \
      data-namespace="\(XMLText.text(coverage.category.namespaceName))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
      script-src '\(MatrixScript.digest)'; base-uri 'none'; form-action 'none'">
      <title>\(XMLText.text(coverage.category.name)) coverage</title>
      <style>
      \(Self.style)
      </style>
      </head>
      """)
  }

  private mutating func writeIntroduction() {
    func count(_ kind: Cell.Kind, _ word: String) -> String {
      let count = coverage.layout.count(of: kind)
      return "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    let connectors = coverage.connectors.count
    page.line("<header>")
    page.line("<h1>\(XMLText.text(coverage.category.name)) coverage</h1>")
    page.line(
      """
      <p>What \(connectors) connector\(connectors == 1 ? "" : "s") support\(connectors == 1 ? "s" : "") of \
      \(count(.model, "model")) with \(count(.field, "field")), \(count(.action, "action")) with \
      \(count(.input, "input")), and \(count(.feature, "feature")).</p>
      <ul class="legend">
      <li><span class="y">yes</span> supported</li>
      <li><span class="n">no</span> unsupported: the tool lacks it</li>
      <li><span class="b">not built</span> not implemented: the tool has it, the connector does not</li>
      <li><span class="e">empty</span> unlisted: nobody said anything, which is not a no</li>
      </ul>
      """)
    if let description = coverage.category.description { page.lines(XMLText.lines(ofNote: description.text)) }
    if part.count > 1 { writeParts() }
    page.line("</header>")
  }

  private mutating func writeParts() {
    let first = part.connectors.lowerBound + 1
    page.line(
      """
      <p>This page has connectors \(first) to \(part.connectors.upperBound) of \(coverage.connectors.count), and its \
      filters know only those. The others are on pages of their own:</p>
      <ul class="parts">
      """)
    for number in 0..<part.count where number != part.number {
      let first = number * MatrixEmitter.pageCapacity
      let last = min(first + MatrixEmitter.pageCapacity, coverage.connectors.count) - 1
      let names = [first, last].map { XMLText.text(coverage.connectors[$0].name) }.joined(separator: " to ")
      page.line("<li><a href=\"\(MatrixPart.fileName(number))\">\(first + 1) to \(last + 1)</a>: \(names)</li>")
    }
    page.line("</ul>")
  }

  /// All models and actions by connectors, with the share that each supports.
  private mutating func writeOverview() {
    let layout = coverage.layout
    let table = MatrixTable(content, part, .none)
    page.line("<section aria-labelledby=\":overview\">")
    page.line("<h2 id=\":overview\">Overview</h2>")
    table.writeHead("Models and actions", rows: "Model or action", to: &page)
    for index in layout.groups.indices {
      let row = layout.rows[layout.groups[index].number]
      let holders = part.connectors.count { content.reports[$0][group: index].item.status == .supported }
      let isFirstAction = index == coverage.category.models.count
      page.append("<tr class=\"whole\(isFirstAction ? " first" : "")\"><th scope=\"row\">")
      page.append("<a href=\"#\(XMLText.text(row.id))\">\(XMLText.text(row.label))</a>")
      page.append("<td class=\"count\">\(holders) of \(part.connectors.count)")
      for connector in part.connectors { table.writeShare(of: content.reports[connector][group: index], to: &page) }
      page.line()
    }
    table.writeEnd(to: &page)
    page.line("</section>")
  }

  private mutating func writeGroups(_ title: String, id: String, _ groups: Range<Int>) {
    page.line("<section aria-labelledby=\"\(id)\">")
    page.line("<h2 id=\"\(id)\">\(title)</h2>")
    for index in groups { MatrixGroup(content, part, index).write(to: &page) }
    page.line("</section>")
  }

  private mutating func writeFeatures() {
    guard !coverage.layout.features.isEmpty else { return }
    page.line("<section aria-labelledby=\":features\">")
    page.line("<h2 id=\":features\">Features</h2>")
    MatrixGroup.writeFeatures(content, part, to: &page)
    page.line("</section>")
  }
}
