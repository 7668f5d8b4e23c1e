import Foundation

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
