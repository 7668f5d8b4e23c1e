import CoverageSpec
import Foundation

/// A file that an import writes.
struct FileChange {
  private let file: SpecFile
  private let isNew: Bool
  /// Whether the file says something else than what is there.
  let isNeeded: Bool

  init(_ file: SpecFile) {
    self.file = file
    let present = FileManager.default.contents(atPath: file.path)
    isNew = present == nil
    isNeeded = present.map { !$0.elementsEqual(file.bytes) } ?? true
  }

  var path: String { file.path }
  var verb: String { isNew ? "created" : "updated" }

  /// Replaces the file whole or not at all.
  func write() throws {
    let url = URL(fileURLWithPath: file.path)
    do {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url, options: .atomic)
    } catch {
      throw FileError(message: "'\(file.path)' cannot be written: \(error.localizedDescription)")
    }
  }
}
