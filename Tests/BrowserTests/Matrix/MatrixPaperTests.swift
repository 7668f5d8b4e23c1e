import Testing
import _CoverageGenerator

extension BrowserTests {
  @Suite("The matrix on paper")
  struct MatrixPaperTests {
    private struct Print: Decodable, Equatable {
      var names: [String]
      var heads: [String]
      var open: [String]
      var widest: Double
      var tools: [String]
    }

    private static let script = """
      const shown = element => element.checkVisibility({ contentVisibilityAuto: true })
        && element.getBoundingClientRect().height > 0;
      const overview = [...document.querySelectorAll('main > section:first-of-type table.matrix')].filter(shown);
      const turned = overview[0].classList.contains('turned');
      const names = turned ? [...overview[0].tBodies[0].rows].slice(1).map(row => row.cells[0].textContent)
        : overview.flatMap(table => [...table.tHead.rows[0].cells].slice(2).map(cell => cell.textContent));
      return {
        names, heads: overview.map(table => table.tHead.rows[0].cells[0].textContent),
        open: [...document.querySelectorAll('details.group')].filter(group => shown(group.querySelector('.body')))
          .map(group => group.dataset.group),
        widest: Math.max(...[...document.querySelectorAll('table')].filter(shown).map(table => table.offsetWidth)),
        tools: ['form', '#\\\\:bar', '.need', '.more'].filter(tool => [...document.querySelectorAll(tool)].some(shown)),
      };
      """

    @Test("Whole tables in bands with the first column repeated; closed groups stay closed", arguments: [5, 117])
    func printed(count: Int) async throws {
      // As wide as a page of A4 between its margins.
      let look = PageLook(width: 718, medium: .print)
      let coverage = try MatrixSample.manyConnectors(count)
      try await MatrixTab.open(coverage, look, at: "open=jobs+create_candidate") { tab in
        let print: Print = try await tab.page.run(Self.script)
        #expect(print.names == coverage.connectors.map(\.name))
        #expect(print.heads == (count == 5 ? ["Model or action"] : Array(repeating: "Connector", count: 4)))
        #expect(print.open == ["jobs", "create_candidate"])
        #expect(print.widest <= 718)
        #expect(print.tools == [])
        #expect(try await tab.page.texts(".facts tbody tr").count == count)
        let notes = try await tab.page.texts("[data-group=jobs] .notes > li")
        #expect(notes.count == (count == 5 ? 1 : 23))
      }
    }

    @Test("The page is as before when it has been printed")
    func after() async throws {
      try await MatrixTab.open(MatrixSample.manyConnectors(117), at: "open=jobs") { tab in
        let before = try await tab.view()
        try await tab.page.perform("dispatchEvent(new Event('beforeprint'))")
        #expect(try await tab.page.findAll("main > section:first-of-type table").count == 4)
        try await tab.page.perform("dispatchEvent(new Event('afterprint'))")
        #expect(try await tab.view() == before)
      }
    }

    @Test("A PDF holds all names", arguments: [5, 117])
    func pdf(count: Int) async throws {
      let coverage = try MatrixSample.manyConnectors(count)
      try await MatrixTab.open(coverage) { tab in
        let text = try await tab.page.printedText()
        for connector in coverage.connectors { #expect(text.contains(connector.name), "\(connector.name)") }
      }
    }

    @Test("Without scripting what is open is printed, and nothing else")
    func withoutScripting() async throws {
      let look = PageLook(width: 718, medium: .print, hasScripting: false)
      try await MatrixTab.open(MatrixSample.catalogue(), look) { tab in
        try await tab.page.perform("document.querySelector('[data-group=jobs]').open = true")
        let print: Print = try await tab.page.run(Self.script)
        #expect(print.names.count == 5)
        #expect(print.open == ["jobs"])
        #expect(print.tools == [])
      }
    }
  }
}
