import Foundation
import _CoverageGenerator
import _CoverageSpec

/// Standard output and standard error.
///
/// Standard output is buffered until the verb ends, so that a verb that fails prints no partial answer.
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
    let outcome = StandardStream.output.write(output)
    output = ""
    guard case .failed(let reason) = outcome else { return true }
    error("error: standard output cannot be written: \(reason)")
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

  /// The result of a write.
  enum Outcome: Equatable {
    case written
    /// The other end of the pipe is closed.
    case readerGone
    case failed(reason: String)
  }

  /// Writes a text, or as much of it as possible.
  func write(_ text: String) -> Outcome {
    var text = text
    return text.withUTF8 { utf8 in
      var rest = UnsafeRawBufferPointer(utf8)
      while let start = rest.baseAddress, !rest.isEmpty {
        let count = Foundation.write(rawValue, start, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        } else if errno != EINTR {
          return errno == EPIPE ? .readerGone : .failed(reason: String(cString: strerror(errno)))
        }
      }
      return .written
    }
  }

  /// Makes a write to a closed pipe an error instead of a signal that ends the program.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }
}
