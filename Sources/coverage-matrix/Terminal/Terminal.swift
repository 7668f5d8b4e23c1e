import _CoverageGenerator

/// Standard output and standard error.
///
/// Standard output is held back until the verb is done, so that a verb that fails prints nothing by halves.
struct Terminal {
  private var output = ""
  private let style: TerminalStyle

  init(style: TerminalStyle = .ofStandardOutput) {
    self.style = style
  }

  mutating func print(_ text: String) {
    output += Self.visible(text) + "\n"
  }

  mutating func print(_ text: StyledText) {
    for part in text.parts { output += style.applied(part.style, to: Self.visible(part.text)) }
    output += "\n"
  }

  mutating func print(_ json: JSONText) {
    output += json.text
  }

  func error(_ text: String) {
    // Where standard error is closed there is nobody to tell.
    _ = StandardStream.error.write(Self.visible(text) + "\n")
  }

  /// Prints what was held back.
  ///
  /// - Returns: False where it cannot be written, which is said then. A reader that has gone has read all it wants.
  mutating func flush() -> Bool {
    let outcome = StandardStream.output.write(output)
    output = ""
    guard case .failed(let reason) = outcome else { return true }
    error("error: standard output cannot be written: \(reason)")
    return false
  }

  /// Text in which characters of a spec cannot steer the terminal or turn the direction of other text.
  private static func visible(_ text: String) -> String {
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isSafe = scalar == "\n" || scalar == "\t" || !scalar.isControl && !scalar.isInvisibleMark
      visible.append(isSafe ? scalar : "\u{FFFD}")
    }
    return String(visible)
  }
}
