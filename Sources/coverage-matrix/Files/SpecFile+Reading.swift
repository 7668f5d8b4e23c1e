import Foundation
import _CoverageSpec

extension SpecFile {
  /// Reads a file that the arguments name, which may be a pipe.
  ///
  /// - Throws: `FileError`, with the name of a file in the same folder that may be meant.
  init(readingFrom path: String) throws {
    switch FileContents(at: path, allowsPipes: true) {
    case .bytes(let bytes): self.init(path: path, bytes: bytes)
    case .absent: throw FileError(message: "'\(path.onOneLine)' cannot be read\(Self.hint(for: path))")
    case .unreadable(let reason): throw FileError(message: "'\(path.onOneLine)' cannot be read: \(reason)")
    }
  }

  /// A file of a catalogue; where it cannot be read, reading it on finds that.
  ///
  /// - Returns: Nil where there is no such file.
  init?(ofCatalogueAt path: String) {
    switch FileContents(at: path) {
    case .bytes(let bytes): self.init(path: path, bytes: bytes)
    case .absent: return nil
    case .unreadable(let reason): self.init(path: path, unreadable: reason)
    }
  }

  /// A question about a file in the same folder that may be meant.
  private static func hint(for path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let isBare = parts.count == 1
    guard let name = parts.last, case .names(let names) = FolderContents(at: isBare ? "." : folder + "/") else {
      return ""
    }
    return suggestion(for: path, among: names.filter { $0 != name }.map { isBare ? $0 : "\(folder)/\($0)" })
  }
}
