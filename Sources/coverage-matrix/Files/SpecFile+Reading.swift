import CoverageSpec
import Foundation

extension SpecFile {
  /// Reads a file.
  ///
  /// - Throws: `FileError`, with the name of a file in the same folder that may be meant.
  init(readingFrom path: String) throws {
    if let data = FileManager.default.contents(atPath: path) {
      self.init(path: path, bytes: Array(data))
      return
    }
    let folder = (path as NSString).deletingLastPathComponent
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    let others = (names ?? []).sorted().map { folder.isEmpty ? $0 : (folder as NSString).appendingPathComponent($0) }
    throw FileError(message: "'\(path)' cannot be read\(suggestion(for: path, among: others.filter { $0 != path }))")
  }
}
