import CoverageGenerator
import Foundation

/// Standard output and standard error.
///
/// Standard output is held back until the verb is done, so that a verb that fails prints nothing by halves.
struct Terminal {
  private var output = ""

  mutating func print(_ text: String) {
    output += text + "\n"
  }

  mutating func print(_ json: JSONText) {
    output += json.text
  }

  func error(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  mutating func flush() {
    FileHandle.standardOutput.write(Data(output.utf8))
    output = ""
  }
}
