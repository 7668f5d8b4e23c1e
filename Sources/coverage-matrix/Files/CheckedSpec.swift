import _CoverageFiles
import _CoverageImporter
import _CoverageSpec

extension LoadedSpec {
  /// Reads category folders with their records of imports, as far as a configuration selects their contents.
  init(
    checking folders: [CategoryFolder], configuredBy configuration: TargetConfiguration?, findings: [Diagnostic] = []
  ) throws {
    try self.init(
      of: folders, configuredBy: configuration, findings: findings + folders.flatMap { $0.recordDiagnostics() })
  }

  /// Prints all findings, those about outputs last.
  func report(_ format: FindingFormat, outputs: [Finding] = [], on terminal: inout Terminal) {
    format.print(diagnostics.map(Finding.init) + outputs, in: files, on: &terminal)
  }
}

extension CategoryFolder {
  /// The errors in the records of imports.
  fileprivate func recordDiagnostics() -> [Diagnostic] {
    let records = records()
    return records.diagnostics + records.files.flatMap(Provenance.diagnostics)
  }
}

extension TargetConfiguration {
  /// The configuration that the arguments name; nil where they name none.
  init?(_ arguments: ParsedArguments) throws {
    guard let path = arguments[.configuration] else { return nil }
    try self.init(at: path)
  }
}
