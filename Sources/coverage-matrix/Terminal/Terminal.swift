import Foundation
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

/// Standard output or standard error, written without a trap.
///
/// `FileHandle.write(_:)` ends the program where the descriptor is closed or the disk is full.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  /// What became of a write.
  enum Outcome: Equatable {
    case written
    /// Nobody reads the other end of the pipe any more.
    case readerGone
    case failed(reason: String)
  }

  /// Writes a text whole, or as much of it as can be written.
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

  /// Has a write to a pipe that nobody reads fail, where it would end the program by a signal.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }
}
