/// The result of reading a file that is not a part of a spec: its value and its findings.
///
/// The findings do not depend on a category: the file's paths and slugs are checked later.
package struct LoadedFile<Value: Sendable>: Sendable {
  /// The readable part of the value, even if there are errors; nil if nothing is readable.
  package let value: Value?
  /// The findings in the order of their places.
  package let diagnostics: [Diagnostic]

  /// Reads a file by the reader of its format.
  package init(_ file: SpecFile, _ read: (JSONNode, FileFindings) -> Value?) {
    let document = JSONDocument(parsing: file)
    let findings = FileFindings(path: file.path, document)
    value = document.root.flatMap { read($0, findings) }
    diagnostics = findings.diagnostics.sorted()
  }
}

extension LoadedFile<Configuration> {
  package init(reading file: SpecFile) { self.init(file) { ConfigurationReader(findings: $1).read($0) } }
}
