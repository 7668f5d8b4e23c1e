import Foundation
import _CoverageGenerator

/// Output files with their places on disk, compared with what is there.
package struct OutputTree {
  package struct Change {
    package enum Kind: String {
      case created, updated, removed
    }

    package var kind: Kind
    package var path: String
    package var contents: String

    package init(kind: Kind, path: String, contents: String) {
      self.kind = kind
      self.path = path
      self.contents = contents
    }
  }

  /// The changes that bring the files on disk up to date, in the order of the paths.
  package var changes: [Change] = []
  package private(set) var unchangedCount = 0
  /// The paths of all outputs, changed or not, in their order.
  package private(set) var paths: [String] = []
  /// All outputs by their paths on disk.
  private(set) var files: [String: OutputFile] = [:]

  /// A tree without outputs.
  package init() {}

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
  package static func isOwn(_ contents: [UInt8], at path: String, _ hasMark: Bool) -> Bool {
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

  /// The outputs of a category in the layout for a build: Swift files whose names start with a prefix, and a folder for
  /// the report.
  package init(of coverage: CompiledCoverage, in output: String, buildPrefix prefix: String) throws {
    try add(Self.emitters(ofBuild: coverage), for: coverage) {
      Self.path(of: $0.part, $0.path, in: output, buildPrefix: prefix)
    }
    sort()
  }

  /// The emitters of what a build makes.
  static func emitters(ofBuild coverage: CompiledCoverage) -> [any Emitter] {
    coverage.options.hasReport ? Emitters.build : SwiftEmitters.all
  }

  /// The path of an output in the layout for a build.
  static func path(
    of part: OutputFile.Part, _ path: String, in output: String, buildPrefix prefix: String
  ) -> String {
    part == .swift ? "\(output)/\(prefix)-\(path)" : "\(output)/\(prefix)-report/\(path)"
  }

  /// Makes all changes, or none.
  ///
  /// - Throws: `ToolError` where one would write over a file that somebody else has made.
  package func write(in transaction: inout FileTransaction?) throws {
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

  package mutating func add(
    _ emitters: [any Emitter], for coverage: CompiledCoverage, at place: (OutputFile) -> String
  ) throws {
    try add(emitters.flatMap { $0.work(for: coverage) }, at: place)
  }

  package mutating func add(_ work: [@Sendable () -> [OutputFile]], at place: (OutputFile) -> String) throws {
    for file in work.concurrentMap({ $0() }).joined() {
      let path = place(file)
      paths.append(path)
      files[path] = file
      switch FileContents(at: path) {
      case .bytes(let present) where present.holds(file.contents): unchangedCount += 1
      case .bytes: changes.append(Change(kind: .updated, path: path, contents: file.contents))
      case .absent: changes.append(Change(kind: .created, path: path, contents: file.contents))
      case .unreadable(let reason): throw ToolError.unwritable(path, reason)
      }
    }
  }

  package mutating func sort() {
    paths.sort { $0.precedesByBytes($1) }
    changes.sort { $0.path.precedesByBytes($1.path) }
  }

}

extension [UInt8] {
  /// Whether the bytes equal a text in UTF-8; neither is copied, since most outputs are large and up to date.
  fileprivate func holds(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { utf8 in
      guard count == utf8.count else { return false }
      return withUnsafeBytes { bytes in
        guard let present = bytes.baseAddress, let wanted = utf8.baseAddress else { return true }
        return memcmp(present, wanted, count) == 0
      }
    }
  }
}
