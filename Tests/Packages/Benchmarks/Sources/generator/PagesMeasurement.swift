import Catalogues
import Foundation

/// The time that pages take beyond what a build makes, against a plain loop that writes the same bytes.
struct PagesMeasurement {
  private(set) var pages: [Double] = []
  private(set) var loop: [Double] = []

  /// The middle of the ratios of each round.
  var ratio: Double { zip(pages, loop).map { $0 / $1 }.median }

  init(_ catalogue: SyntheticCatalogue, tool: URL, rounds: Int) throws {
    let output = catalogue.folder.appendingPathComponent("pages")
    for _ in 0..<rounds {
      let all = try Self.fresh(output) { try Measurement.generate(catalogue, into: output, tool, isBuild: false) }
      let files = try Self.pages(in: output)
      let build = try Self.fresh(output) { try Measurement.generate(catalogue, into: output, tool, isBuild: true) }
      pages.append(all - build)
      loop.append(try Self.fresh(output) { try Self.write(files, to: output) })
    }
  }

  private static func fresh(_ folder: URL, _ work: () throws -> Void) throws -> Double {
    try? FileManager.default.removeItem(at: folder)
    return try Measurement.milliseconds(work)
  }

  /// Everything that a build does not make, by path.
  private static func pages(in folder: URL) throws -> [(path: String, bytes: [UInt8])] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let built = ["coverage.json", "coverage.md", "connector.schema.json"]
    return paths.filter { path in !path.hasSuffix(".swift") && !built.contains { path.hasSuffix("/" + $0) } }
      .compactMap { path in
        try? (path, Array(Data(contentsOf: folder.appendingPathComponent(path))))
      }
  }

  private static func write(_ files: [(path: String, bytes: [UInt8])], to folder: URL) throws {
    for file in files {
      var bytes: [UInt8] = []
      for byte in file.bytes { bytes.append(byte) }
      let url = folder.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    }
  }
}
