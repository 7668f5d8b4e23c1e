import CoverageMatrix
import _CoverageGenerator
import _CoverageSpec

/// Writes findings as SARIF 2.1.0, which code hosts and editors show beside the files.
///
/// See https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
struct SARIFReport {
  private let findings: [Finding]
  private let sources: FindingSources
  private let toolVersion: String

  init(_ findings: [Finding], sources: FindingSources, toolVersion: String) {
    self.findings = findings
    self.sources = sources
    self.toolVersion = toolVersion
  }

  var json: JSONNode {
    let columns = sources.columns
    let rules = Array(Set(findings.map(\.identifier))).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "coverage-matrix", "version": .string(toolVersion),
              "rules": .list(rules.map { ["id": .string($0)] }),
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "results": .list(findings.map { result($0, rule: rules.firstIndex(of: $0.identifier) ?? 0, columns) }),
        ]
      ],
    ]
  }

  private func result(_ finding: Finding, rule: Int, _ columns: FindingSources.Columns) -> JSONNode {
    .object(of: [
      "ruleId": .string(finding.identifier),
      "ruleIndex": .integer(rule),
      "level": .string(finding.severity.rawValue),
      "message": ["text": .string(finding.message)],
      "locations": [["physicalLocation": place(finding.path, finding.location, columns)]],
      "relatedLocations": JSONNode.list(
        finding.notes.map { note in
          [
            "physicalLocation": place(note.location.path, note.location, columns),
            "message": ["text": .string(note.message)],
          ]
        }
      ).unlessEmpty,
    ])
  }

  private func place(
    _ path: String, _ location: SourceLocation?, _ columns: FindingSources.Columns
  ) -> JSONNode {
    .object(of: [
      "artifactLocation": ["uri": .string(Self.address(path))],
      "region": location.map { ["startLine": .integer($0.line), "startColumn": .integer(columns.column(of: $0))] },
    ])
  }

  /// A path as a reference of RFC 3986: absolute where the path is.
  private static func address(_ path: String) -> String {
    let address = PercentEncoding.encoded(path) { PercentEncoding.isUnreserved($0) || "/:@".utf8.contains($0) }
    if path.hasPrefix("/") { return "file://" + address }
    // A colon in the first part of a path would make a scheme of it.
    return path.prefix(while: { $0 != "/" }).contains(":") ? "./" + address : address
  }
}
