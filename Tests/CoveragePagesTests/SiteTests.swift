import Foundation
import Testing
import _CoverageGenerator
import _CoveragePages
import _CoverageSpec

@Suite("Site")
struct SiteTests {
  @Test("There is a page for each connector, model and action, and JSON beside it")
  func files() throws {
    let site = SiteFiles(try Shop.compiled(), SiteEmitter())
    let pages = [
      "actions/cancel", "actions/refund", "connectors/acme", "connectors/bolt", "features", "index", "models/customers",
      "models/orders",
    ]
    #expect(site.files.keys.sorted() == pages.flatMap { ["\($0).html", "\($0).json"] })
    #expect(SiteFiles(try Catalogue.compiled(), SiteEmitter()).pages.count == 5 + 22 + 16 + 2)
  }

  @Test("Every link of every page leads to a page and a place in it, and every page is reached")
  func links() throws {
    var plain = try Shop.compiled().specification
    plain.pages.sections = [.models, .notes]
    for coverage in [
      try Catalogue.compiled(), try Shop.compiled(), try Catalogue.compiled(connectors: 20), CompiledCoverage(plain),
    ] {
      let site = SiteFiles(coverage, SiteEmitter())
      #expect(site.deadLinks == [])
      for (path, page) in site.pages { #expect(page.problems == [], "\(path)") }
    }
  }

  @Test("The parts of a page: title, policy, breadcrumb, neighbours, rows")
  func connector() throws {
    let page = try #require(SiteFiles(try Shop.compiled(), SiteEmitter()).files["connectors/acme.html"])
    for part in [
      "<html lang=\"en\">", "<title>Acme Shop – Shop coverage</title>",
      "<meta property=\"og:title\" content=\"Acme Shop\">",
      "<meta property=\"og:description\" content=\"Acme, Shop coverage. Models: 1 of 2, Fields: 2 of 4, "
        + "Actions: 2 of 2, Inputs: 2 of 2.\">",
      """
      <li><a href="../index.html">Shop coverage</a></li>
      <li><a href="../index.html#:connectors">Connectors</a></li>
      <li aria-current="page">Acme Shop</li>
      """,
      "<div><dt>Stage</dt><dd>Open beta</dd></div>", "<p>Ask them first.</p>",
      "<li><a href=\"https://acme.example/a%28b%29\">Set-up</a>: How to begin.</li>",
      """
      <section class="group" id="orders" data-status="supported"><h3><a href="../models/orders.html">Orders</a> \
      <small>2 of 3</small></h3>
      <div class="note"><p>Paid ones only.</p></div>
      <ul class="limits">
      <li><code>colour</code> becomes <code>orders.id</code>: <code>red</code> → <code>hot</code>, <code>grey</code> → \
      none, anything else → none</li>
      </ul>
      """,
      """
      <tr id="orders.total" data-status="supported"><th scope="row"><code>total</code></th><td>number or null</td>\
      <td class="note"><p>In cents.</p><p>rounded to integer</p></td></tr>
      <tr id="orders.tags" data-status="unsupported"><th scope="row"><code>tags</code></th><td>string[]</td>\
      <td class="note"><strong class="n">Unsupported</strong> <p>It has none.</p></td></tr>
      """,
      "<a rel=\"next\" href=\"../connectors/bolt.html\"><small>Next</small> Bolt</a>",
      "<a href=\"acme.json\">This page as JSON</a>",
    ] { #expect(page.contains(part), "\(part)\n\(page)") }
    #expect(!page.contains("rel=\"prev\""))
    #expect(!page.contains("<script"))
    #expect(page.contains("default-src 'none'; style-src 'sha256-") && !page.contains("unsafe-inline"))
    let bolt = try #require(SiteFiles(try Shop.compiled(), SiteEmitter()).files["connectors/bolt.html"])
    #expect(
      bolt.contains(
        """
        <details class="unknown"><summary>Unknown: not documented (2)</summary>
        <p><code id="orders.total">total</code>, <code id="orders.tags">tags</code></p></details>
        """), "\(bolt)")
  }

  @Test("The page of a model has its connectors, fields and types")
  func model() throws {
    let page = try #require(SiteFiles(try Shop.compiled(), SiteEmitter()).files["models/orders.html"])
    for part in [
      "<p>All 2 connectors support it.</p>",
      "<tr data-slug=\"acme\" data-status=\"supported\"><th scope=\"row\"><a href=\"../connectors/acme.html#orders\">Acme</a>"
        + "</th><td>2 of 3</td><td class=\"note\"><p>total: rounded to integer</p></td></tr>",
      "<tr id=\"total\"><th scope=\"row\"><code>total</code></th><td>number or null</td><td><details class=\"names\">"
        + "<summary>1 of 2</summary><p>Acme</p></details></td></tr>",
      "<p><span class=\"n\">Unsupported</span>: Acme</p>",
    ] { #expect(page.contains(part), "\(part)\n\(page)") }
  }

  @Test("A type leads to what is said of it")
  func types() throws {
    let files = SiteFiles(try Catalogue.compiled(), SiteEmitter()).files
    let link = "<a href=\"../models/jobs.html#:type:JobStatus\">JobStatus</a> or null"
    #expect(files["connectors/recruhr.html"]?.contains("<td>\(link)</td>") == true)
    let page = try #require(files["models/jobs.html"])
    #expect(page.contains("<td>\(link)</td>"))
    #expect(page.contains("<h3 id=\":type:JobStatus\"><code>JobStatus</code></h3>"))
    #expect(page.contains("<small><a href=\"#:type:IntegrationField\">IntegrationField[]</a>, or absent</small>"))
  }

  @Test("pages.json says title, headings, address, links, sections, logos and outputs")
  func settings() throws {
    var specification = try Shop.compiled().specification
    var pages = PagesFile()
    pages.title = "What <we> do"
    pages.heads = [.connector: "{name} for {category}"]
    pages.baseAddress = "https://a.example/docs/"
    pages.links = .plain
    pages.sections = [.features, .notes]
    pages.logos = "https://cdn.example/l/{slug}.svg"
    pages.outputs = [.sitemap, .pictures]
    pages.words.language = "de"
    pages.words.texts = [.share: "{count} von {total}", .features: "Eigenschaften"]
    specification.pages = pages
    let files = SiteFiles(CompiledCoverage(specification), SiteEmitter()).files
    #expect(files.keys.filter { $0.hasSuffix(".json") }.isEmpty)
    let page = try #require(files["connectors/acme.html"])
    for part in [
      "<html lang=\"de\">", "<title>Acme Shop for Shop – What &lt;we&gt; do</title>",
      "<link rel=\"canonical\" href=\"https://a.example/docs/connectors/acme\">",
      "<meta property=\"og:image\" content=\"https://a.example/docs/connectors/acme.svg\">",
      "<img src=\"https://cdn.example/l/acme.svg\" alt=\"\">", "; img-src https://cdn.example; base-uri 'none'",
      "<a href=\"../features#features.sync\">Sync</a>", "<a href=\"../\">", "<dd>1 von 2</dd>",
      "<h2 id=\":features\">Eigenschaften</h2>",
    ] { #expect(page.contains(part), "\(part)\n\(page)") }
    #expect(!page.contains("id=\":models\""))
    let parts = [page.range(of: "id=\":features\""), page.range(of: "Ask them first.")].map { $0?.lowerBound }
    #expect(try #require(parts[0]) < #require(parts[1]))
    #expect(
      files["sitemap.xml"] == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- Generated by coverage-matrix from category.json and connectors. Do not edit. -->
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <url><loc>https://a.example/docs/</loc></url>
          <url><loc>https://a.example/docs/connectors/acme</loc></url>
          <url><loc>https://a.example/docs/connectors/bolt</loc></url>
          <url><loc>https://a.example/docs/models/orders</loc></url>
          <url><loc>https://a.example/docs/models/customers</loc></url>
          <url><loc>https://a.example/docs/actions/refund</loc></url>
          <url><loc>https://a.example/docs/actions/cancel</loc></url>
          <url><loc>https://a.example/docs/features</loc></url>
        </urlset>

        """)
    for path in ["index.svg", "connectors/acme.svg"] {
      #expect(PictureCheck(files[path] ?? "").problems == [], "\(path)")
    }
  }

  @Test("Every text of a page can be another language's")
  func words() throws {
    var specification = try Shop.compiled().specification
    for word in PageWord.allCases {
      let values = word.placeholders.sorted().map { " {\($0)}" }.joined()
      specification.pages.words.texts[word] = "ÜX\(values)"
    }
    let site = SiteFiles(CompiledCoverage(specification), SiteEmitter())
    // What is left are names, labels, notes and types of the spec, and sentences of constraints.
    let known: Set = [
      "Acme", "Shop", "Bolt", "Orders", "Customers", "Refund", "Cancel", "Sync", "Delta", "Export", "Ask", "them",
      "first", "Set-up", "How", "to", "begin", "Prices", "What", "it", "takes", "Paid", "ones", "only", "In", "cents",
      "It", "has", "none", "Two", "kinds", "hourly", "daily", "number", "string", "custom", "plan", "total", "rounded",
      "integer", "files", "at", "most", "may", "be", "carried", "out", "as", "cancel",
    ]
    for (path, page) in site.files where path.hasSuffix(".html") {
      let body = page.replacing(/(?s)<(style|script)>.*?<\/(style|script)>/, with: "").replacing(
        /(?s)<!--.*?-->/, with: "")
      let text = body.replacing(/<code[^>]*>[^<]*<\/code>/, with: " ").replacing(/<[^>]*>/, with: " ")
      let unknown = Set(text.matches(of: /[A-Za-z][A-Za-z-]+/).map { String($0.0) }).subtracting(known)
      #expect(unknown == [], "\(path)")
    }
  }

  @Test("Front matter stands above the page in MDX where pages.json asks for it", arguments: [true, false])
  func frontMatter(isThere: Bool) throws {
    var specification = try Shop.compiled().specification
    if isThere { specification.pages.frontMatter = [("title", .title), ("sidebarTitle", .name), ("mode", .access)] }
    let files = MDXPageEmitter().files(for: CompiledCoverage(specification))
    let front = """
      ---
      title: "Acme Shop Shop Integration"
      sidebarTitle: "Acme"
      mode: "custom_plan"
      ---


      """
    #expect(files.first?.contents.hasPrefix((isThere ? front : "") + "{/* Generated by coverage-matrix") == true)
  }

  @Test("The digest in the policy is that of the style and the script on the page")
  func digests() throws {
    let page = try #require(SiteFiles(try Shop.compiled(), SiteEmitter()).files["index.html"])
    for (tag, directive) in [("style", "style-src"), ("script", "script-src")] {
      let text = try #require(page.components(separatedBy: "<\(tag)>").last?.components(separatedBy: "</\(tag)>").first)
      let digest = Data(SHA256.digest(of: Array(text.utf8))).base64EncodedString()
      #expect(page.contains("\(directive) 'sha256-\(digest)'"))
    }
  }

  @Test("Whatever text stands in labels and notes, pages keep their tags", arguments: HostileCategory.texts.indices)
  func hostile(index: Int) {
    let tame = SiteFiles(HostileCategory.compiled("Tame"), SiteEmitter())
    let site = SiteFiles(HostileCategory.compiled(HostileCategory.texts[index]), SiteEmitter())
    #expect(site.deadLinks == [])
    let inNotes: Set = ["p", "ul", "ol", "li", "code", "pre", "em", "strong", "a"]
    for (path, page) in site.pages {
      #expect(page.problems == [], "\(path)")
      let tags = page.tags.filter { !inNotes.contains($0.key) }
      #expect(tags == tame.pages[path]?.tags.filter { !inNotes.contains($0.key) }, "\(path)")
    }
    for (path, text) in site.files where path.hasSuffix(".json") {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    }
  }
}
