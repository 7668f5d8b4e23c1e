import CoverageMatrix
import _CoverageFiles
import _CoverageImporter
import _CoverageSpec

/// `stale`: lists cells by the age of their evidence.
struct StaleCommand: Command {
  private static let olderThan = CommandDescription.Option(
    name: "--older-than", value: .text("<days>"), help: "The age in days beyond which evidence is stale.")
  private static let on = CommandDescription.Option(
    name: "--on", value: .text("<YYYY-MM-DD>"), help: "The day to count from.")

  let description = CommandDescription(
    name: "stale",
    summary: "List the cells whose evidence is old, or that have none.",
    options: [.spec, Self.olderThan, Self.on],
    discussion: """
      Each line has the age in days, or '-' where no import is known, the slug, the coverage path, and the
      line of the page that the cell was taken from. The oldest come first.

      Exit status: 0 when no cell is older, 1 when one is, 2 for arguments that cannot be used.
      """,
    examples: ["coverage-matrix stale --spec Spec --older-than 90 --on 2026-06-01"])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    guard let limit = arguments[Self.olderThan].flatMap({ Int($0) }), limit >= 0, let day = arguments[Self.on] else {
      throw ToolError("stale needs --older-than with a number of days, and --on with a day")
    }
    let today = try CivilDate(argument: day).daysSince1970
    var stale: [(age: Int?, category: String, evidence: Evidence)] = []
    let all = try Self.evidence(at: arguments.spec)
    let isShared = Set(all.map(\.category)).count > 1
    for (category, evidence) in all {
      let age = evidence.date.flatMap { CivilDate($0) }.map { today - $0.daysSince1970 }
      if age.map({ $0 > limit }) ?? true { stale.append((age, isShared ? category + " " : "", evidence)) }
    }
    stale.sort { a, b in
      let (first, second) = (a.age ?? Int.max, b.age ?? Int.max)
      return first == second ? (a.evidence.slug, a.evidence.path) < (b.evidence.slug, b.evidence.path) : first > second
    }
    for (age, category, evidence) in stale {
      let place = evidence.source.map { "\($0.onOneLine):\(evidence.line ?? 1)" } ?? "no source"
      terminal.print("\(age.map(String.init) ?? "-") \(category)\(evidence.slug) \(evidence.path) \(place)")
    }
    if stale.isEmpty { terminal.print("no cell has evidence older than \(limit) days") }
    return stale.isEmpty ? .success : .failure
  }

  private static func evidence(at path: String) throws -> [(category: String, evidence: Evidence)] {
    try Catalogue(presentAt: path).folders.flatMap { folder -> [(category: String, evidence: Evidence)] in
      guard let loaded = folder.load() else { return [] }
      guard let specification = loaded.specification else {
        throw ToolError(diagnostics: loaded.diagnostics.filter { $0.severity == .error })
      }
      return folder.evidence(of: specification).map { (folder.id, $0) }
    }
  }
}
