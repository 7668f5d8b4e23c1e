import _CoverageGenerator

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

  func print(_ findings: [Finding], sources: FindingSources, on terminal: inout Terminal) {
    switch self {
    case .text:
      for finding in findings { terminal.error(finding.description) }
    case .sarif:
      let version = CoverageMatrixTool.version
      terminal.print(SARIFReport(findings, sources: sources, toolVersion: version).json)
    case .github:
      for line in AnnotationReport(findings, sources: sources).lines { terminal.print(line) }
    }
  }
}
