import _CoverageGenerator

extension NoteSpanReader {
  struct Link {
    var text: Text
    var address: Text
    /// The characters that the link takes in the note.
    var length: Int
  }

  /// The link that a text starts with: `[text](https://...)` or `<https://...>`.
  static func link(_ text: Text) -> Link? {
    if text.first == "<" {
      let address = text.dropFirst().prefix { $0 != ">" && $0 != "<" && $0 != " " }
      guard text[address.endIndex...].first == ">", isWebAddress(address) else { return nil }
      return Link(text: address, address: address, length: address.count + 2)
    }
    let label = text.dropFirst().prefix { $0 != "]" && $0 != "[" && $0 != "`" && $0 != "\\" }
    guard !label.isEmpty, text[label.endIndex...].starts(with: "](".unicodeScalars) else { return nil }
    let address = text[(label.endIndex + 2)...].prefix { $0 != ")" && $0 != "(" && $0 != " " }
    guard text[address.endIndex...].first == ")", isWebAddress(address) else { return nil }
    return Link(text: label, address: address, length: label.count + address.count + 4)
  }

  private static func isWebAddress(_ text: Text) -> Bool {
    ["https://", "http://"].contains { text.starts(with: $0.unicodeScalars) }
  }
}
