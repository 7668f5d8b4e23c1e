import Catalogues
import Foundation

/// The pages of a synthetic catalogue, and a spec that has the category and none of the connectors.
struct Pages {
  private let files: [URL]
  private let spec: URL
  private let tool: URL

  init(in folder: URL, count: Int, tool: URL) throws {
    self.tool = tool
    let catalogue = SyntheticCatalogue(folder: folder.appendingPathComponent("catalogue"), connectorCount: count)
    try catalogue.write(seed: 1)
    let output = folder.appendingPathComponent("output")
    try Self.run(tool, ["generate", "--spec", catalogue.folder.path, "--output", output.path])
    let pages = output.appendingPathComponent("synthetic/pages/mdx")
    files = try FileManager.default.contentsOfDirectory(at: pages, includingPropertiesForKeys: nil)
    spec = folder.appendingPathComponent("spec/synthetic")
    try FileManager.default.createDirectory(
      at: spec.appendingPathComponent("connectors"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: catalogue.folder.appendingPathComponent("category.json"), to: spec.appendingPathComponent("category.json"))
  }

  /// Reads the bytes of each page and splits them into lines of bytes; returns the number of lines.
  func readBytes() throws -> Int {
    var count = 0
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      count += bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).count
    }
    return count
  }

  /// Reads the bytes of each page and splits their text into lines, as one would write it.
  func readText() throws -> Int {
    var count = 0
    for file in files {
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      count += text.split(separator: "\n", omittingEmptySubsequences: false).count
    }
    return count
  }

  /// Runs the tool; returns the milliseconds that it says the import took, without its start and its check of the spec.
  func importAll() throws -> Double {
    let words = try Self.run(
      tool, ["import", "--dry-run", "--timings", "--spec", spec.path] + files.map(\.path))
    let number = words.split(separator: "\n").last { $0.hasPrefix("imported in ") }?.split(separator: " ")[2]
    guard let seconds = number.flatMap({ Double($0) }) else { throw ToolFailure(status: 0) }
    return seconds * 1e3
  }

  @discardableResult
  private static func run(_ tool: URL, _ arguments: [String]) throws -> String {
    // A file takes any number of findings, where a pipe would have to be emptied meanwhile.
    let errors = FileManager.default.temporaryDirectory.appendingPathComponent("errors-\(UUID().uuidString)")
    try Data().write(to: errors)
    defer { try? FileManager.default.removeItem(at: errors) }
    let process = Process()
    process.executableURL = tool
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw ToolFailure(status: process.terminationStatus) }
    return String(decoding: try Data(contentsOf: errors), as: UTF8.self)
  }
}

/// The tool refused the pages, or did not say how long it took.
struct ToolFailure: Error {
  var status: Int32
}
