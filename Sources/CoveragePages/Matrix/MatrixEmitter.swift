import _CoverageGenerator
import _CoverageSpec

/// Writes `coverage.html`: all that is known of all connectors, to be searched, filtered and compared in a browser.
///
/// The page needs no network and no script: everything is in its tables. A browser lays out tables of a few hundred
/// columns at once, so more connectors than that are spread over `coverage-2.html` and so on, and each page says so.
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

/// One of the pages that the connectors are spread over.
struct MatrixPart {
  let number: Int
  let count: Int
  /// The connectors on the page.
  let connectors: Range<Int>

  var fileName: String { Self.fileName(number) }

  static func fileName(_ number: Int) -> String { number == 0 ? "coverage.html" : "coverage-\(number + 1).html" }
}

/// What all pages of a matrix show, made once for all of them.
struct MatrixContent {
  let coverage: CompiledCoverage
  let reports: [ConnectorReport]
  let tree: FeatureTree
  /// The types of fields and inputs, by capability number.
  let types: [Int: String]
  /// How programs write each capability.
  let expressions: [String]

  init(_ coverage: CompiledCoverage) {
    self.coverage = coverage
    reports = coverage.reports
    tree = FeatureTree(coverage.category.features)
    types = coverage.memberTypes
    expressions = coverage.category.capabilityExpressions
  }
}
