import _CoverageSpec

/// JSON that is none of the formats, which is refused with a list of them.
enum UnknownJSONReader: SourceReader {
  static let format = "JSON"
  static let sign = "an object or a list"

  static func recognises(_ source: Source) -> Bool {
    source.outline != nil || source.text.path.lowercased().hasSuffix(".json")
  }

  static func read(_ source: Source, _ facts: PageFacts) -> SourceStatements {
    let errors = JSONSource.whole(source.text).diagnostics
    if !errors.isEmpty { return SourceStatements(diagnostics: errors) }
    let readers: [any SourceReader.Type] = [
      ToolsAnswerReader.self, CoverageReportReader.self, ProviderListReader.self, ModelOperationsReader.self,
    ]
    return SourceStatements(diagnostics: [
      .error(
        "unknown-format",
        "this JSON is in no format that is read; looked for \(SourceReaders.signs(readers)), \(OpenAPIDocument.sign)",
        at: source.start)
    ])
  }
}
