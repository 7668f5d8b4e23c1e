import _CoverageSpec

/// An OpenAPI document in JSON: its tree, in which values are found by pointers.
package struct OpenAPIDocument: Sendable {
  package let path: String
  let root: JSONNode
  let lines: LineTable
  /// Whether the document keeps to OpenAPI 3.0, whose schemas are a dialect of their own.
  let isVersion30: Bool
  /// The members of the objects that references lead into, by their keys.
  private let components: [String: [String: JSONMember]]

  /// Reads a document; nil where the findings have an error.
  package static func read(_ file: SpecFile) -> (document: OpenAPIDocument?, diagnostics: [Diagnostic]) {
    let start = SourceLocation(path: file.path, line: 1, column: 1)
    if file.unreadable == nil, let first = file.bytes.first(where: { !$0.isJSONSpace }), first != UInt8(ascii: "{") {
      return (nil, [.error("no-openapi", Self.refusal(of: file), at: start)])
    }
    let parsed = JSONDocument(parsing: file)
    guard let root = parsed.root, !parsed.diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, parsed.diagnostics)
    }
    if let version = root["swagger"] {
      let place = parsed.lines.location(of: version.offset)
      let message = "the document is of Swagger 2; convert it to OpenAPI 3, as with 'npx swagger2openapi'"
      return (nil, [.error("openapi-version", message, at: place)])
    }
    guard let version = root["openapi"], let text = version.string else {
      return (nil, [.error("no-openapi", "the file has no 'openapi' with the version of OpenAPI", at: start)])
    }
    guard ["3.0", "3.1"].contains(where: { text == $0 || text.hasPrefix($0 + ".") }) else {
      let message = "the document is of OpenAPI \(text.quoted); 3.0 and 3.1 are read"
      return (nil, [.error("openapi-version", message, at: parsed.lines.location(of: version.offset))])
    }
    let document = OpenAPIDocument(
      path: file.path, root: root, lines: parsed.lines, isVersion30: text.hasPrefix("3.0"))
    if document.operations.isEmpty {
      let place = parsed.lines.location(of: root["paths"]?.offset ?? root.offset)
      return (nil, [.error("no-operations", "the document has no operations below 'paths'", at: place)])
    }
    return (document, parsed.diagnostics)
  }

  /// The sign of a document, for a source in no format.
  static let sign = "OpenAPI document (an object with 'openapi' and 'paths')"

  /// Whether a source looks like a document, be it of a version or in a form that is not read.
  package static func recognises(_ text: PageText) -> Bool {
    let source = Source(text)
    if let outline = source.outline {
      return outline.value("openapi", of: outline.root) != nil || outline.value("swagger", of: outline.root) != nil
    }
    return ["openapi:", "swagger:"].contains { text.bytes.starts(with: $0.utf8) }
  }

  private static func refusal(of file: SpecFile) -> String {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let isYAML = [".yaml", ".yml"].contains(where: name.lowercased().hasSuffix)
    let json = (isYAML ? name.prefix { $0 != "." }.description : "openapi") + ".json"
    let reason = isYAML ? ", and this is YAML: it is converted with" : "; YAML is converted with"
    return "OpenAPI documents are read in JSON\(reason) 'yq -o=json . \(name) > \(json)'"
  }

  private init(path: String, root: JSONNode, lines: LineTable, isVersion30: Bool) {
    self.path = path
    self.root = root
    self.lines = lines
    self.isVersion30 = isVersion30
    var components: [String: [String: JSONMember]] = [:]
    for kind in root["components"]?.members ?? [] {
      components[kind.key] = Dictionary(kind.value.members.map { ($0.key, $0) }) { first, _ in first }
    }
    self.components = components
  }

  /// The id of a category for the routes with a text in them: of that text, or of the document's title.
  package func categoryID(select: String?) -> String {
    let text = select ?? root["info"]?["title"]?.string ?? ""
    let id = PathWords.id(of: text)
    return id.isEmpty ? "category" : id
  }

  /// A value of the document, and the way to it.
  struct Place {
    let node: JSONNode
    /// The JSON Pointer (RFC 6901), without the '#' of a reference.
    let pointer: String

    subscript(key: String) -> Place? { node[key].map { Place(node: $0, pointer: pointer(to: key)) } }

    /// The members in their order; the first of two with one key.
    var members: [(key: String, value: Place)] {
      node.members.filter { !$0.isRepeated }.map { ($0.key, Place(node: $0.value, pointer: pointer(to: $0.key))) }
    }

    var elements: [Place] {
      node.elements.enumerated().map { Place(node: $1, pointer: "\(pointer)/\($0)") }
    }

    private func pointer(to key: String) -> String {
      "\(pointer)/" + key.replacing("~", with: "~0").replacing("/", with: "~1")
    }
  }

  var start: Place { Place(node: root, pointer: "") }

  func location(of node: JSONNode) -> SourceLocation { lines.location(of: node.offset) }

  /// What a reference inside the document leads to.
  func target(of reference: String) -> Place? {
    guard reference.hasPrefix("#"), let pointer = String(reference.dropFirst()).removingPercentEscapes else {
      return nil
    }
    let keys = pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map {
      String($0).replacing("~1", with: "/").replacing("~0", with: "~")
    }
    if pointer.isEmpty { return start }
    guard pointer.hasPrefix("/") else { return nil }
    if keys.count == 3, keys[0] == "components" {
      return components[keys[1]]?[keys[2]].map { Place(node: $0.value, pointer: pointer) }
    }
    var node = root
    for key in keys {
      switch node.value {
      case .array(let elements):
        guard let index = Int(key), elements.indices.contains(index) else { return nil }
        node = elements[index]
      default:
        guard let next = node[key] else { return nil }
        node = next
      }
    }
    return Place(node: node, pointer: pointer)
  }
}

extension String {
  /// The text with `%20` and its like as the characters that they stand for; nil where digits are missing.
  fileprivate var removingPercentEscapes: String? {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 else {
        return nil
      }
      rest.removeFirst(2)
      bytes.append(value)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
