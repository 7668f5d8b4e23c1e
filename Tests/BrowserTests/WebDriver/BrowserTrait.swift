import Testing

/// Starts the browser before the first test of a suite and ends it after the last.
struct BrowserTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let browser = try await Browser()
    do {
      try await Browser.$current.withValue(browser) { try await function() }
    } catch {
      await browser.end()
      throw error
    }
    await browser.end()
  }
}

extension Trait where Self == BrowserTrait {
  /// Gives the suite a browser of its own.
  static var browser: BrowserTrait { BrowserTrait() }
}
