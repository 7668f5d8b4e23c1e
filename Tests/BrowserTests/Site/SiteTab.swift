import Foundation
import Testing
import _CoverageGenerator
import _CoveragePages

/// A tab of the browser with a page of a site, which lies in a folder for as long as the tab is open.
struct SiteTab: Sendable {
  let page: Page
  private let folder: URL

  /// Writes a site, opens its first page and runs a body.
  static func open(
    _ coverage: CompiledCoverage, _ look: PageLook = PageLook(), sourceLocation: SourceLocation = #_sourceLocation,
    _ body: (SiteTab) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("site-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in SiteEmitter().files(for: coverage) {
      let url = folder.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.contents.utf8).write(to: url)
    }
    try await Browser.withPage(look) { page in
      let tab = SiteTab(page: page, folder: folder)
      try await tab.go(to: "index.html")
      try await body(tab)
      #expect(try await page.consoleErrors() == [], sourceLocation: sourceLocation)
      #expect(try await page.loadedResources() == [], sourceLocation: sourceLocation)
    }
  }

  /// Opens a page by its path in the folder, with what stands behind it in the address.
  func go(to path: String) async throws {
    let blank = try #require(URL(string: "about:blank"))
    try await page.open(blank)
    try await page.open(try #require(URL(string: folder.absoluteString + "/" + path)))
  }

  /// The name of the page and what stands behind it in the address.
  func place() async throws -> String {
    try await page.run("return location.pathname.split('/').slice(-2).join('/') + location.hash")
  }

  /// The texts of the links in rows and entries that the search can hide, as far as they are seen.
  func found() async throws -> [String] {
    try await page.run(
      """
      return [...document.querySelectorAll('[data-find]')].filter(element => element.checkVisibility())
        .map(element => element.querySelector('a').textContent);
      """)
  }
}
