import _CoverageGenerator
import _CoverageSpec

/// The page of the matrix: its head, the controls of its script, and what is read without the script.
///
/// The page's own ids start with a colon, which no id in a spec has.
struct MatrixPage {
  private let content: MatrixContent
  private var page = PageWriter()

  init(_ content: MatrixContent) {
    self.content = content
    write()
  }

  var text: String { page.text }

  private var coverage: CompiledCoverage { content.coverage }

  private mutating func write() {
    page.line(content.head(title: content.title, script: MatrixScript.page))
    page.line("<body>")
    page.line("<a class=\"skip\" href=\"#:content\">Skip to the tables</a>")
    writeIntroduction()
    page.line(Self.controls)
    page.line(Self.legend)
    page.line("<main id=\":content\" tabindex=\"-1\">")
    page.line("<p id=\":nothing\" hidden>No connector matches the filters.</p>")
    writeOverview()
    let models = coverage.category.models.count
    writeGroups("Models", id: ":models", 0..<models)
    writeGroups("Actions", id: ":actions", models..<coverage.layout.groups.count)
    writeFeatures()
    MatrixConnectors(content).write(to: &page)
    page.line("</main>")
    page.line(Self.dialogs)
    page.line(content.end(script: MatrixScript.page))
  }

  private mutating func writeIntroduction() {
    func count(_ kind: Cell.Kind, _ word: String) -> String {
      let count = coverage.layout.count(of: kind)
      return "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    let connectors = coverage.connectors.count
    page.line("<header>")
    page.line("<h1>\(content.title)</h1>")
    page.line(
      """
      <p>\(connectors) connector\(connectors == 1 ? "" : "s"), \(count(.model, "model")) with \
      \(count(.field, "field")), \(count(.action, "action")) with \(count(.input, "input")), and \
      \(count(.feature, "feature")).</p>
      """)
    if let description = coverage.category.description { page.lines(XMLText.lines(ofNote: description.text)) }
    page.line("</header>")
  }

  /// All models and actions by connectors, with the share that each supports.
  private mutating func writeOverview() {
    page.line("<section aria-labelledby=\":overview\">")
    page.line("<h2 id=\":overview\">Overview</h2>")
    page.line("<div class=\"body\">")
    if content.hasStaticTables { MatrixTable(content, .none).writeOverview(to: &page) }
    page.line("</div>")
    page.line("</section>")
  }

  private mutating func writeGroups(_ title: String, id: String, _ groups: Range<Int>) {
    page.line("<section aria-labelledby=\"\(id)\">")
    page.line("<h2 id=\"\(id)\">\(title)</h2>")
    for index in groups { MatrixGroup(content, index).write(to: &page) }
    page.line("</section>")
  }

  private mutating func writeFeatures() {
    guard !coverage.layout.features.isEmpty else { return }
    page.line("<section aria-labelledby=\":features\">")
    page.line("<h2 id=\":features\">Features</h2>")
    MatrixGroup.writeFeatures(content, to: &page)
    page.line("</section>")
  }
}
