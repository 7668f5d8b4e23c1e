import _CoverageFiles
import _CoverageGenerator

extension OutputTree {
  /// Makes all changes, or none.
  ///
  /// - Throws: `ToolError` where one would write over a file that somebody else has made.
  func write(in transaction: inout FileTransaction?) throws {
    try requireOwnFiles()
    for change in changes {
      if change.kind == .removed {
        transaction?.remove(change.path)
      } else {
        transaction?.write(Array(change.contents.utf8), to: change.path)
      }
    }
    try transaction?.commit()
  }

  /// Refuses to write over files that somebody else has made.
  private func requireOwnFiles() throws {
    for change in changes where change.kind == .updated {
      guard case .bytes(let contents) = FileContents(at: change.path), !contents.isEmpty,
        !Self.isOwn(contents, at: change.path, GeneratedMarker.isAtTop(of: Array(change.contents.utf8.prefix(512))))
      else { continue }
      throw ToolError(
        "'\(change.path.onOneLine)' is no file that coverage-matrix made; move it away, or name another folder",
        status: .failure)
    }
  }

  /// Whether a file is one that this tool made, as far as its contents tell.
  ///
  /// - Parameter hasMark: Whether such files have the mark of the generator.
  static func isOwn(_ contents: [UInt8], at path: String, _ hasMark: Bool) -> Bool {
    if hasMark { return GeneratedMarker.isAtTop(of: contents) }
    return starts.first { path.hasSuffix($0.ending) }.map { contents.starts(with: $0.start.utf8) } ?? true
  }

  /// The first bytes of outputs that have no place for a mark, and whose names others may use.
  private static let starts: [(ending: String, start: String)] = [
    ("/tools.md", "# What tools.json cannot carry\n"),
    ("/tools.json", "{\n  \"status\": \"success\",\n  \"data\": {\n"),
    (".schema.json", "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"),
    (".json", "{\n  \"format\": 1,\n  \"category\": {"),
  ]
}
