import CoverageSpec
import Foundation

extension SpecFile {
  /// Writes the file whole or not at all, and the folders around it where they are missing.
  func write() throws {
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw FileError(message: "'\(path)' cannot be written: \(error.localizedDescription)")
    }
  }
}
