import _CoverageGenerator
import _CoverageSpec

/// What all pages of a site share, made once.
struct SiteContent {
  let coverage: CompiledCoverage
  let pages: PagesFile
  let words: SiteWords
  let tree: FeatureTree
  let names: MarkdownNames
  let usual: UsualCoverage
  /// The types of fields and inputs as HTML with links, by capability number; for pages in folders.
  private(set) var types: [Int: String] = [:]
  /// What the category says of capabilities, by number.
  let remarks: [Int: Remarks]
  /// The numbers of the connectors that support each capability.
  let holders: [[Int]]

  init(_ coverage: CompiledCoverage) {
    self.coverage = coverage
    pages = coverage.specification.pages
    words = SiteWords(pages.words)
    tree = FeatureTree(coverage.category.features)
    names = MarkdownNames(coverage)
    usual = UsualCoverage(coverage)
    remarks = coverage.remarks
    holders = coverage.layout.rows.indices.map { coverage.connectors(supporting: $0) }
    types = SiteTypes(self).members
  }

  /// The title of the site, as plain text.
  var title: String { pages.title ?? words.plain(.title, ["category": coverage.category.name]) }

  /// The heading of a page, as plain text.
  func head(_ kind: PagesFile.Head, name: String) -> String {
    guard let template = pages.heads[kind] else { return name }
    return SiteWords.filled(template, ["name": name, "category": coverage.category.name], text: \.self)
  }

  /// The address of a page of the site from another one, ready for an attribute.
  ///
  /// - Parameters:
  ///   - path: The path of the page without its ending: `models/jobs`.
  ///   - page: The path of the page with the link.
  func address(_ path: String, from page: String, anchor: String? = nil) -> String {
    let prefix = page.contains("/") ? "../" : ""
    let isFolder = pages.links == .plain && path == "index"
    let file = isFolder ? (prefix.isEmpty ? "./" : "") : path + (pages.links == .html ? ".html" : "")
    let fragment = anchor.map { "#" + MarkdownText.escapedAddress($0) } ?? ""
    return XMLText.text(MarkdownText.escapedAddress(prefix + file) + fragment)
  }

  /// The address of a page from anywhere; nil where the address of the site is not known.
  func absoluteAddress(_ path: String) -> String? {
    guard let base = pages.baseAddress else { return nil }
    let file = path == "index" ? "" : path + (pages.links == .html ? ".html" : "")
    return MarkdownText.escapedAddress(base + file)
  }

  /// A link; the text is HTML.
  func link(_ text: String, to path: String, from page: String, anchor: String? = nil) -> String {
    "<a href=\"\(address(path, from: page, anchor: anchor))\">\(text)</a>"
  }

  static func path(ofConnector slug: String) -> String { "connectors/\(slug)" }

  static func path(of row: CoverageLayout.Row) -> String {
    row.kind == .model ? "models/\(row.id)" : "actions/\(row.id)"
  }

  func connectorName(_ number: Int) -> String { XMLText.text(coverage.connectors[number].name) }

  static func code(_ text: String) -> String { XMLText.code(text) }

  /// What the category says of a capability, as paragraphs.
  func lines(about remarks: Remarks?) -> [String] {
    guard let remarks else { return [] }
    let deprecation = remarks.deprecation.map { deprecation in
      deprecation.advice.map { words(.deprecatedAdvice, ["advice": XMLText.text($0)]) } ?? words[.deprecated]
    }
    let since = remarks.since.map { words(.since, ["since": XMLText.text($0)]) }
    let facts = [deprecation, since].compactMap(\.self).map { "<p class=\"soft\">\($0)</p>" }
    return facts + (remarks.description.map { XMLText.lines(ofNote: $0.text) } ?? [])
  }

  /// Parameters of lists, with what is said of each.
  ///
  /// - Parameter types: What types on the page link to; nil where none is there.
  func list(_ parameters: [ListParameter], _ types: SiteTypes?) -> [String] {
    let items = parameters.map { parameter in
      let type = types?.link(parameter.type) ?? XMLText.text(parameter.type.spelling)
      let words = [type] + parameter.words(code: SiteContent.code)
      let about = lines(about: parameter.remarks).joined()
      return "<li>\(SiteContent.code(parameter.id)): \(words.joined(separator: ", "))\(about)</li>"
    }
    return ["<ul class=\"limits\">"] + items + ["</ul>"]
  }

  /// The connectors of a list: their number, which opens their names.
  func disclosure(_ numbers: [Int], of total: Int) -> String {
    let share = words.share(numbers.count, of: total)
    guard !numbers.isEmpty, total > 1 else { return share }
    return "<details class=\"names\"><summary>\(share)</summary><p>\(names(numbers))</p></details>"
  }

  /// The most names that are opened.
  private static let mostNames = 300

  func names(_ numbers: [Int]) -> String {
    let shown = numbers.prefix(Self.mostNames).map(connectorName).joined(separator: ", ")
    let others = numbers.count - Self.mostNames
    return others > 0 ? shown + " " + words(.more, ["count": "\(others)"]) : shown
  }
}
