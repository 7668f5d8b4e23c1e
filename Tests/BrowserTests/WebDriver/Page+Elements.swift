import CoverageMatrix

extension Page {
  /// The first element of a CSS selector; throws where there is none.
  func find(_ selector: String) async throws -> Element {
    let reference: [String: String] = try await client.post("\(path)/element", Self.css(selector))
    return try element(reference)
  }

  /// All elements of a CSS selector.
  func findAll(_ selector: String) async throws -> [Element] {
    let references: [[String: String]] = try await client.post("\(path)/elements", Self.css(selector))
    return try references.map(element)
  }

  /// The element that has the focus.
  func focused() async throws -> Element {
    try element(try await client.get("\(path)/element/active"))
  }

  func click(_ selector: String) async throws { try await find(selector).click() }

  /// Types into a field that may hold text already.
  func type(_ text: String, into selector: String) async throws { try await find(selector).type(text) }

  /// The shown texts of all elements of a CSS selector.
  func texts(_ selector: String) async throws -> [String] {
    try await run("return [...document.querySelectorAll(arguments[0])].map(e => e.innerText)", .string(selector))
  }

  private func element(_ reference: [String: String]) throws -> Element {
    guard let id = reference[Element.key] else {
      throw WebDriverError(error: "no such element", message: "The answer has no reference.")
    }
    return Element(page: self, id: id)
  }

  private static func css(_ selector: String) -> JSONValue {
    ["using": "css selector", "value": .string(selector)]
  }
}
