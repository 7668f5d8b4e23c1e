import _CoverageFiles
import _CoverageGenerator
import _CoveragePages
import _CoverageSpec

/// Documents with tables of coverage, read and compared with the spec.
struct Documents {
  private(set) var all: [(file: SpecFile, tables: EmbeddedTables)] = []

  /// - Throws: `ToolError` for a file that cannot be read, and for one that is named twice.
  init(_ paths: [String], _ categories: [CompiledCoverage]) throws {
    var seen: Set<String> = []
    for path in paths {
      if !seen.insert(path).inserted { throw ToolError("file '\(path.onOneLine)' is given twice") }
      let file = try SpecFile(readingFrom: path)
      all.append((file, EmbeddedTables(file, categories)))
    }
  }

  /// The errors in markers.
  var errors: [Diagnostic] { all.flatMap(\.tables.diagnostics).sorted() }

  /// The documents with a table that is not current.
  var changed: [(file: SpecFile, tables: EmbeddedTables)] { all.filter { !$0.tables.stale.isEmpty } }

  var staleCount: Int { all.map(\.tables.stale.count).reduce(0, +) }

  /// The numbers of tables: `3 current, 1 stale`.
  ///
  /// - Parameter state: The word for those that were not current.
  func totals(_ state: String = "stale") -> String {
    let count = all.map(\.tables.tableCount).reduce(0, +)
    return "\(count - staleCount) current" + (staleCount > 0 ? ", \(staleCount) \(state)" : "")
  }

  /// The findings about tables that are not current.
  func staleTables(mendedBy command: String) -> [Finding] {
    all.flatMap { document in
      document.tables.stale.map { place in
        let message = "the table is not current; run \(command) \(document.file.path.quotedForShell)"
        return Finding(Diagnostic.error("stale-table", message, at: place))
      }
    }
  }
}
