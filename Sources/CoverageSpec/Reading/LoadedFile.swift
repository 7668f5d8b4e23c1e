/// The result of reading a file that stands by itself: its value, and what is wrong with it in itself.
///
/// Whether the paths and slugs in it exist is up to the category that it is used with.
package struct LoadedFile<Value: Sendable>: Sendable {
  /// The value as far as it could be read, even where there are errors; nil where nothing could.
  package let value: Value?
  /// The findings in the order of their places.
  package let diagnostics: [Diagnostic]

  private init(_ file: SpecFile, _ read: (JSONNode, FileFindings) -> Value?) {
    let document = JSONDocument(parsing: file)
    let findings = FileFindings(path: file.path, document)
    value = document.root.flatMap { read($0, findings) }
    diagnostics = findings.diagnostics.sorted()
  }
}

extension LoadedFile<Configuration> {
  package init(reading file: SpecFile) { self.init(file) { ConfigurationReader(findings: $1).read($0) } }
}

extension LoadedFile<RequirementsFile> {
  package init(reading file: SpecFile) { self.init(file) { RequirementsReader(findings: $1).read($0) } }
}

extension LoadedFile<EditsFile> {
  package init(reading file: SpecFile) { self.init(file) { EditsReader(findings: $1).read($0) } }
}
