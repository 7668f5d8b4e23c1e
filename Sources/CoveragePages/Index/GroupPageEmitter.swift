import _CoverageGenerator
import _CoverageSpec

/// Writes `pages/models/<id>.md` and `pages/actions/<id>.md`: who supports a model or an action, and how much of it.
package struct GroupPageEmitter: Emitter {
  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let pages = GroupPages(coverage, level: 1, links: PageLinks(from: .groups))
    return coverage.layout.groups.indices.map { index in
      let row = coverage.layout.rows[coverage.layout.groups[index].number]
      let head = ["<!-- \(GeneratedMarker.words) from category.json and connectors. Do not edit. -->", ""]
      return OutputFile(.page, "pages/\(PageLinks.path(of: row))", lines: head + pages.head + pages.lines(index))
    }
  }
}
