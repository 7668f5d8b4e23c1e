import CoverageMatrix
import _CoverageSpec

/// Writes findings as the lines that GitHub's runners turn into annotations of the changed files.
///
/// See https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
struct AnnotationReport {
  private let findings: [Finding]
  private let sources: FindingSources

  init(_ findings: [Finding], sources: FindingSources) {
    self.findings = findings
    self.sources = sources
  }

  /// One line for each finding; its notes are lines of its message.
  var lines: [String] {
    let columns = sources.columns
    return findings.map { finding in
      var properties = ["file=\(Self.property(finding.path))"]
      if let location = finding.location {
        properties += ["line=\(location.line)", "col=\(columns.column(of: location))"]
      }
      properties.append("title=\(Self.property(finding.identifier))")
      let notes = finding.notes.map { "\n\($0.location): note: \($0.message)" }.joined()
      return
        "::\(finding.severity.rawValue) \(properties.joined(separator: ","))::\(Self.data(finding.message + notes))"
    }
  }

  /// Text in which nothing ends the line or starts an escape.
  private static func data(_ text: String) -> String {
    PercentEncoding.encoded(text) { !"%\r\n".utf8.contains($0) }
  }

  private static func property(_ text: String) -> String {
    PercentEncoding.encoded(text) { !"%\r\n:,".utf8.contains($0) }
  }
}
