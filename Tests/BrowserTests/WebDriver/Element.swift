import CoverageMatrix

/// An element of a page.
struct Element: Sendable {
  /// The key of an element's reference in the protocol.
  static let key = "element-6066-11e4-a52e-4f735466cecf"

  let page: Page
  let id: String

  private var path: String { "\(page.path)/element/\(id)" }

  /// The element as an argument of a script.
  var argument: JSONValue { [Self.key: .string(id)] }

  /// The text as it is shown.
  func text() async throws -> String { try await page.client.get("\(path)/text") }
  /// The role that assistive technology is told.
  func role() async throws -> String { try await page.client.get("\(path)/computedrole") }
  /// The name that assistive technology is told.
  func name() async throws -> String { try await page.client.get("\(path)/computedlabel") }
  func isDisplayed() async throws -> Bool { try await page.client.get("\(path)/displayed") }
  func isSelected() async throws -> Bool { try await page.client.get("\(path)/selected") }
  func attribute(_ name: String) async throws -> String? { try await page.client.get("\(path)/attribute/\(name)") }
  func property(_ name: String) async throws -> JSONValue { try await page.client.get("\(path)/property/\(name)") }

  /// Scrolls to the element and clicks its middle; throws where something else would get the click.
  func click() async throws { try await page.client.command("\(path)/click") }
  /// Empties a text field.
  func clear() async throws { try await page.client.command("\(path)/clear") }
  /// Focuses the element and types.
  func type(_ text: String) async throws {
    try await page.client.command("\(path)/value", ["text": .string(text)])
  }
}
