import Foundation

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
