import _CoverageFiles
import _CoverageImporter
import _CoverageSpec

extension LoadedSpec {
  /// Reads category folders with their records of imports, as far as a configuration selects their contents.
  init(
    checking folders: [CategoryFolder], configuredBy configuration: TargetConfiguration?, findings: [Diagnostic] = []
  ) throws {
    let records = folders.map { ($0.path, $0.records()) }
    let vocabularies = folders.compactMap { folder in
      folder.file(named: VocabularyRecord.fileName).map { (folder.path, VocabularyAgreementRule.recorded(in: $0)) }
    }
    let problems =
      records.flatMap { $0.1.diagnostics + $0.1.files.flatMap(Provenance.diagnostics) }
      + vocabularies.flatMap(\.1.diagnostics)
    try self.init(of: folders, configuredBy: configuration, findings: findings + problems) { folder in
      let files = records.first { $0.0 == folder.path }?.1.files ?? []
      let vocabulary = vocabularies.first { $0.0 == folder.path }?.1.rule
      return [SourceAgreementRule(recordedIn: files), vocabulary ?? VocabularyAgreementRule()]
    }
  }

  /// Prints all findings, those about outputs last.
  ///
  /// - Parameter documents: Further files that findings are in.
  func report(
    _ format: FindingFormat, outputs: [Finding] = [], documents: [SpecFile] = [], on terminal: inout Terminal
  ) {
    format.print(diagnostics.map(Finding.init) + outputs, in: files + documents, on: &terminal)
  }
}

extension TargetConfiguration {
  /// The configuration that the arguments name; nil where they name none.
  convenience init?(_ arguments: ParsedArguments) throws {
    guard let path = arguments[.configuration] else { return nil }
    try self.init(at: path)
  }
}
