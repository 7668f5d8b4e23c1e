import CoverageSpec
import Foundation

/// A revision of the git repository around the working folder.
struct GitRevision {
  let name: String

  init(_ name: String) throws {
    // Git would take it for an option.
    guard !name.isEmpty, !name.hasPrefix("-") else {
      throw FileError(message: "'\(name)' is neither a folder nor a revision")
    }
    self.name = name
  }

  /// The files of the category folders at or below a path, which is relative to the working folder.
  func categoryFolders(at path: String) throws -> [CategoryFiles] {
    let blobs = try blobs(below: path)
    let folders = blobs.compactMap { Self.categoryFolder(of: $0.path) }
    if folders.isEmpty {
      throw FileError(message: "'\(name):\(path)' has no category folder, which is one with category.json")
    }
    let wanted = blobs.filter { blob in folders.contains { isPart(blob.path, of: $0) } }
    let contents = try contents(of: wanted.map(\.id))
    let files = zip(wanted, contents).map { blob, bytes -> (path: String, file: SpecFile) in
      (blob.path, SpecFile(path: "\(name):\(blob.path)", bytes: bytes))
    }
    return folders.compactMap { folder in
      guard let category = files.first(where: { Self.categoryFolder(of: $0.path) == folder })?.file else { return nil }
      return (category, files.filter { isConnector($0.path, of: folder) }.map(\.file))
    }
  }

  private struct Blob {
    var id: String
    var path: String
  }

  /// The folder of a category's own file, empty or with a slash at its end; nil where the path is of another file.
  private static func categoryFolder(of path: String) -> String? {
    let name = "category.json"
    guard path == name || path.hasSuffix("/" + name) else { return nil }
    return String(path.dropLast(name.count))
  }

  private func isPart(_ path: String, of folder: String) -> Bool {
    Self.categoryFolder(of: path) == folder || isConnector(path, of: folder)
  }

  private func isConnector(_ path: String, of folder: String) -> Bool {
    guard path.hasPrefix(folder + "connectors/") else { return false }
    let file = path.dropFirst(folder.count + "connectors/".count)
    return !file.contains("/") && file.hasSuffix(".json") && !file.hasPrefix(".")
  }

  private func blobs(below path: String) throws -> [Blob] {
    let listing = try run(["ls-tree", "-r", "-z", "\(name)^{commit}", "--", path], input: Data())
    return listing.split(separator: 0).compactMap { line in
      // `100644 blob <id>\t<path>`
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      let words = parts.first?.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) } ?? []
      guard parts.count == 2, words.count == 3, words[1] == "blob" else { return nil }
      return Blob(id: words[2], path: String(decoding: parts[1], as: UTF8.self))
    }
  }

  /// The bytes of some objects, read by one process.
  private func contents(of ids: [String]) throws -> [[UInt8]] {
    let output = try Array(run(["cat-file", "--batch"], input: Data(ids.map { $0 + "\n" }.joined().utf8)))
    var rest = output[...]
    return try ids.map { id in
      // `<id> blob <size>`, the bytes, and a line feed.
      let header = rest.prefix { $0 != UInt8(ascii: "\n") }
      let words = String(decoding: header, as: UTF8.self).split(separator: " ")
      guard words.count == 3, let size = Int(words[2]), rest.count > header.count + size + 1 else {
        throw FileError(message: "git cannot read object \(id) of '\(name)'")
      }
      let bytes = rest.dropFirst(header.count + 1).prefix(size)
      rest = rest.dropFirst(header.count + 1 + size + 1)
      return Array(bytes)
    }
  }

  /// Runs git with files in place of pipes, which would block once they are full.
  private func run(_ arguments: [String], input: Data) throws -> Data {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("coverage-matrix-git-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["input", "output", "errors"].map(folder.appendingPathComponent)
    for (file, bytes) in zip(files, [input, Data(), Data()]) { try bytes.write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let words = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
      let reason = words.split(separator: "\n").first.map(String.init) ?? "git failed"
      throw FileError(message: "'\(name)' is no folder, and git knows no such revision: \(reason)")
    }
    return try Data(contentsOf: files[1])
  }
}
