import Catalogues
import Foundation

/// Times `coverage-matrix import` over pages in MDX against a loop that reads their bytes and splits them into lines.
///
/// The tool does all that an import does but writing, which costs a file system and not an importer: it starts, reads
/// the category and the pages, finds every cell in the category, lays out the connectors' files and the records of
/// their sources, and checks the spec that they make.
@main
struct Imports {
  private static let rounds = 15

  static func main() throws {
    guard let tool = CommandLine.arguments.dropFirst().first else {
      print("usage: imports <path of coverage-matrix> [<pages>]")
      exit(2)
    }
    let count = CommandLine.arguments.dropFirst(2).first.flatMap(Int.init) ?? 300
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("imports-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let pages = try Pages(in: folder, count: count, tool: URL(fileURLWithPath: tool))
    var (reading, importing): ([Double], [Double]) = ([], [])
    var lines = 0
    for _ in 0..<rounds {
      reading.append(try milliseconds { lines = try pages.readLines() })
      importing.append(try milliseconds { try pages.importAll() })
    }
    let ratio = zip(importing, reading).map { $0 / $1 }.sorted()[rounds / 2]
    print(
      String(
        format: "%d pages, %d lines: read and split %.1f ms, imported %.1f ms, ratio %.1f", count, lines,
        reading.sorted()[rounds / 2], importing.sorted()[rounds / 2], ratio))
    if ratio > 10 {
      print("the bound of 10 does not hold")
      exit(1)
    }
  }

  private static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(work).components
    return Double(time.seconds) * 1e3 + Double(time.attoseconds) / 1e15
  }
}
