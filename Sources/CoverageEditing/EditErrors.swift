import _CoverageSpec

/// The errors of connectors' files after edits, each at the edit that makes it.
package struct EditErrors {
  private let edits: EditsFile
  private let specification: Specification
  private let category: JSONDocument
  private let rules: [any Rule]

  /// - Parameters:
  ///   - specification: The specification before the edits, which has no error.
  ///   - category: The category's file.
  package init(of edits: EditsFile, in specification: Specification, _ category: SpecFile, rules: [any Rule]) {
    self.edits = edits
    self.specification = specification
    self.category = JSONDocument(parsing: category)
    self.rules = rules
  }

  /// The errors with their places in the file of edits, and with the connector that each is about.
  ///
  /// - Parameter files: The connectors' files before the edits.
  /// - Complexity: A check of a connector's file for each edit, where an edit breaks what the file had before.
  package func placed(_ errors: [Diagnostic], in files: [SpecFile]) -> [Diagnostic] {
    let files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    return Dictionary(grouping: errors, by: \.location.path).flatMap { path, errors in
      let broken = errors.filter { $0.location.offsetInEdits == nil }
      let edits = files[path].map { causes(of: broken, in: $0) } ?? [:]
      return errors.map { placed($0, causedBy: edits[$0]) }
    }.sorted()
  }

  private func placed(_ error: Diagnostic, causedBy cause: EditsFile.Edit?) -> Diagnostic {
    var placed = error
    placed.notes = error.notes.map { Diagnostic.Note($0.message, at: place($0.location)) }
    if error.location.offsetInEdits != nil {
      placed.location = place(error.location)
    } else if let cause {
      placed.location = cause.path.location
      placed.notes.insert(Diagnostic.Note("the edit makes it an error here", at: error.location), at: 0)
    }
    if placed.location != error.location { placed.message = "\(error.location.path.onOneLine): \(error.message)" }
    return placed
  }

  private func place(_ location: SourceLocation) -> SourceLocation {
    location.offsetInEdits.map(edits.lines.location) ?? location
  }

  /// The first edit after which the file has each of the errors.
  private func causes(of errors: [Diagnostic], in file: SpecFile) -> [Diagnostic: EditsFile.Edit] {
    var document = JSONDocument(parsing: file)
    guard !errors.isEmpty, let root = document.root else { return [:] }
    var editor = ConnectorEditor(root, path: file.path, category: specification.category)
    var causes: [Diagnostic: EditsFile.Edit] = [:]
    for edit in edits.edits where causes.count < errors.count {
      _ = editor.apply(edit, allowsLoss: true)
      document.root = editor.root
      let found = Set(SpecificationLoader.load(category: category, connectors: [document], rules: rules).diagnostics)
      for error in errors where causes[error] == nil && found.contains(error) { causes[error] = edit }
    }
    return causes
  }
}
