import Foundation
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

/// Standard output or standard error, with write errors as values.
///
/// `FileHandle.write(_:)` ends the program if the descriptor is closed or the disk is full.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  /// Writes a text, or as much of it as possible.
  ///
  /// - Returns: The reason of a failure; nil if there is none, or if the other end of the pipe is closed.
  func write(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { utf8 in
      var rest = UnsafeRawBufferPointer(utf8)
      while let start = rest.baseAddress, !rest.isEmpty {
        let count = Foundation.write(rawValue, start, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        } else if errno != EINTR {
          return errno == EPIPE ? nil : String(cString: strerror(errno))
        }
      }
      return nil
    }
  }

  /// Makes a write to a closed pipe an error instead of a signal that ends the program.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }
}
