import CoverageMatrix
import _CoverageGenerator
import _CoverageSpec

/// The output format of findings.
enum FindingFormat: String, CaseIterable {
  /// For people, on standard error.
  case text
  /// SARIF 2.1.0, alone on standard output.
  case sarif
  /// Annotations for GitHub, on standard output.
  case github

  static let option = CommandDescription.Option(
    name: "--format", value: .choice(Self.self), help: "How findings are printed (default: text).")

  /// The format that the arguments ask for.
  init(_ arguments: ParsedArguments) throws {
    self = try arguments.choice(Self.option, default: .text)
  }

  /// Whether standard output may have other text beside the findings.
  var allowsOtherOutput: Bool { self != .sarif }

  /// Prints findings; the files are those that they are in.
  func print(_ findings: [Finding], in files: [SpecFile], on terminal: inout Terminal) {
    switch self {
    case .text:
      for finding in findings { terminal.error(finding.description) }
    case .sarif:
      terminal.print(Self.sarif(findings, FindingColumns(files)))
    case .github:
      for line in Self.annotations(findings, FindingColumns(files)) { terminal.print(line) }
    }
  }
}

// MARK: - GitHub

extension FindingFormat {
  /// The lines that GitHub's runners turn into annotations of the changed files: one for each finding, whose notes are
  /// lines of its message.
  ///
  /// See https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
  static func annotations(_ findings: [Finding], _ columns: FindingColumns) -> [String] {
    findings.map { finding in
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

// MARK: - SARIF

extension FindingFormat {
  /// Findings as SARIF 2.1.0, which code hosts and editors show beside the files.
  ///
  /// See https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
  private static func sarif(_ findings: [Finding], _ columns: FindingColumns) -> JSONNode {
    let rules = Array(Set(findings.map(\.identifier))).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "coverage-matrix", "version": .string(CoverageMatrixTool.version),
              "rules": .list(rules.map { ["id": .string($0)] }),
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "results": .list(findings.map { result($0, rule: rules.firstIndex(of: $0.identifier) ?? 0, columns) }),
        ]
      ],
    ]
  }

  private static func result(_ finding: Finding, rule: Int, _ columns: FindingColumns) -> JSONNode {
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

  private static func place(
    _ path: String, _ location: SourceLocation?, _ columns: FindingColumns
  ) -> JSONNode {
    .object(of: [
      "artifactLocation": ["uri": .string(address(path))],
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
