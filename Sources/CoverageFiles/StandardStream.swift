import Foundation

/// Standard output or standard error, with write errors as values.
///
/// `FileHandle.write(_:)` ends the program if the descriptor is closed or the disk is full.
package enum StandardStream: Int32 {
  case output = 1
  case error = 2

  /// Writes a text, or as much of it as possible.
  ///
  /// - Returns: The reason of a failure; nil if there is none, or if the other end of the pipe is closed.
  package func write(_ text: String) -> String? {
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
  package static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }
}
