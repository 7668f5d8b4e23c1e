import Foundation

/// Text with styles for some of its parts.
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

/// A style of text on a terminal.
///
/// Styles carry no information that the words lack.
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

  /// Coloured if standard output is a terminal with colours and `NO_COLOR` is not set.
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
