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
  /// The same for standard error.
  private let hasColouredErrors: Bool
  /// The columns of standard output, where it is a terminal that says so.
  let width: Int

  init() {
    let environment = ProcessInfo.processInfo.environment
    let showsColours = environment["TERM"].map { !$0.isEmpty && $0 != "dumb" } ?? false
    let isRefused = environment["NO_COLOR"]?.isEmpty == false
    let output = FileHandle.standardOutput.fileDescriptor
    isColoured = isatty(output) == 1 && showsColours && !isRefused
    hasColouredErrors = isatty(FileHandle.standardError.fileDescriptor) == 1 && showsColours && !isRefused
    width = Self.columns(of: output) ?? TextTable.lineWidth
  }

  /// The columns of a terminal; nil for anything else, and for one that does not say.
  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard isatty(descriptor) == 1, ioctl(descriptor, numericCast(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    // Below this no table can be read.
    return max(40, Int(size.ws_col))
  }

  mutating func print(_ text: String) {
    output += Self.visible(text) + "\n"
  }

  mutating func print(_ text: StyledText) {
    output += Self.written(text, isColoured: isColoured) + "\n"
  }

  /// The text as a terminal gets it: styles are escape sequences of ECMA-48, which terminals understand.
  private static func written(_ text: StyledText, isColoured: Bool) -> String {
    text.parts.map { part in
      let visible = visible(part.text)
      return isColoured ? part.style.map { "\u{1B}[\($0.rawValue)m\(visible)\u{1B}[0m" } ?? visible : visible
    }.joined()
  }

  mutating func print(_ json: JSONNode) {
    output += json.text(.report)
  }

  func error(_ text: String) {
    let written = hasColouredErrors ? Self.written(.severities(in: text), isColoured: true) : Self.visible(text)
    // If standard error is closed, there is no other place for the message.
    _ = StandardStream.error.write(written + "\n")
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
