import CoverageMatrix

extension Page {
  private struct Entry: Decodable {
    var level: String
    var message: String
  }

  /// What the browser complained about since the last call: exceptions, refused or failed loads, `console.error`.
  func consoleErrors() async throws -> [String] {
    let entries: [Entry] = try await client.post("\(path)/se/log", ["type": "browser"])
    return entries.filter { $0.level == "SEVERE" }.map(\.message)
  }

  /// The addresses that the page loaded beside itself.
  func loadedResources() async throws -> [String] {
    try await run("return performance.getEntriesByType('resource').map(entry => entry.name)")
  }

  /// The dialogs that the page wanted to show; nobody sees them.
  func dialogs() async throws -> [String] {
    try await run("return window.dialogsOfTest ?? []")
  }

  /// Notes dialogs instead of showing them, in every document that this tab will open.
  func watchForDialogs() async throws {
    let source = """
      window.dialogsOfTest = [];
      for (const kind of ['alert', 'confirm', 'prompt', 'print']) {
        window[kind] = text => { window.dialogsOfTest.push(`${kind}: ${text}`); return null; };
      }
      """
    try await devTools("Page.addScriptToEvaluateOnNewDocument", ["source": .string(source)])
  }
}
