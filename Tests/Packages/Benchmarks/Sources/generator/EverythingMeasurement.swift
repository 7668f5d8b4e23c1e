import Catalogues
import Foundation

/// The time that all outputs take, pages included, against writing the same bytes into the same files from memory.
struct EverythingMeasurement {
  private(set) var generating: [Double] = []
  private(set) var writing: [Double] = []

  /// The middle of the ratios of each round.
  var ratio: Double { zip(generating, writing).map { $0 / $1 }.median }

  init(_ catalogue: SyntheticCatalogue, tool: URL, rounds: Int) throws {
    let output = catalogue.folder.appendingPathComponent("everything")
    for _ in 0..<rounds {
      generating.append(
        try Self.fresh(output) { try Measurement.generate(catalogue, into: output, tool, isBuild: false) })
      let files = try Self.files(in: output)
      writing.append(try Self.fresh(output) { try Self.write(files, to: output) })
    }
  }

  private static func fresh(_ folder: URL, _ work: () throws -> Void) throws -> Double {
    try? FileManager.default.removeItem(at: folder)
    return try Measurement.milliseconds(work)
  }

  private static func files(in folder: URL) throws -> [(path: String, bytes: Data)] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).compactMap { path in
      let url = folder.appendingPathComponent(path)
      let isFile = try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false
      return isFile ? (path, try Data(contentsOf: url)) : nil
    }
  }

  private static func write(_ files: [(path: String, bytes: Data)], to folder: URL) throws {
    for file in files {
      let url = folder.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try file.bytes.write(to: url, options: .atomic)
    }
  }
}
