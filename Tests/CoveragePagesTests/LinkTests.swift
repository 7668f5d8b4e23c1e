import Foundation
import Testing
import _CoverageGenerator

@Suite("Links")
struct LinkTests {
  @Test("Every link of every page leads to a page and, with an anchor, to a place in it")
  func links() throws {
    for coverage in [try Catalogue.compiled(), try Shop.compiled(), try Self.beyondASCII()] {
      let checker = LinkChecker(coverage.documents)
      #expect(checker.deadLinks == [])
      #expect(checker.doubleAnchors == [])
    }
  }

  @Test("Every page is reached from README.md and from llms.txt")
  func reach() throws {
    let coverage = try Catalogue.compiled()
    let checker = LinkChecker(coverage.documents)
    let pages = Set(coverage.documents.keys.filter { $0.hasPrefix("pages/") && $0.hasSuffix(".md") })
    #expect(pages.count == 5 + 22 + 16)
    #expect(pages.subtracting(checker.targets(of: "README.md")) == [])
    #expect(pages.subtracting(checker.targets(of: "llms.txt")) == [])
  }

  @Test("Pages stay where they are when names and labels change")
  func addresses() throws {
    let renamed = try compile(
      category: Shop.category.replacing("\"Orders\"", with: "\"Sales\"").replacing("\"Refund\"", with: "\"Pay back\""),
      connectors: ["acme": Shop.acme.replacing("\"Acme\"", with: "\"Apex\""), "bolt": Shop.bolt])
    let documents = renamed.documents
    #expect(documents.keys.sorted() == (try Shop.compiled().documents).keys.sorted())
    #expect(documents["pages/acme.md"]?.contains("### Sales (2/3) <a id=\"orders\"></a>") == true)
  }

  @Test("The checker finds dead links and dead anchors")
  func checker() {
    let checker = LinkChecker([
      "README.md": "[a](pages/a.md) [b](pages/b.md#x) [c](pages/a.md#y) [d](https://d.example) `[e](f.md)`",
      "pages/a.md": "## A <a id=\"z\"></a> <a id=\"z\"></a>\n\n[up](../README.md) [out](../../x.md)",
    ])
    #expect(
      checker.deadLinks == ["README.md: pages/a.md#y", "README.md: pages/b.md#x", "pages/a.md: ../../x.md"])
    #expect(checker.doubleAnchors == ["pages/a.md: z"])
  }

  private static func beyondASCII() throws -> CompiledCoverage {
    try compile(
      category: """
        { "format": 1, "id": "x", "name": "X",
          "models": [ { "id": "größe", "vendor_id": "g", "label": "Größe (a)", "record": "G", "fields": [] } ] }
        """,
      connectors: ["日本": #"{ "format": 1, "slug": "日本", "name": "日本 [x]", "models": { "größe": { "fields": [] } } }"#])
  }
}

/// Follows the relative links between documents.
private struct LinkChecker {
  private let documents: [String: String]

  init(_ documents: [String: String]) { self.documents = documents }

  var deadLinks: [String] {
    documents.keys.filter(Self.isPage).sorted().flatMap { path in
      links(of: path).filter { !isAlive($0, on: path) }.sorted().map { "\(path): \($0)" }
    }
  }

  var doubleAnchors: [String] {
    documents.keys.filter(Self.isPage).sorted().flatMap { path in
      let anchors = (documents[path] ?? "").split(separator: "<a id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      let counts = Dictionary(anchors.map { ($0, 1) }, uniquingKeysWith: +)
      return counts.filter { $0.value > 1 }.keys.sorted().map { "\(path): \($0)" }
    }
  }

  /// The files that a page links to.
  func targets(of path: String) -> Set<String> { Set(links(of: path).map { Self.resolve($0, on: path).file }) }

  private static func isPage(_ path: String) -> Bool { [".md", ".mdx", ".txt"].contains { path.hasSuffix($0) } }

  private func links(of path: String) -> Set<String> {
    // What stands in code is no link, unless the code is the link's text.
    let text = (documents[path] ?? "").replacing(/`[^`\n]*`/, with: "code")
    let targets = text.split(separator: "](", omittingEmptySubsequences: false).dropFirst()
    return Set(targets.map { String($0.prefix { $0 != ")" && $0 != "\n" }) }.filter { !$0.contains("://") })
  }

  private func isAlive(_ link: String, on path: String) -> Bool {
    let target = Self.resolve(link, on: path)
    guard let document = documents[target.file] else { return false }
    return target.anchor.map { document.contains("<a id=\"\($0)\"></a>") } ?? true
  }

  private static func resolve(_ link: String, on path: String) -> (file: String, anchor: String?) {
    if link.hasPrefix("#") { return (path, link.dropFirst().removingPercentEncoding) }
    let parts = link.split(separator: "#", maxSplits: 1).map { String($0).removingPercentEncoding ?? "" }
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for part in parts[0].split(separator: "/") {
      if part != ".." {
        folders.append(String(part))
      } else if folders.popLast() == nil {
        folders.append("..")
      }
    }
    return (folders.joined(separator: "/"), parts.count > 1 ? parts[1] : nil)
  }
}
