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

  /// The outputs of categories in the layout for people: a folder for each category, with a folder for its Swift.
  package init(of categories: [CompiledCoverage], by emitters: [any Emitter], in output: String) throws {
    for coverage in categories {
      let folder = "\(output)/\(coverage.category.id)"
      try add(emitters, for: coverage) { file in
        file.part == .swift ? "\(folder)/Swift/\(file.path)" : "\(folder)/\(file.path)"
      }
      try removeLeftovers(in: folder, except: Set(paths))
    }
    sort()
  }

  /// The sites of categories: one in the folder itself, several in a folder each.
  ///
  /// Of what the folder holds beside them, only pages of a site that are no longer outputs are removed.
  ///
  /// - Parameter above: The files above the folders of several categories.
  package init(
    ofSites categories: [CompiledCoverage], by emitters: [any Emitter], above: [OutputFile], in output: String
  ) throws {
    for folder in [output] + categories.map({ "\(output)/\($0.category.id)" }) {
      guard FileContents(at: "\(folder)/category.json") != .absent else { continue }
      throw ToolError("'\(folder.onOneLine)' holds the spec of a category; name another folder for the site")
    }
    try add([{ above }], at: { "\(output)/\($0.path)" })
    for coverage in categories {
      let folder = categories.count == 1 ? output : "\(output)/\(coverage.category.id)"
      try add(emitters, for: coverage) { "\(folder)/\($0.path)" }
    }
    let present = Set(paths)
    for folder in try Self.siteFolders(in: output) {
      try removePages(in: folder, except: present, named: ["index.html", "features.html"])
      try remove("\(folder)/\(Self.sitemap)", except: present)
      for name in ["connectors", "models", "actions"] where FolderContents.isFolder("\(folder)/\(name)") {
        try removePages(in: "\(folder)/\(name)", except: present)
      }
    }
    sort()
  }

  private static let sitemap = "sitemap.xml"

  /// The folder of sites, and those below it that have the first page of one: categories of now and of before.
  private static func siteFolders(in output: String) throws -> [String] {
    guard FolderContents.isFolder(output) else { return [] }
    let below = try FolderContents.names(at: output).map { "\(output)/\($0)" }.filter { folder in
      guard !FolderContents.isLink(folder), FolderContents.isFolder(folder),
        case .bytes(let contents) = FileContents(at: "\(folder)/index.html")
      else { return false }
      return GeneratedMarker.isAtTop(of: contents)
    }
    return [output] + below
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
  private static func isOwn(_ contents: [UInt8], at path: String, _ hasMark: Bool) -> Bool {
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

  /// Removes the pages of a site that are no longer outputs, and files beside pages that are none any more.
  ///
  /// - Parameter wanted: The names of the pages that may be removed; nil for any.
  private mutating func removePages(
    in folder: String, except paths: Set<String>, named wanted: Set<String>? = nil
  ) throws {
    for name in try FolderContents.names(at: folder) where name.hasSuffix(".html") && wanted?.contains(name) ?? true {
      let path = "\(folder)/\(name)"
      guard !FolderContents.isLink(path), case .bytes(let contents) = FileContents(at: path),
        GeneratedMarker.isAtTop(of: contents)
      else { continue }
      let stem = path.dropLast(".html".count)
      for ending in [".html", ".json", ".svg"] { try remove(stem + ending, except: paths) }
    }
  }

  /// Removes a file of a site that is no longer an output; one that somebody else has made stays.
  private mutating func remove(_ path: String, except paths: Set<String>) throws {
    guard !paths.contains(path), case .bytes(let contents) = FileContents(at: path) else { return }
    if Self.isOwn(contents, at: path, !path.hasSuffix(".json")) {
      changes.append(Change(kind: .removed, path: path, contents: ""))
    }
  }

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

  private mutating func add(
    _ emitters: [any Emitter], for coverage: CompiledCoverage, at place: (OutputFile) -> String
  ) throws {
    try add(emitters.flatMap { $0.work(for: coverage) }, at: place)
  }

  private mutating func add(_ work: [@Sendable () -> [OutputFile]], at place: (OutputFile) -> String) throws {
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

  private mutating func sort() {
    paths.sort { $0.precedesByBytes($1) }
    changes.sort { $0.path.precedesByBytes($1.path) }
  }

  /// Whether a file is an output without a mark that need not be there: of an action, or of a category that asks for it.
  private static func isUnmarkedOutput(_ contents: [UInt8], at path: String) -> Bool {
    let isRequest = path.hasSuffix(".schema.json") && path.split(separator: "/").dropLast().last == "requests"
    guard isRequest || path.hasSuffix("/tools.json") || path.hasSuffix("/tools.md") else { return false }
    return isOwn(contents, at: path, false)
  }

  /// Removes generated files in a category's folder that are no longer outputs.
  ///
  /// Files that others have made stay, and so do targets of links.
  private mutating func removeLeftovers(in folder: String, except paths: Set<String>) throws {
    for name in try FolderContents.names(at: folder) {
      let path = "\(folder)/\(name)"
      if FolderContents.isLink(path) { continue }
      if FolderContents.isFolder(path) {
        try removeLeftovers(in: path, except: paths)
      } else if !paths.contains(path), case .bytes(let contents) = FileContents(at: path),
        GeneratedMarker.isAtTop(of: contents) || Self.isUnmarkedOutput(contents, at: path)
      {
        changes.append(Change(kind: .removed, path: path, contents: ""))
      }
    }
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
