import _CoverageSpec

extension Provenance {
  /// What is wrong with the record of an import: it cannot be read, is no JSON, or says something else.
  package static func diagnostics(in file: SpecFile) -> [Diagnostic] {
    let document = JSONDocument(parsing: file)
    let isRecord = document.root.flatMap(Provenance.init) != nil
    if isRecord || !document.diagnostics.isEmpty { return document.diagnostics }
    let start = SourceLocation(path: file.path, line: 1, column: 1)
    let message =
      "this is no record of an import, which has 'format' 1, 'slug', 'source' and 'digest'; delete the file, and import "
      + "the page again"
    return [.error("invalid-record", message, at: start)]
  }
}
