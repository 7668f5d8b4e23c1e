import Catalogues
import Foundation

/// Times `coverage-matrix import` over pages in MDX against loops that read their bytes and split them into lines.
///
/// The bound is for the import alone: reading the category and the pages, finding every cell in the category, and laying
/// out the connectors' files and the records of their sources. The plain loop that it is held against splits an array of
/// bytes. The time of the whole tool, which also starts and checks the spec by all rules, and a loop that splits a
/// `String` into `Substring` lines are shown beside it. Nothing is written, which costs a file system and not an
/// importer.
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
    var (bytes, text, importing, whole): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    var lines = 0
    for _ in 0..<rounds {
      bytes.append(try milliseconds { lines = try pages.readBytes() })
      text.append(try milliseconds { lines = try pages.readText() })
      whole.append(try milliseconds { importing.append(try pages.importAll()) })
    }
    func line(_ what: String, _ times: [Double]) {
      let toText = middle(zip(times, text).map { $0 / $1 })
      let toBytes = middle(zip(times, bytes).map { $0 / $1 })
      let figures = String(
        format: "%.1f ms, %.1f times the text, %.1f times the bytes", middle(times), toText, toBytes)
      print("\(what): \(figures)")
    }
    print(
      String(
        format: "%d pages, %d lines: read and split as text in %.1f ms, as bytes in %.1f ms", count, lines,
        middle(text), middle(bytes)))
    line("import alone", importing)
    line("whole tool with start and check", whole)
    func ratio(to others: [Double]) -> Double { middle(zip(importing, others).map { $0 / $1 }) }
    func verdict(_ ratio: Double) -> String { ratio > 10 ? "does not hold" : "holds" }
    print(
      "the bound of 10 for the import alone \(verdict(ratio(to: bytes))) against lines of bytes, and "
        + "\(verdict(ratio(to: text))) against lines of text")
    if ratio(to: bytes) > 10 { exit(1) }
  }

  private static func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(work).components
    return Double(time.seconds) * 1e3 + Double(time.attoseconds) / 1e15
  }
}
