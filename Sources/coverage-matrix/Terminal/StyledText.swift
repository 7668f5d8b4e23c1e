/// Text with styles for some of its parts.
struct StyledText {
  struct Part: ExpressibleByStringLiteral {
    var text: String
    var style: TextStyle?

    init(_ text: String, style: TextStyle? = nil) {
      self.text = text
      self.style = style
    }

    init(stringLiteral value: String) { self.init(value) }
  }

  private(set) var parts: [Part] = []

  init(_ text: String = "", style: TextStyle? = nil) {
    append(text, style: style)
  }

  mutating func append(_ text: String, style: TextStyle? = nil) {
    if !text.isEmpty { parts.append(Part(text, style: style)) }
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

/// A style of text on a terminal.
///
/// Styles carry no information that the words lack.
enum TextStyle: String {
  case heading = "1"
  case good = "32"
  case bad = "31"
  case unsure = "33"
}
