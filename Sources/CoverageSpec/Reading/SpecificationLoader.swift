/// A file of a category folder: as bytes, or as a tree that is there already, such as one that was edited.
package protocol DocumentSource: Sendable {
  var path: String { get }
  var document: JSONDocument { get }
}

extension SpecFile: DocumentSource {
  package var document: JSONDocument { JSONDocument(parsing: self) }
}

extension JSONDocument: DocumentSource {
  package var document: JSONDocument { self }
}

/// The result of loading a category folder: a specification, or the diagnostics that prevent one.
package struct LoadedSpecification: Sendable {
  /// The specification; nil exactly when there is an error.
  package var specification: Specification?
  /// The findings in the order of their places.
  package var diagnostics: [Diagnostic]
}

/// Reads the files of a category folder, checks them by the rules and reports everything at once.
package enum SpecificationLoader {
  /// Reads and checks a category with its connectors.
  ///
  /// The result does not depend on the order of `connectors`.
  package static func load(
    category categoryFile: any DocumentSource, connectors connectorFiles: [any DocumentSource],
    rules: [any Rule] = StandardRules.all
  ) -> LoadedSpecification {
    let category = ReadFile(categoryFile) { CategoryReader(findings: $1).read($0) }
    let connectors = connectorFiles.concurrentMap { file in
      ReadFile(file) { ConnectorReader(findings: $1, fileName: SpecFile.stem(ofPath: file.path)).read($0) }
    }
    var diagnostics = category.report.diagnostics + connectors.flatMap(\.report.diagnostics)
    // A category that cannot be read is checked as one without names: its connectors are held to what needs none of them.
    let start = SourceLocation(path: categoryFile.path, line: 1, column: 1)
    let value = category.value ?? Category(id: "", name: "", location: start)
    let read = Specification(category: value, connectors: connectors.compactMap(\.value).sorted(by: isListedBefore))
    let resolved = SameAsResolver.resolve(read)
    let run = RuleRun(rules: rules, category: category.report, connectors: connectors.map(\.report))
    let found = run.check(resolved)
    diagnostics += category.value == nil ? found.filter { $0.location.path != categoryFile.path } : found
    let hasErrors = category.value == nil || diagnostics.contains { $0.severity == .error }
    let specification = hasErrors ? nil : UnionTags.removingTags(from: resolved)
    var seen: Set<Diagnostic> = []
    return LoadedSpecification(
      specification: specification, diagnostics: diagnostics.filter { seen.insert($0).inserted }.sorted())
  }

  /// Orders by slug; by path where two files claim the same slug, which is an error.
  private static func isListedBefore(_ a: ConnectorEntry, _ b: ConnectorEntry) -> Bool {
    if a.slug.utf8.elementsEqual(b.slug.utf8) { return a.location < b.location }
    return a.slug.precedesByBytes(b.slug)
  }
}

/// A file with its value and its errors.
private struct ReadFile<Value: Sendable>: Sendable {
  var value: Value?
  var report: FileReport

  init(_ file: any DocumentSource, _ read: (JSONNode, FileFindings) -> Value?) {
    let document = file.document
    let findings = FileFindings(path: file.path, document)
    value = document.root.flatMap { read($0, findings) }
    if let root = document.root, !document.hasOneForm {
      findings.requireNormalForm(root)
    }
    report = findings.report
  }
}
