import CoverageMatrix

/// A browser of its own, a session of the driver, that shows one page at a time.
struct BrowserWindow: Sendable {
  private struct Session: Decodable {
    var sessionId: String
  }

  private struct Tab: Decodable {
    var handle: String
  }

  /// The pipe between driver and browser ends the browser with the driver, however that ends.
  private static let arguments: JSONValue = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--force-color-profile=srgb", "--hide-scrollbars",
    "--font-render-hinting=none", "--disable-lcd-text", "--lang=en-US", "--remote-debugging-pipe",
    "--enable-blink-features=ComputedAccessibilityInfo",
  ]

  private let client: WebDriverClient
  private let path: String
  /// The empty tab that keeps the browser open between two pages.
  private let base: String

  init(client: WebDriverClient, program: String) async throws {
    let options: JSONValue = ["binary": .string(program), "args": Self.arguments]
    let capabilities: JSONValue = [
      "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": ["browser": "ALL"],
      "unhandledPromptBehavior": "dismiss and notify",
      "timeouts": ["implicit": 0, "pageLoad": 30_000, "script": 20_000],
    ]
    let session: Session = try await client.post("session", ["capabilities": ["alwaysMatch": capabilities]])
    self.client = client
    path = "session/\(session.sessionId)"
    base = try await client.get("\(path)/window")
  }

  /// Opens a new tab, which knows nothing of the one before.
  func openPage(_ look: PageLook) async throws -> Page {
    let tab: Tab = try await client.post("\(path)/window/new", ["type": "tab"])
    try await client.command("\(path)/window", ["handle": .string(tab.handle)])
    let page = Page(client: client, path: path)
    _ = try await page.consoleErrors()
    try await page.watchForDialogs()
    try await page.take(look)
    return page
  }

  /// Closes the tab of the last page.
  func closePage() async throws {
    let handles: [String] = try await client.get("\(path)/window/handles")
    for handle in handles where handle != base {
      try await client.command("\(path)/window", ["handle": .string(handle)])
      try await client.delete("\(path)/window")
    }
    try await client.command("\(path)/window", ["handle": .string(base)])
  }

  /// Ends the browser.
  func close() async {
    // A browser that does not answer ends with the driver.
    try? await client.delete(path)
  }
}
