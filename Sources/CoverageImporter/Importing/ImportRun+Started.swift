import _CoverageSpec

extension ImportRun {
  /// A category with the pages that have been imported into it.
  struct Started {
    let folder: ImportFolder
    var pages: CategoryImport
    /// The slugs of the imported pages in their order.
    var slugs: [String] = []
    var results: [String: Written] = [:]

    /// The number of names that pages have added to the category.
    var size: Int { pages.category.additions.count }

    /// Whether the category has no file and no connector yet.
    var isStarting: Bool { pages.category.isNew && slugs.isEmpty }
  }

  /// What has to be written for a connector.
  ///
  /// A large catalogue is mostly this until it is written, so that it is kept once, and what stays as it is not at all.
  struct Written {
    /// The connector's file; nil where it stays as it is.
    var file: SpecFile?
    /// The records of the import that differ from those before.
    var records: [SpecFile]
  }
}

extension ImportRun.Started {
  /// Imports statements over the files of their connector.
  func imported(
    _ statements: [CategoryImport.Statement], _ terms: ImportRun.Terms
  ) -> (result: CategoryImport.Result, extended: CategoryDraft?) {
    let slug = statements[0].page.slug.value
    let present = CategoryImport.Present(connector: folder.connector(slug), records: folder.provenance(of: slug))
    return pages.imported(statements, over: present, terms)
  }

  /// Findings in files that are not written after all, as the files have them now, or with words that none has them yet.
  ///
  /// - Parameter changed: The paths of the files.
  func placed(_ findings: [Diagnostic], _ changed: Set<String>, _ rules: [any Rule]) -> [Diagnostic] {
    func subject(_ finding: Diagnostic) -> [String] { [finding.location.path, finding.identifier, finding.message] }
    var present = Dictionary(grouping: folder.load(checkedBy: rules)?.diagnostics.reversed() ?? [], by: subject)
    return findings.map { finding in
      guard changed.contains(finding.location.path) else { return finding }
      if let now = present[subject(finding)]?.popLast() { return now }
      var finding = finding
      finding.message += "; this place is in the text that the import would write"
      return finding
    }
  }

  /// The spec files of the category after the import, its own first.
  var files: [(file: SpecFile, isChanged: Bool)] {
    let isExtended = folder.category == nil || !pages.category.additions.isEmpty
    let own = isExtended ? Array(pages.category.json.text(.file).utf8) : folder.category?.bytes ?? []
    let path = folder.category?.path ?? "\(folder.path)/category.json"
    var files = [(SpecFile(path: path, bytes: own), isExtended && own != folder.category?.bytes)]
    var imported = Dictionary(slugs.map { (folder.connectorPath($0), $0) }) { first, _ in first }
    for file in folder.connectors {
      let written = imported.removeValue(forKey: file.path).flatMap { results[$0]?.file }
      files.append((written ?? file, written != nil))
    }
    for slug in slugs where imported[folder.connectorPath(slug)] != nil {
      if let file = results[slug]?.file { files.append((file, true)) }
    }
    return files
  }

  /// The records of the imports that differ from those before.
  var records: [SpecFile] { slugs.flatMap { results[$0]?.records ?? [] } }

  /// Keeps what has to be written for a connector.
  mutating func keep(_ text: String, of result: CategoryImport.Result) {
    let slug = result.slug
    slugs.append(slug)
    results[slug] = ImportRun.Written(
      file: result.isChanged ? SpecFile(path: folder.connectorPath(slug), bytes: Array(text.utf8)) : nil,
      records: result.records.compactMap { kind, text in
        let record = SpecFile(path: folder.recordPath(slug, kind), bytes: Array(text.utf8))
        return folder.record(of: slug, kind)?.bytes == record.bytes ? nil : record
      })
  }
}
