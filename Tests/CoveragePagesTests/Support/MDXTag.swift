/// A tag at the start of a text.
struct MDXTag {
  var name: String
  var attributes: [String: String] = [:]
  var isClosing: Bool
  var isSelfClosing = false
  /// The tag as it stands in the text.
  var source: Substring

  init?(_ text: Substring) {
    var rest = text.dropFirst()
    isClosing = rest.first == "/"
    if isClosing { rest = rest.dropFirst() }
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard text.first == "<", let first = name.first, first.isLetter else { return nil }
    self.name = String(name)
    rest = rest.dropFirst(name.count)
    while let character = rest.first {
      if rest.hasPrefix("/>"), !isClosing {
        isSelfClosing = true
        source = text[..<rest.dropFirst(2).startIndex]
        return
      }
      if character == ">" {
        source = text[..<rest.dropFirst().startIndex]
        return
      }
      guard character == " " else { return nil }
      rest = rest.drop { $0 == " " }
      if rest.first == "/" || rest.first == ">" { continue }
      let key = rest.prefix { $0.isASCII && $0.isLetter }
      guard !key.isEmpty, !isClosing, rest.dropFirst(key.count).first == "=" else { return nil }
      rest = rest.dropFirst(key.count + 1)
      let ends = ["\"": "\"" as Character, "{": "}"]
      guard let opening = rest.first, let end = ends[String(opening)] else { return nil }
      let value = rest.dropFirst().prefix { $0 != end }
      guard rest.dropFirst(value.count + 1).first == end, attributes[String(key)] == nil else { return nil }
      if opening == "{" ? !value.allSatisfy(\.isNumber) : value.contains(where: { "<>{}".contains($0) }) { return nil }
      attributes[String(key)] = String(value)
      rest = rest.dropFirst(value.count + 2)
    }
    return nil
  }
}
