import _CoverageGenerator
import _CoverageImporter
import _CoverageSpec

/// What one page says differently from the spec.
struct PageDrift {
  let page: ImportedPage
  private(set) var category = ""
  private(set) var changes: [DriftChange] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Compares a page with what its category's folder says.
  ///
  /// - Parameter loaded: The folder's spec, where it has one.
  init(_ page: ImportedPage, _ folder: Catalogue.Folder, _ loaded: LoadedSpecification?) {
    self.page = page
    category = folder.id
    var draft = folder.draft
    let proposal = SpecProposal(page, for: &draft)
    diagnostics = proposal.diagnostics
    guard let connector = proposal.connector else { return }
    let entry = loaded?.specification?.connectors.first { $0.slug == connector.slug.value }
    let record = folder.provenance(of: connector.slug.value).flatMap { JSONDocument(parsing: $0).root }
    changes = Drift(connector, against: entry, record.flatMap(Provenance.init)).changes
  }

  /// The changes for people, with the category where there are several.
  func lines(withCategory isShared: Bool) -> [String] {
    let name = (isShared ? "\(category) " : "") + page.slug.value
    if changes.isEmpty { return ["\(name): nothing has changed"] }
    let count = "\(changes.count) \(changes.count == 1 ? "change" : "changes")"
    var lines = ["\(name): \(count)"]
    for change in changes {
      lines.append("  " + change.summary)
      lines += change.textDifference.map { "      " + $0 }
    }
    return lines
  }

  var json: JSONText {
    .object(of: [
      "page": .string(page.path), "category": .string(category), "slug": .string(page.slug.value),
      "changes": .list(changes.map(\.json)),
    ])
  }
}

extension DriftChange {
  fileprivate var json: JSONText {
    .object(of: [
      "kind": .string(kind.rawValue), "path": .string(path), "spec_text": old.map(JSONText.string),
      "page_text": new.map(JSONText.string), "page": page.map(\.json), "spec": spec.map(\.json),
    ])
  }
}

extension SourceLocation {
  fileprivate var json: JSONText {
    .object(of: ["path": .string(path), "line": .integer(line), "column": .integer(column)])
  }
}
