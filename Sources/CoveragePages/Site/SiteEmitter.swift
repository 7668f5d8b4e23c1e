import _CoverageGenerator
import _CoverageSpec

/// Writes a site: a page for every connector, model and action, one for the features and one with all of them, each with
/// a file of JSON beside it.
///
/// Pages need no network and no script; the index has a small one for its search.
package struct SiteEmitter: Emitter {
  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] { work(for: coverage).flatMap { $0() } }

  package func work(for coverage: CompiledCoverage) -> [@Sendable () -> [OutputFile]] {
    let content = SiteContent(coverage)
    let connectors = stride(from: 0, to: coverage.connectors.count, by: Self.chunk).map { start in
      let numbers = start..<min(start + Self.chunk, coverage.connectors.count)
      return { @Sendable in connectorFiles(numbers, content) }
    }
    return [{ @Sendable in commonFiles(content) }, { @Sendable in groupFiles(content) }] + connectors
  }

  /// The connectors whose pages are made in one piece of work.
  private static let chunk = 32

  private func commonFiles(_ content: SiteContent) -> [OutputFile] {
    let json = SiteJSON(content)
    var files = page(SiteIndexPage.path, SiteIndexPage(content).document, content) { json.index }
    if !content.coverage.layout.features.isEmpty {
      files += page(SiteFeaturesPage.path, SiteFeaturesPage(content).document, content) { json.features }
    }
    if content.hasPictures {
      files.append(OutputFile(.page, SitePicture.path(forPage: "index"), SitePicture.text(content, connector: nil)))
    }
    if content.pages.outputs.contains(.sitemap), let sitemap = SiteMap(content) {
      files.append(OutputFile(.page, SiteMap.path, sitemap.text))
    }
    return files
  }

  private func groupFiles(_ content: SiteContent) -> [OutputFile] {
    var groups: [[ReportedGroup]] = content.coverage.layout.groups.map { _ in [] }
    for report in content.coverage.reports {
      for (index, group) in (report.models + report.actions).enumerated() { groups[index].append(group) }
    }
    let json = SiteJSON(content)
    return groups.indices.flatMap { index in
      let row = content.coverage.layout.rows[content.coverage.layout.groups[index].number]
      let document = SiteGroupPage(content, group: index, groups[index]).document
      return page(SiteContent.path(of: row), document, content) { json.group(index, groups[index]) }
    }
  }

  private func connectorFiles(_ numbers: Range<Int>, _ content: SiteContent) -> [OutputFile] {
    let json = SiteJSON(content)
    return numbers.flatMap { number in
      let path = SiteContent.path(ofConnector: content.coverage.connectors[number].slug)
      let document = SiteConnectorPage(content, connector: number).document
      let files = page(path, document, content) { json.connector(number) }
      guard content.hasPictures else { return files }
      let picture = SitePicture.text(content, connector: number)
      return files + [OutputFile(.page, SitePicture.path(forPage: path), picture)]
    }
  }

  /// A page, with its JSON where that is wanted.
  private func page(
    _ path: String, _ document: String, _ content: SiteContent, json: () -> String
  ) -> [OutputFile] {
    let page = OutputFile(.page, "\(path).html", document)
    return content.pages.outputs.contains(.json) ? [page, OutputFile(.page, "\(path).json", json())] : [page]
  }
}

/// The list of all pages for search engines, which need whole addresses.
struct SiteMap {
  static let path = "sitemap.xml"

  let text: String

  /// Nil where the address of the site is not known.
  init?(_ content: SiteContent) {
    let layout = content.coverage.layout
    let groups = layout.groups.map { SiteContent.path(of: layout.rows[$0.number]) }
    let connectors = content.coverage.connectors.map { SiteContent.path(ofConnector: $0.slug) }
    let features = layout.features.isEmpty ? [] : [SiteFeaturesPage.path]
    let addresses = ([SiteIndexPage.path] + connectors + groups + features).compactMap(content.absoluteAddress)
    if addresses.isEmpty { return nil }
    var page = PageWriter()
    page.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    page.line("<!-- \(GeneratedMarker.words) from category.json and connectors. Do not edit. -->")
    page.line("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")
    for address in addresses { page.line("  <url><loc>\(XMLText.text(address))</loc></url>") }
    page.line("</urlset>")
    text = page.text
  }
}
