/// A JSON file that is edited in place: what is not edited keeps its bytes.
struct JSONSource {
  let path: String
  private(set) var bytes: [UInt8]
  private(set) var root: JSONNode

  /// Nil where the file is not JSON.
  init?(_ file: SpecFile) {
    let document = JSONDocument(parsing: file)
    guard document.diagnostics.isEmpty, let root = document.root else { return nil }
    path = file.path
    bytes = file.bytes
    self.root = root
  }

  var file: SpecFile { SpecFile(path: path, bytes: bytes) }

  /// The member of an object with a key.
  func member(_ key: String, of node: JSONNode) -> JSONMember? { node.members.first { $0.key == key } }

  /// Puts another text in the place of a value.
  mutating func replace(_ node: JSONNode, with text: String) {
    edit(span(of: node), text)
  }

  /// Puts an element, or a member with its key, into a list or an object.
  ///
  /// - Parameter place: how many items stand before it.
  mutating func insert(_ text: String, into container: JSONNode, at place: Int) {
    let items = itemSpans(of: container)
    guard let first = items.first else {
      let isObject = if case .object = container.value { true } else { false }
      edit(span(of: container), isObject ? "{ \(text) }" : "[\(text)]")
      return
    }
    let separator = separator(of: items, in: container)
    if place == 0 {
      edit(first.lowerBound..<first.lowerBound, text + separator)
      return
    }
    let end = items[min(place, items.count) - 1].upperBound
    edit(end..<end, (fits(separator + text, behind: end) ? separator : "," + lineBreak(before: end)) + text)
  }

  /// Takes an element or a member out of a list or an object.
  mutating func remove(at index: Int, from container: JSONNode) {
    let items = itemSpans(of: container)
    guard items.indices.contains(index) else { return }
    if items.count == 1 {
      let whole = span(of: container)
      edit(whole.lowerBound + 1..<whole.upperBound - 1, "")
    } else if index + 1 < items.count {
      edit(items[index].lowerBound..<items[index + 1].lowerBound, "")
    } else {
      edit(items[index - 1].upperBound..<items[index].upperBound, "")
    }
  }

  /// The text of a value as it stands in the file.
  func text(of node: JSONNode) -> String { String(decoding: bytes[span(of: node)], as: UTF8.self) }

  /// Every edit is small and so are the files; reading again keeps all places true.
  private mutating func edit(_ range: Range<Int>, _ text: String) {
    bytes.replaceSubrange(range, with: text.utf8)
    if let root = JSONDocument(parsing: file).root { self.root = root }
  }

  private func span(of node: JSONNode) -> Range<Int> { node.offset..<JSONSpan.end(of: node.offset, in: bytes) }

  private func itemSpans(of container: JSONNode) -> [Range<Int>] {
    switch container.value {
    case .array(let elements): elements.map(span)
    case .object(let members): members.map { $0.keyOffset..<span(of: $0.value).upperBound }
    default: []
    }
  }

  /// What stands between items: as between the first two, or as in front of the only one.
  private func separator(of items: [Range<Int>], in container: JSONNode) -> String {
    if items.count > 1 { return String(decoding: bytes[items[0].upperBound..<items[1].lowerBound], as: UTF8.self) }
    let space = String(decoding: bytes[container.offset + 1..<items[0].lowerBound], as: UTF8.self)
    return space.contains { $0.isNewline } ? "," + space : ", "
  }

  private func fits(_ text: String, behind offset: Int) -> Bool {
    if text.contains(where: \.isNewline) { return true }
    let start = (bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let line = String(decoding: bytes[start..<end], as: UTF8.self)
    return line.unicodeScalars.count + text.unicodeScalars.count <= 120
  }

  /// A line break and the spaces that the line of an offset starts with.
  private func lineBreak(before offset: Int) -> String {
    let start = (bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    return "\n" + String(decoding: bytes[start...].prefix { $0 == UInt8(ascii: " ") }, as: UTF8.self)
  }
}

extension JSONNode {
  /// The text of a string, or the `id` of an object: what a list of a connector's file names.
  var listedID: String? {
    if case .string(let text) = value { return text }
    guard case .string(let id)? = members.first(where: { $0.key == "id" })?.value.value else { return nil }
    return id
  }
}
