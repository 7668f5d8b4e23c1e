import Testing
import _CoverageGenerator

extension BrowserTests {
  @Suite("The matrix by keyboard")
  struct MatrixKeyboardTests {
    /// Presses Tab until an element has the focus.
    private static func tab(to selector: String, _ page: Page, with modifiers: [Key] = []) async throws {
      for _ in 0..<80 {
        try await page.press(.tab, with: modifiers)
        if try await isFocused(selector, page) { return }
      }
      Issue.record("Tab does not reach \(selector)")
    }

    private static func isFocused(_ selector: String, _ page: Page) async throws -> Bool {
      try await page.run("return document.activeElement.matches(arguments[0])", .string(selector))
    }

    @Test("Searching, asking, choosing, sorting and opening")
    func tools() async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        let page = tab.page
        try await page.type("/jobs")
        #expect(try await Self.isFocused("#\\:search", page))
        try await page.wait(until: "document.querySelector('[data-group=jobs]').open")
        #expect(try await tab.state() == "q=jobs")
        try await page.press(.backspace, times: 4)
        try await page.type("salary amount, salary currency")
        try await page.press(.enter, times: 2)
        #expect(try await tab.view().columns == ["Carerix", "Crelate"])

        try await Self.tab(to: "#\\:columns > summary", page)
        try await page.press(.enter)
        try await Self.tab(to: "#\\:choices li:nth-child(2) input", page)
        try await page.press(.space)
        #expect(try await tab.view().columns == ["Crelate"])
        try await page.press(.space)
        try await page.press(.escape)
        #expect(try await Self.isFocused("#\\:columns > summary", page))

        try await Self.tab(to: "#\\:filters > summary", page)
        try await page.press(.enter)
        try await Self.tab(to: "#\\:differences", page)
        try await page.press(.space)
        try await page.press(.escape)
        try await Self.tab(to: "#\\:look > summary", page)
        try await page.press(.enter)
        try await Self.tab(to: "#\\:order", page)
        try await page.press(.down)
        try await Self.tab(to: "#\\:rows", page)
        try await page.press(.down)
        try await page.press(.escape)
        try await Self.tab(to: "#\\:collapse", page)
        try await page.press(.enter)
        #expect(
          try await tab.state()
            == "has=jobs.salary_amount+jobs.salary_currency&differences=1&order=coverage&rows=support")
        try await Self.tab(to: "#\\:reset", page)
        try await page.press(.enter)
        #expect(try await tab.state() == "")
        #expect(try await Self.isFocused("#\\:reset", page))
      }
    }

    @Test("Removing a chip leaves the focus on the next, or on the search")
    func chips() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "has=jobs.salary_amount+jobs.salary_currency") { tab in
        try await Self.tab(to: "#\\:needs li:last-child button", tab.page)
        try await tab.page.press(.enter)
        #expect(try await tab.page.focused().name() == "Remove jobs.salary_amount")
        try await tab.page.press(.space)
        #expect(try await Self.isFocused("#\\:search", tab.page))
        #expect(try await tab.view().needs == [])
      }
    }

    @Test("Two are compared")
    func compared() async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        try await Self.tab(to: "#\\:comparing > summary", tab.page)
        try await tab.page.press(.enter)
        try await Self.tab(to: "#\\:first", tab.page)
        try await tab.page.type("cre")
        try await Self.tab(to: "#\\:second", tab.page)
        try await tab.page.type("rec")
        try await Self.tab(to: "#\\:compare", tab.page)
        try await tab.page.press(.enter)
        #expect(try await tab.page.focused().text() == "Crelate and RECRU compared")
        try await Self.tab(to: "#\\:compared summary", tab.page)
        try await tab.page.press(.enter)
        try await tab.page.wait(until: "document.querySelector('#\\\\:compared dl')")
      }
    }

    @Test("A table is one stop; its cells are reached by arrows, its rows are asked for, and the focus stays")
    func rows() async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        try await Self.tab(to: "[data-group=users] > summary", tab.page)
        try await tab.page.press(.enter)
        #expect(try await tab.state() == "open=users")
        try await tab.page.press(.tab)
        try await tab.page.press(.down)
        #expect(try await tab.page.focused().attribute("aria-label") == "id")
        try await tab.page.press(.enter)
        try await tab.page.press(.enter)
        #expect(try await tab.view().needs == ["users.id 4 of 5"])
        #expect(try await tab.view().columns == ["CareerPlug", "Carerix", "Crelate", "RECRU"])
      }
    }

    @Test("A link of the overview opens its table")
    func links() async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        try await Self.tab(to: "main [tabindex='0']", tab.page)
        try await tab.page.press(.down)
        #expect(try await tab.page.focused().text() == "Jobs")
        try await tab.page.press(.enter)
        try await tab.page.wait(until: "document.querySelector('[data-group=jobs]').open")
      }
    }

    @Test("A view is copied")
    func copies() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "q=post_url") { tab in
        try await tab.page.allowClipboard()
        try await Self.tab(to: "#\\:out > summary", tab.page)
        try await tab.page.press(.enter)
        try await Self.tab(to: "[data-copy=swift]", tab.page)
        try await tab.page.press(.enter)
        try await tab.page.wait(until: "document.getElementById(':status').textContent === 'Copied 4 lines'")
        #expect(try await tab.page.clipboard().contains(".jobs(.postURL)"))
      }
    }
  }
}
