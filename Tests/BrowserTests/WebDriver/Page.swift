import CoverageMatrix
import Foundation

/// A tab of the browser.
///
/// Commands and conditions are in extensions: ``find(_:)``, ``run(_:_:)``, ``wait(until:)`` and so on.
struct Page: Sendable {
  let client: WebDriverClient
  /// The path of the driver's session.
  let path: String

  /// Opens an address and waits until it is loaded.
  func open(_ address: URL) async throws {
    try await client.command("\(path)/url", ["url": .string(address.absoluteString)])
  }

  /// Opens a document from a file that is deleted at once.
  ///
  /// - Parameter type: The extension of the file, which tells the browser what it is: `html`, `svg`.
  func open(_ document: String, as type: String = "html") async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("page-\(UUID().uuidString).\(type)")
    try Data(document.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try await open(file)
  }

  /// Loads the page's address once more.
  func reload() async throws {
    try await client.command("\(path)/refresh")
  }

  /// The address, with the state that the page keeps in it.
  func address() async throws -> String {
    try await client.get("\(path)/url")
  }

  func title() async throws -> String {
    try await client.get("\(path)/title")
  }

  /// Calls a command of the DevTools protocol.
  func devTools(_ command: String, _ parameters: JSONValue = [:]) async throws {
    try await client.command(
      "\(path)/goog/cdp/execute", ["cmd": .string(command), "params": parameters])
  }
}
