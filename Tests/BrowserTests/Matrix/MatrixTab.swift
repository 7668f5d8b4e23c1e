import CoverageMatrix
import Foundation
import Testing
import _CoverageGenerator
import _CoveragePages

/// `coverage.html` in a tab of the browser, from a file that stays as long as the tab.
struct MatrixTab: Sendable {
  let page: Page
  private let file: URL

  /// Opens the page of a category and closes it after the body.
  ///
  /// - Parameters:
  ///   - state: What stands after the `#` of the address.
  ///   - name: `coverage.html` or `embed.html`.
  @discardableResult
  static func open<Result: Sendable>(
    _ coverage: CompiledCoverage, _ look: PageLook = PageLook(), at state: String = "",
    page name: String = "coverage.html",
    sourceLocation: SourceLocation = #_sourceLocation, _ body: (MatrixTab) async throws -> Result
  ) async throws -> Result {
    let document = try #require(MatrixEmitter().files(for: coverage).first { $0.path == name }).contents
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("matrix-\(UUID().uuidString).html")
    try Data(document.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try await Browser.withPage(look) { page in
      let tab = MatrixTab(page: page, file: file)
      try await tab.go(to: state)
      let result = try await body(tab)
      #expect(try await page.consoleErrors() == [], sourceLocation: sourceLocation)
      #expect(try await page.loadedResources() == [], sourceLocation: sourceLocation)
      return result
    }
  }

  /// Opens the page anew, with a state in its address.
  func go(to state: String) async throws {
    let blank = try #require(URL(string: "about:blank"))
    try await page.open(blank)
    let address = try #require(URL(string: file.absoluteString + (state.isEmpty ? "" : "#\(state)")))
    try await page.open(address)
  }

  /// What stands after the `#` of the address, or nothing.
  func state() async throws -> String {
    try await page.run("return location.hash.slice(1)")
  }

  /// What is shown once the page has settled, which it does when nobody types.
  func view() async throws -> MatrixView {
    let isBusy: Bool = try await page.run("return document.querySelector('main').ariaBusy === 'true'")
    if isBusy { try await page.wait(until: "document.querySelector('main').ariaBusy === 'false'") }
    return try await page.run(MatrixView.script)
  }

  /// Types into the search, closes its suggestions, and waits until it has opened what it found.
  func search(_ text: String) async throws {
    try await page.type(text, into: "#\\:search")
    try await page.press(.escape)
    try await page.wait(until: "document.querySelector('details.group[open]')")
  }

  /// Types into the search and takes the first suggestion.
  func require(_ text: String) async throws {
    try await page.type(text, into: "#\\:search")
    try await page.press(.enter)
  }

  /// Opens one of the menus above the tables.
  func openMenu(_ menu: String) async throws {
    try await page.click("#\\:\(menu) > summary")
  }

  /// Empties the search as a reader would.
  func clearSearch() async throws {
    try await page.click("#\\:search")
    try await page.type("a", with: [.control])
    try await page.press(.backspace)
  }

  /// Opens or closes a model or an action by its title.
  func toggle(_ group: String) async throws {
    try await page.click("details[data-group=\(group)] > summary")
  }

  /// Chooses an option of a list by its value, in a menu.
  func choose(_ value: String, in list: String, of menu: String) async throws {
    try await openMenu(menu)
    try await page.click("#\\:\(list) option[value=\(value)]")
    try await openMenu(menu)
  }
}

extension CompiledCoverage {
  /// What the tables of the page say about a connector and a capability, in words.
  func words(connector: Int, capability: Int) -> String {
    switch status(connector: connector, capability: capability) {
    case .supported: share(connector: connector, capability: capability) ?? "yes"
    case .unsupported: "no"
    case .notImplemented: "not built"
    case .unlisted: "unknown"
    }
  }

  /// How many fields of a model or inputs of an action are supported.
  private func share(connector: Int, capability: Int) -> String? {
    let group = layout.groups.first { $0.number == capability }
    guard let group, !group.members.isEmpty else { return nil }
    let supported = group.members.count { number in
      status(connector: connector, capability: number) == .supported
    }
    return "\(supported)/\(group.members.count)"
  }
}
