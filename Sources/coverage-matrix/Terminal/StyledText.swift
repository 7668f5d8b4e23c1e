/// Text of which parts may stand out.
struct StyledText {
  struct Part {
    var text: String
    var style: TextStyle?
  }

  private(set) var parts: [Part] = []

  init(_ text: String = "", style: TextStyle? = nil) {
    append(text, style: style)
  }

  mutating func append(_ text: String, style: TextStyle? = nil) {
    if !text.isEmpty { parts.append(Part(text: text, style: style)) }
  }

  mutating func append(_ text: StyledText) {
    parts += text.parts
  }

  /// Texts one after the other, with a separator between them.
  init(_ texts: [StyledText], separator: String) {
    for (index, text) in texts.enumerated() {
      if index > 0 { append(separator) }
      append(text)
    }
  }
}
