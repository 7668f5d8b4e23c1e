import CoverageMatrix

/// What the browser tells assistive technology of a whole page, asked for at once.
///
/// Asking for the role and the name of one element after the other makes the browser think anew each time, which takes
/// minutes where a page has thousands of controls.
///
/// https://chromedevtools.github.io/devtools-protocol/tot/Accessibility/#method-getFullAXTree
struct AccessibilityTree: Decodable {
  private struct Text: Decodable {
    var value: JSONValue?
    var string: String {
      if case .string(let text) = value { text } else { "" }
    }
  }

  private struct Property: Decodable {
    var name: String
    var value: Text
  }

  private struct Node: Decodable {
    var ignored: Bool
    var role: Text?
    var name: Text?
    var properties: [Property]?

    var isFocusable: Bool {
      properties?.contains { $0.name == "focusable" && $0.value.value == .boolean(true) } == true
    }
  }

  /// The roles that something to work with does not have.
  private static let structure: Set = [
    "article", "banner", "cell", "complementary", "generic", "list", "listitem", "none", "paragraph", "row", "strong",
    "table",
  ]

  private var nodes: [Node]

  private var controls: [Node] {
    // What can be scrolled to is focusable by a script alone.
    nodes.filter { !$0.ignored && $0.isFocusable && $0.role?.string != "main" }
  }

  /// The names of all elements with a role.
  func names(ofRole role: String) -> [String] {
    nodes.filter { !$0.ignored && $0.role?.string == role }.map { $0.name?.string ?? "" }
  }

  /// The controls without a role or a name.
  var findings: [Finding] {
    controls.compactMap { node in
      let role = node.role?.string ?? "none"
      let name = node.name?.string ?? ""
      if Self.structure.contains(role) { return Finding(element: name, message: "a control with the role \"\(role)\"") }
      return name.isEmpty ? Finding(element: role, message: "no name") : nil
    }
  }
}

extension Page {
  func accessibilityTree() async throws -> AccessibilityTree {
    let command: JSONValue = ["cmd": "Accessibility.getFullAXTree", "params": [:]]
    return try await client.post("\(path)/goog/cdp/execute", command)
  }
}
