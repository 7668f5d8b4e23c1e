import Foundation
import _CoverageFiles

/// A working copy of a git repository, and access to its objects.
struct GitRepository {
  /// The folder that git runs in; nil for the working folder.
  private let folder: String?
  /// The top folder of the repository's files.
  let root: String
  /// The path of the working folder in the repository: empty, or with a slash at its end.
  let prefix: String

  /// The repository around the working folder.
  init() throws {
    folder = nil
    let lines = try Self.text(["rev-parse", "--show-toplevel", "--show-prefix"], in: nil)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    root = lines.first ?? "."
    prefix = lines.count > 1 ? lines[1] : ""
  }

  /// The repository of a submodule; nil where it is not checked out, since git would answer from the one around it.
  init?(submodule path: String, of other: GitRepository) {
    root = "\(other.root)/\(path)"
    guard FileManager.default.fileExists(atPath: "\(root)/.git") else { return nil }
    folder = root
    prefix = ""
  }

  /// One entry of a tree.
  struct Entry {
    enum Kind {
      case file, link, folder, submodule
    }

    var kind: Kind
    var id: String
    /// The path from the root of the repository.
    var path: String
  }

  /// The entries of a commit at some path, or of everything below it.
  func entries(of commit: String, at path: String, recursively: Bool = false) throws -> [Entry] {
    // Paths are not patterns.
    let options = ["--literal-pathspecs", "ls-tree", "-z", "--full-tree"] + (recursively ? ["-r"] : [])
    let listing = try run(options + ["\(commit)^{commit}"] + (path.isEmpty ? [] : ["--", path]))
    return listing.split(separator: 0).compactMap { line in
      // `100644 blob <id>\t<path>`
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      let words = parts.first?.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) } ?? []
      guard parts.count == 2, words.count == 3 else { return nil }
      let kind: Entry.Kind =
        switch (words[0], words[1]) {
        case ("120000", _): .link
        case (_, "tree"): .folder
        case (_, "commit"): .submodule
        default: .file
        }
      return Entry(kind: kind, id: words[2], path: String(decoding: parts[1], as: UTF8.self))
    }
  }

  /// The bytes of some objects, read by one process.
  func contents(of ids: [String]) throws -> [[UInt8]] {
    let output = try Array(run(["cat-file", "--batch"], input: Data(ids.map { $0 + "\n" }.joined().utf8)))
    var rest = output[...]
    return try ids.map { id in
      // `<id> blob <size>`, the bytes, and a line feed.
      let header = rest.prefix { $0 != UInt8(ascii: "\n") }
      let words = String(decoding: header, as: UTF8.self).split(separator: " ")
      guard words.count == 3, let size = Int(words[2]), rest.count > header.count + size + 1 else {
        throw ToolError("git cannot read object \(id)")
      }
      let bytes = rest.dropFirst(header.count + 1).prefix(size)
      rest = rest.dropFirst(header.count + 1 + size + 1)
      return Array(bytes)
    }
  }

  private func run(_ arguments: [String], input: Data = Data()) throws -> Data {
    try Self.run(arguments, in: folder, input: input)
  }

  private static func text(_ arguments: [String], in folder: String?) throws -> String {
    String(decoding: try run(arguments, in: folder, input: Data()), as: UTF8.self)
  }

  /// Runs git with files instead of pipes, which would block when they are full.
  private static func run(_ arguments: [String], in repository: String?, input: Data) throws -> Data {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("coverage-matrix-git-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["input", "output", "errors"].map(folder.appendingPathComponent)
    for (file, bytes) in zip(files, [input, Data(), Data()]) { try bytes.write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    if let repository {
      process.arguments = ["git", "-C", repository] + arguments
      // In a hook these lead to the repository around the submodule.
      let around: Set = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"]
      process.environment = ProcessInfo.processInfo.environment.filter { !around.contains($0.key) }
    }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let words = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
      throw ToolError(words.split(separator: "\n").first.map(String.init) ?? "git failed")
    }
    return try Data(contentsOf: files[1])
  }
}
