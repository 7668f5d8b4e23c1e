import CoverageMatrix

extension Page {
  /// Lets the page read and write the clipboard without asking.
  func allowClipboard() async throws {
    for name in ["clipboard-read", "clipboard-write"] {
      try await client.command(
        "\(path)/permissions", ["descriptor": ["name": .string(name)], "state": "granted"])
    }
  }

  /// The text that was copied last.
  func clipboard() async throws -> String {
    try await runAsync("return await navigator.clipboard.readText()")
  }
}
