import _CoverageGenerator
import _CoverageSpec

/// Writes `coverage.html`, the coverage of all connectors for search, answers and comparison in a browser, and
/// `embed.html`, tables of it for a frame in another page.
///
/// Neither needs a network. Both hold the data once, and their script makes rows of it where they are looked at. A small
/// catalogue has its tables in `coverage.html` as well, for browsers without scripts; a large one has links to the pages
/// of models and actions in their place.
package struct MatrixEmitter: Emitter {
  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let content = MatrixContent(coverage)
    return [
      OutputFile(.page, "coverage.html", MatrixPage(content).text),
      OutputFile(.page, "embed.html", MatrixEmbed(content).text),
    ]
  }
}

/// The content that the pages of a matrix share, made once.
struct MatrixContent {
  /// The most connectors whose tables are readable as they are.
  private static let staticCapacity = 12

  let coverage: CompiledCoverage
  let reports: [ConnectorReport]
  let tree: FeatureTree
  /// The types of fields and inputs, by capability number.
  let types: [Int: String]
  /// What the category says of capabilities, by number.
  let remarks: [Int: Remarks]
  /// The Swift expression of each capability.
  let expressions: [String]
  /// The data of the script.
  let data: String

  init(_ coverage: CompiledCoverage) {
    self.coverage = coverage
    reports = coverage.reports
    tree = FeatureTree(coverage.category.features)
    types = coverage.memberTypes(code: { "\"\($0)\"" })
    remarks = coverage.remarks
    expressions = coverage.category.capabilityExpressions
    data = MatrixData(coverage, reports, tree, types, remarks, expressions).text
  }

  var title: String { XMLText.text(coverage.category.name) + " coverage" }

  /// Whether tables are in the page itself.
  var hasStaticTables: Bool { coverage.connectors.count <= Self.staticCapacity }

  /// The comment, the policy and the style at the start of a page.
  func head(title: String, script: String, classes: String = "") -> String {
    """
    <!doctype html>
    <!-- \(GeneratedMarker.words) from category.json and connectors. Do not edit. -->
    <html lang="en"\(classes.isEmpty ? "" : " class=\"\(classes)\"")>
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
    script-src '\(MatrixScript.digest(of: script))'; base-uri 'none'; form-action 'none'">
    <title>\(title)</title>
    <style>
    \(MatrixStyle.text)
    </style>
    </head>
    """
  }

  /// The data and the script at the end of a page.
  func end(script: String) -> String {
    """
    <script type="application/json" id=":data">\(data)</script>
    <script>\(script)</script>
    </body>
    </html>
    """
  }
}
