import Foundation
import _CoverageGenerator
import _CoverageSpec

/// A page of the site: its content, and its place among the others.
struct SitePage {
  /// The path without its ending: `models/jobs`.
  let path: String
  /// The heading, as plain text.
  let title: String
  /// A sentence about it, as plain text.
  let summary: String
  /// The list in which the page stands, as HTML, and its anchor on the index; nil on the index.
  var list: (name: String, anchor: String)?
  /// The neighbours in that list: names as HTML, and paths.
  var previous: (name: String, path: String)?
  var next: (name: String, path: String)?
  var hasScript = false
  /// What stands below the heading.
  var body: String

  /// The whole document.
  func document(_ content: SiteContent) -> String {
    var page = PageWriter()
    writeHead(content, to: &page)
    writeTop(content, to: &page)
    page.append(body)
    writeEnd(content, to: &page)
    return page.text
  }

  private func writeHead(_ content: SiteContent, to page: inout PageWriter) {
    let isIndex = path == "index"
    let title = XMLText.text(isIndex ? title : "\(title) – \(content.title)")
    let summary = XMLText.text(summary)
    page.line("<!doctype html>")
    page.line("<!-- \(GeneratedMarker.words) from category.json and connectors. Do not edit. -->")
    page.line("<html lang=\"\(XMLText.text(content.pages.words.language))\"\(content.pages.words.direction)>")
    page.line("<head>")
    page.line("<meta charset=\"utf-8\">")
    page.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    page.line("<meta name=\"color-scheme\" content=\"light dark\">")
    page.line("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy(content))\">")
    page.line("<title>\(title)</title>")
    page.line("<meta name=\"description\" content=\"\(summary)\">")
    page.line("<meta property=\"og:type\" content=\"website\">")
    page.line("<meta property=\"og:title\" content=\"\(XMLText.text(self.title))\">")
    page.line("<meta property=\"og:site_name\" content=\"\(XMLText.text(content.title))\">")
    page.line("<meta property=\"og:description\" content=\"\(summary)\">")
    if let address = content.absoluteAddress(path) {
      page.line("<link rel=\"canonical\" href=\"\(XMLText.text(address))\">")
      page.line("<meta property=\"og:url\" content=\"\(XMLText.text(address))\">")
      if content.hasPictures, let base = content.pages.baseAddress {
        let picture = MarkdownText.escapedAddress("\(base)\(SitePicture.path(forPage: path))")
        page.line("<meta property=\"og:image\" content=\"\(XMLText.text(picture))\">")
      }
    }
    if content.pages.outputs.contains(.json) {
      page.line("<link rel=\"alternate\" type=\"application/json\" href=\"\(jsonAddress)\">")
    }
    page.line("<style>\(SiteStyle.text)</style>")
    page.line("</head>")
  }

  /// The file with the same content for programs, which lies beside the page.
  private var jsonAddress: String {
    XMLText.text(MarkdownText.escapedAddress("\(path.split(separator: "/").last ?? "").json"))
  }

  /// What the page may load: its own style, its own script where it has one, and logos from where they are.
  private func policy(_ content: SiteContent) -> String {
    let script = hasScript ? "; script-src '\(SiteScript.digest)'" : ""
    let pictures = content.logoSource.map { "; img-src \($0)" } ?? ""
    return XMLText.text(
      "default-src 'none'; style-src '\(SiteStyle.digest)'\(script)\(pictures); base-uri 'none'; form-action 'none'")
  }

  private func writeTop(_ content: SiteContent, to page: inout PageWriter) {
    let words = content.words
    page.line("<body>")
    page.line("<a class=\"skip\" href=\"#:content\">\(words[.skip])</a>")
    page.line("<header class=\"bar\">")
    page.line(content.link("<strong>\(XMLText.text(content.title))</strong>", to: "index", from: path))
    page.line("<nav aria-label=\"\(words[.navigation])\"><ul>")
    let lists: [(PageWord, Bool)] = [
      (.connectors, !content.coverage.connectors.isEmpty), (.models, !content.coverage.category.models.isEmpty),
      (.actions, !content.coverage.category.actions.isEmpty),
    ]
    for (word, isThere) in lists where isThere {
      page.line("<li>\(content.link(words[word], to: "index", from: path, anchor: ":\(word.rawValue)"))</li>")
    }
    if !content.coverage.layout.features.isEmpty {
      page.line("<li>\(content.link(words[.features], to: "features", from: path))</li>")
    }
    page.line("<li>\(content.link(words[.searchLink], to: "index", from: path, anchor: ":search"))</li>")
    page.line("</ul></nav>")
    page.line("</header>")
    page.line("<main id=\":content\" tabindex=\"-1\">")
    if let list {
      page.line("<nav class=\"crumbs\" aria-label=\"\(words[.breadcrumb])\"><ol>")
      page.line("<li>\(content.link(XMLText.text(content.title), to: "index", from: path))</li>")
      page.line("<li>\(content.link(list.name, to: "index", from: path, anchor: list.anchor))</li>")
      page.line("<li aria-current=\"page\">\(XMLText.text(title))</li>")
      page.line("</ol></nav>")
    }
  }

  private func writeEnd(_ content: SiteContent, to page: inout PageWriter) {
    let words = content.words
    page.line("</main>")
    if previous != nil || next != nil {
      page.line("<nav class=\"neighbours\" aria-label=\"\(words[.neighbours])\">")
      for (word, neighbour, way) in [(PageWord.previous, previous, "prev"), (.next, next, "next")] {
        guard let neighbour else { continue }
        let address = content.address(neighbour.path, from: path)
        page.line("<a rel=\"\(way)\" href=\"\(address)\"><small>\(words[word])</small> \(neighbour.name)</a>")
      }
      page.line("</nav>")
    }
    page.line("<footer>")
    page.line("<p>\(words[.silence])</p>")
    let json = content.pages.outputs.contains(.json) ? " <a href=\"\(jsonAddress)\">\(words[.json])</a>" : ""
    page.line("<p>\(words[.generated])\(json)</p>")
    page.line("</footer>")
    if hasScript { page.line("<script>\(SiteScript.text)</script>") }
    page.line("</body>")
    page.line("</html>")
  }
}

extension SiteContent {
  /// Whether pages have pictures for previews of links, which need the address of the site.
  var hasPictures: Bool { pages.outputs.contains(.pictures) && pages.baseAddress != nil }

  /// Where logos come from, as a content policy has it.
  var logoSource: String? {
    guard let logos = pages.logos else { return nil }
    guard logos.hasPrefix("https://") else { return "'self'" }
    let host = logos.dropFirst("https://".count).prefix { $0 != "/" }
    return host.contains("{") ? "https:" : "https://\(host)"
  }

  /// The address of a connector's logo on one of the connectors' pages, ready for an attribute.
  func logo(ofConnector slug: String) -> String? {
    pages.logos.map { logos in
      let address = SiteWords.filled(logos, ["slug": MarkdownText.escapedAddress(slug)], text: \.self)
      return XMLText.text(address.hasPrefix("https://") || address.hasPrefix("/") ? address : "../" + address)
    }
  }
}

extension PageWords {
  /// The attribute of a page in a language that is written from right to left.
  var direction: String {
    Locale.Language(identifier: language).characterDirection == .rightToLeft ? " dir=\"rtl\"" : ""
  }
}
