/// What became of a requirements file.
package struct LoadedRequirements: Sendable {
  /// What could be read, even where there are errors; nil where nothing could.
  package var requirements: RequirementsFile?
  /// The findings in the order of their places.
  package var diagnostics: [Diagnostic]

  /// Reads a requirements file and reports everything that is wrong with it in itself.
  ///
  /// Whether its paths are in a category is the category's to say: ``RequirementsFile/unknownPaths(in:)``.
  package init(reading file: SpecFile) {
    let document = JSONDocument(parsing: file)
    let findings = FileFindings(path: file.path, document)
    requirements = document.root.flatMap { RequirementsReader(findings: findings).read($0) }
    diagnostics = findings.diagnostics.sorted()
  }
}
