import CoverageMatrix
import Foundation

/// One driver for all tests, and the few windows that they take turns with.
actor Browser {
  struct NotStarted: Error, CustomStringConvertible {
    var description: String { "A browser test is in no extension of BrowserTests" }
  }

  /// As many as there are cores on a small machine: more only wait for each other.
  private static let windowCount = 2

  @TaskLocal static var current: Browser?

  private let programs: BrowserPrograms
  private let driver: DriverProcess
  private let client: WebDriverClient
  private var idle: [BrowserWindow] = []
  private var openCount = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init() async throws {
    programs = try BrowserPrograms.find()
    driver = try await DriverProcess(program: programs.driver)
    client = WebDriverClient(port: driver.port)
  }

  /// Opens a tab that looks as asked, and closes it after the body, whether that throws or not.
  static func withPage<Result: Sendable>(
    _ look: PageLook = PageLook(), _ body: (Page) async throws -> Result
  ) async throws -> Result {
    guard let browser = current else { throw NotStarted() }
    let window = try await browser.take()
    let result: Result
    do {
      let page = try await window.openPage(look)
      result = try await body(page)
    } catch {
      await browser.giveBack(window)
      throw error
    }
    await browser.giveBack(window)
    return result
  }

  /// Closes all windows and ends the driver.
  func end() async {
    for window in idle { await window.close() }
    driver.end()
  }

  private func take() async throws -> BrowserWindow {
    while idle.isEmpty && openCount == Self.windowCount {
      await withCheckedContinuation { waiting.append($0) }
    }
    if let window = idle.popLast() { return window }
    openCount += 1
    do {
      return try await BrowserWindow(client: client, program: programs.browser)
    } catch {
      openCount -= 1
      wakeNext()
      throw error
    }
  }

  /// Keeps a window for the next test, unless it does not answer any more.
  private func giveBack(_ window: BrowserWindow) async {
    do {
      try await window.closePage()
      idle.append(window)
    } catch {
      await window.close()
      openCount -= 1
    }
    wakeNext()
  }

  private func wakeNext() {
    if !waiting.isEmpty { waiting.removeFirst().resume() }
  }
}
