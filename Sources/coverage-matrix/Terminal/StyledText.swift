import Foundation

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

/// How parts of the output stand out on a terminal.
///
/// A style never says anything that the words do not say.
enum TextStyle: String {
  case heading = "1"
  case good = "32"
  case bad = "31"
  case unsure = "33"
}

/// Whether the output shows styles.
enum TerminalStyle {
  case plain
  /// The escape sequences of ECMA-48, which terminals understand.
  case coloured

  /// Coloured where standard output is a terminal that shows colours, and nobody asked for none.
  ///
  /// `NO_COLOR` is described at <https://no-color.org>.
  static var ofStandardOutput: TerminalStyle {
    let environment = ProcessInfo.processInfo.environment
    let showsColours = environment["TERM"].map { !$0.isEmpty && $0 != "dumb" } ?? false
    let isRefused = environment["NO_COLOR"]?.isEmpty == false
    return isatty(FileHandle.standardOutput.fileDescriptor) == 1 && showsColours && !isRefused ? .coloured : .plain
  }

  func applied(_ style: TextStyle?, to text: String) -> String {
    guard self == .coloured, let style, !text.isEmpty else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }
}
