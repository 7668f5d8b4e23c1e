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

        try await Self.tab(to: "#\\:need", page)
        try await page.type("jobs.salary_amount")
        try await page.press(.enter)
        try await page.type("jobs.salary_currency")
        try await Self.tab(to: "#\\:add", page)
        try await page.press(.space)
        #expect(try await tab.view().columns == ["Carerix", "Crelate"])

        try await Self.tab(to: "#\\:columns > summary", page)
        try await page.press(.enter)
        try await Self.tab(to: "#\\:choices li:nth-child(2) input", page)
        try await page.press(.space)
        #expect(try await tab.view().columns == ["Crelate"])
        try await page.press(.space)

        try await Self.tab(to: "#\\:differences", page)
        try await page.press(.space)
        try await Self.tab(to: "#\\:order", page)
        try await page.press(.down)
        try await Self.tab(to: "#\\:rows", page)
        try await page.press(.down)
        try await Self.tab(to: "#\\:collapse", page)
        try await page.press(.enter)
        #expect(
          try await tab.state()
            == "has=jobs.salary_amount+jobs.salary_currency&differences=1&order=coverage&rows=support")

        try await Self.tab(to: "#\\:why > summary", page)
        try await page.press(.enter)
        #expect(try await page.find("#\\:reasons").isDisplayed())
        try await Self.tab(to: "#\\:reset", page, with: [.shift])
        try await page.press(.enter)
        #expect(try await tab.state() == "")
        #expect(try await Self.isFocused("#\\:reset", page))
      }
    }

    @Test("Removing a chip leaves the focus on the next, or on the field")
    func chips() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "has=jobs.salary_amount+jobs.salary_currency") { tab in
        try await Self.tab(to: "#\\:needs li:last-child button", tab.page)
        try await tab.page.press(.enter)
        #expect(try await tab.page.focused().name() == "Remove jobs.salary_amount")
        try await tab.page.press(.space)
        #expect(try await Self.isFocused("#\\:need", tab.page))
        #expect(try await tab.view().needs == [])
      }
    }

    @Test("A model opens, its rows are asked for, and the focus stays where it is")
    func rows() async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        let button = "tr[id='users.id'] button"
        try await Self.tab(to: "[data-group=users] > summary", tab.page)
        try await tab.page.press(.enter)
        #expect(try await tab.state() == "open=users")
        try await Self.tab(to: button, tab.page)
        try await tab.page.press(.enter)
        #expect(try await tab.view().columns == ["CareerPlug", "Carerix", "Crelate", "RECRU"])
        #expect(try await Self.isFocused(button, tab.page))
        try await tab.page.press(.space)
        #expect(try await tab.view().columns.count == 5)
        #expect(try await Self.isFocused(button, tab.page))
      }
    }

    @Test("A row that goes away because it is asked for leaves the focus on the field")
    func rowGoesAway() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "differences=1&open=users") { tab in
        try await Self.tab(to: "tr[id='users.id'] button", tab.page)
        try await tab.page.press(.enter)
        #expect(try await !tab.view().rows.contains("users.id"))
        #expect(try await Self.isFocused("#\\:need", tab.page))
      }
    }

    @Test("A link of the overview, then a note and what is told there")
    func links() async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        try await Self.tab(to: "main a[href='#jobs']", tab.page)
        try await tab.page.press(.enter)
        try await tab.page.wait(until: "document.querySelector('[data-group=jobs]').open")
        try await Self.tab(to: "a.mark", tab.page)
        try await tab.page.press(.enter)
        try await tab.page.wait(until: "location.hash.includes('note')")
        #expect(try await tab.view().notes == [":note:jobs:erecruiter"])
      }
    }

    @Test("A view is copied")
    func copies() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "q=post_url") { tab in
        try await tab.page.allowClipboard()
        try await Self.tab(to: "[data-copy=swift]", tab.page)
        try await tab.page.press(.enter)
        try await tab.page.wait(until: "document.getElementById(':status').textContent === 'Copied 4 lines'")
        #expect(try await tab.page.clipboard().contains(".jobs(.postURL)"))
      }
    }
  }
}
