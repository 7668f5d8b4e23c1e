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

  /// Reads the bytes of each page and splits them into lines; returns the number of lines.
  func readLines() throws -> Int {
    var count = 0
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      count += bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).count
    }
    return count
  }

  func importAll() throws {
    try Self.run(tool, ["import", "--dry-run", "--spec", spec.path] + files.map(\.path))
  }

  private static func run(_ tool: URL, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = tool
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw ToolFailure(status: process.terminationStatus) }
  }
}

/// The tool refused the pages.
struct ToolFailure: Error {
  var status: Int32
}
