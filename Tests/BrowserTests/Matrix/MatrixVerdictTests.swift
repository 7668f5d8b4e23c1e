import Testing
import _CoverageGenerator

extension BrowserTests {
  /// What the browser shows is what the tables say.
  @Suite("Verdicts of the matrix")
  struct MatrixVerdictTests {
    @Test("Each cell has the word of its connector and capability, with and without scripts", arguments: [true, false])
    func cells(hasScripting: Bool) async throws {
      let coverage = try MatrixSample.allStatuses()
      try await MatrixTab.open(coverage, PageLook(hasScripting: hasScripting)) { tab in
        try await tab.page.openDisclosures()
        let view = try await tab.view()
        #expect(view.columns == coverage.connectors.map(\.name))
        #expect(view.rows == coverage.layout.rows.map(\.path))
        #expect(view.cells.count == view.rows.count)
        for (number, row) in view.cells.enumerated() {
          let words = coverage.connectors.indices.map { coverage.words(connector: $0, capability: number) }
          #expect(Array(row.dropFirst(2)) == words, "\(row[0])")
        }
      }
    }

    @Test("The overview says the same")
    func overview() async throws {
      let coverage = try MatrixSample.allStatuses()
      try await MatrixTab.open(coverage) { tab in
        let rows: [[String]] = try await tab.page.run(
          """
          return [...document.querySelectorAll('main > section:first-child tbody tr')]
            .map(row => [...row.cells].slice(2).map(cell => cell.innerText));
          """)
        let words = coverage.layout.groups.map { group in
          coverage.connectors.indices.map { coverage.words(connector: $0, capability: group.number) }
        }
        #expect(rows == words)
      }
    }
  }
}
