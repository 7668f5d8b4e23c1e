import _CoverageGenerator
import _CoverageSpec

/// Writes `coverage.html`: the coverage of all connectors, for search, filters and comparison in a browser.
///
/// The page needs no network and no script: everything is in its tables. A browser lays out tables of a few hundred
/// columns at once, so further connectors are on `coverage-2.html` and so on, and each page states it.
package struct MatrixEmitter: Emitter {
  /// The most connectors on a page.
  package static let pageCapacity = 300

  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let starts = Array(stride(from: 0, to: max(1, coverage.connectors.count), by: Self.pageCapacity))
    let content = MatrixContent(coverage)
    return starts.enumerated().map { number, start in
      let connectors = start..<min(start + Self.pageCapacity, coverage.connectors.count)
      let part = MatrixPart(number: number, count: starts.count, connectors: connectors)
      return OutputFile(.page, part.fileName, MatrixPage(content, part).text)
    }
  }
}

/// One of the pages over which the connectors are distributed.
struct MatrixPart {
  let number: Int
  let count: Int
  /// The connectors on the page.
  let connectors: Range<Int>

  var fileName: String { Self.fileName(number) }

  static func fileName(_ number: Int) -> String { number == 0 ? "coverage.html" : "coverage-\(number + 1).html" }
}

/// The content that all pages of a matrix share, made once.
struct MatrixContent {
  let coverage: CompiledCoverage
  let reports: [ConnectorReport]
  let tree: FeatureTree
  /// The types of fields and inputs, by capability number.
  let types: [Int: String]
  /// What the category says of capabilities, by number.
  let remarks: [Int: Remarks]
  /// The Swift expression of each capability.
  let expressions: [String]

  init(_ coverage: CompiledCoverage) {
    self.coverage = coverage
    reports = coverage.reports
    tree = FeatureTree(coverage.category.features)
    types = coverage.memberTypes(code: { "\"\($0)\"" })
    remarks = coverage.remarks
    expressions = coverage.category.capabilityExpressions
  }
}
