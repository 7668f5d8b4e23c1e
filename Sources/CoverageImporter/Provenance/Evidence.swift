import _CoverageSpec

/// A cell of a spec with the page that it was taken from.
package struct Evidence: Sendable {
  package var slug: String
  /// The coverage path.
  package var path: String
  /// The page; nil where the cell was not imported.
  package var source: String?
  package var line: Int?
  /// The day of the import, where one is known.
  package var date: String?
}

extension Evidence {
  /// The evidence of each cell that a connector lists.
  package static func all(of connector: ConnectorEntry, _ provenance: Provenance?) -> [Evidence] {
    let lines = Dictionary((provenance?.cells ?? []).map { ($0.path, $0.line) }) { first, _ in first }
    return connector.cells.map { cell in
      let path = cell.path
      let line = lines[path]
      return Evidence(
        slug: connector.slug, path: path, source: line == nil ? nil : provenance?.source, line: line,
        date: line == nil ? nil : provenance?.date)
    }
  }
}
