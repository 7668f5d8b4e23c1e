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
  }

  /// The changes that bring the files on disk up to date, in the order of the paths.
  package private(set) var changes: [Change] = []
  package private(set) var unchangedCount = 0
  /// The paths of all outputs, changed or not, in their order.
  package private(set) var paths: [String] = []
  /// All outputs by their paths on disk.
  private(set) var files: [String: OutputFile] = [:]

  /// A tree without outputs.
  package init() {}

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

  /// Adds the outputs of emitters for a category, at the places that they have on disk.
  ///
  /// - Throws: `ToolError` where a file that is there cannot be read.
  package mutating func add(
    _ emitters: [any Emitter], for coverage: CompiledCoverage, at place: (OutputFile) -> String
  ) throws {
    try add(emitters.flatMap { $0.work(for: coverage) }, at: place)
  }

  /// Adds outputs that pieces of work give, at the places that they have on disk.
  ///
  /// - Throws: `ToolError` where a file that is there cannot be read.
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

  /// Removes a file that is no longer an output.
  package mutating func addRemoval(of path: String) {
    changes.append(Change(kind: .removed, path: path, contents: ""))
  }

  /// Puts the outputs and the changes in the order of their paths, once all are there.
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
