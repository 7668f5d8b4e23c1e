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

    @Test(
      "The overview says the same, whether connectors are columns or rows", arguments: ["capabilities", "connectors"])
    func overview(turn: String) async throws {
      let coverage = try MatrixSample.allStatuses()
      try await MatrixTab.open(coverage, at: "turn=\(turn)&open=jobs+features") { tab in
        let rows: [[String]] = try await tab.page.run(
          """
          const table = document.querySelector('main > section:first-of-type table');
          const cells = [...table.tBodies[0].rows].map(row => [...row.cells].slice(1).map(cell => cell.textContent));
          if (!table.classList.contains('turned')) return cells.map(row => row.slice(1));
          return cells[0].map((_, column) => cells.slice(1).map(row => row[column]));
          """)
        let words = coverage.layout.groups.map { group in
          coverage.connectors.indices.map { coverage.words(connector: $0, capability: group.number) }
        }
        #expect(rows == words)
        for row in try await tab.view().cells {
          let number = try #require(coverage.layout.number(of: row[0]))
          #expect(
            Array(row.dropFirst(2))
              == coverage.connectors.indices.map { coverage.words(connector: $0, capability: number) }, "\(row[0])")
          #expect(row[1].hasPrefix("\(coverage.connectors(supporting: number).count)"))
        }
      }
    }

    @Test("The answer is that of the engine: who has everything, who is next, and what giving up brings")
    func answers() async throws {
      let coverage = try MatrixSample.allStatuses()
      let engine = MatrixEngine(coverage)
      let questions = [
        ["jobs.salary_amount"], ["jobs.salary_amount", "jobs.salary_currency", "features.create_credentials"],
        ["offers"],
        ["offers", "offers.status", "jobs.post_url"],
        ["tags", "tags.name", "create_candidate", "features.delta_syncs"],
        ["jobs.post_url", "jobs.salary_currency"], ["interviews.title", "roles", "screening_questions.id", "users"],
      ]
      try await MatrixTab.open(coverage) { tab in
        for paths in questions {
          try await tab.go(to: "has=" + paths.joined(separator: "+"))
          #expect(try await tab.view().answer.dropFirst() == engine.lines(paths)[...], "\(paths)")
        }
      }
    }
  }
}
