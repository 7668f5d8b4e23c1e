import Foundation
import _CoverageFiles
import _CoverageGenerator
import _CoverageSpec

/// Standard output and standard error.
///
/// Standard output is buffered until the verb ends, so that a verb that fails prints no partial answer.
struct Terminal {
  private var output = ""
  /// Whether standard output is a terminal with colours and `NO_COLOR` is not set.
  ///
  /// `NO_COLOR` is described at <https://no-color.org>.
  private let isColoured: Bool

  init() {
    let environment = ProcessInfo.processInfo.environment
    let showsColours = environment["TERM"].map { !$0.isEmpty && $0 != "dumb" } ?? false
    let isRefused = environment["NO_COLOR"]?.isEmpty == false
    isColoured = isatty(FileHandle.standardOutput.fileDescriptor) == 1 && showsColours && !isRefused
  }

  mutating func print(_ text: String) {
    output += Self.visible(text) + "\n"
  }

  mutating func print(_ text: StyledText) {
    for part in text.parts {
      let visible = Self.visible(part.text)
      // Styles are escape sequences of ECMA-48, which terminals understand.
      output += isColoured ? part.style.map { "\u{1B}[\($0.rawValue)m\(visible)\u{1B}[0m" } ?? visible : visible
    }
    output += "\n"
  }

  mutating func print(_ json: JSONNode) {
    output += json.text(.report)
  }

  func error(_ text: String) {
    // If standard error is closed, there is no other place for the message.
    _ = StandardStream.error.write(Self.visible(text) + "\n")
  }

  /// Writes the buffered output.
  ///
  /// - Returns: False after an error, which is printed. A closed pipe is not an error: its reader has read enough.
  mutating func flush() -> Bool {
    let failure = StandardStream.output.write(output)
    output = ""
    guard let failure else { return true }
    error("error: standard output cannot be written: \(failure)")
    return false
  }

  /// Text without characters that control the terminal or the direction of other text.
  private static func visible(_ text: String) -> String { text.unicodeScalars.visible(keeping: "\n\t") }
}
