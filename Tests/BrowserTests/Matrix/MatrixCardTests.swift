import Testing
import _CoverageGenerator

extension BrowserTests {
  @Suite("What cells tell")
  struct MatrixCardTests {
    @Test("A click tells status, note, constraint and type, and stays; Escape closes it")
    func click() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "open=jobs") { tab in
        try await tab.page.click("tr[data-path='jobs'] td.k")
        let texts = try await tab.page.texts("#\\:card > :not(.row)")
        #expect(Array(texts.prefix(3)) == ["eRecruiter: Jobs", "jobs", "supported: 17 of 36 fields"])
        #expect(texts.contains { $0.contains("A job may have several post URLs; the first one found is read.") })
        #expect(texts.contains { $0.contains("post_url: only the first value is read") })
        #expect(try await tab.page.texts("#\\:card button") == ["Require", "Compare", "Copy link", "Close"])
        try await tab.page.press(.escape)
        #expect(try await !tab.page.find("#\\:card").isDisplayed())
      }
    }

    @Test("A mouse that rests tells, without anything to press, and takes it back when it goes")
    func rest() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "open=jobs") { tab in
        let over = """
          document.querySelector(arguments[0]).dispatchEvent(
            new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
          """
        try await tab.page.perform(over, "tr[data-path='jobs.salary_amount'] td:nth-child(4)")
        try await tab.page.wait(until: "document.getElementById(':card').checkVisibility()")
        #expect(try await tab.page.texts("#\\:card h2") == ["Carerix: salary_amount"])
        #expect(try await tab.page.findAll("#\\:card button").isEmpty)
        try await tab.page.perform(over, "h1")
        #expect(try await !tab.page.find("#\\:card").isDisplayed())
      }
    }

    @Test("The focus tells too, arrow keys go from cell to cell, and Enter goes into what is told")
    func keys() async throws {
      try await MatrixTab.open(MatrixSample.allStatuses(), at: "open=jobs") { tab in
        try await tab.page.perform("document.querySelector('[data-group=jobs] [tabindex=\"0\"]').focus()")
        try await tab.page.press(.down)
        try await tab.page.press(.right, times: 2)
        #expect(try await tab.page.texts("#\\:card h2") == ["=Career|Plug: id"])
        #expect(try await tab.page.focused().attribute("aria-describedby") == ":card")
        try await tab.page.press(.end)
        #expect(try await tab.page.texts("#\\:card h2") == ["RECRU: id"])
        try await tab.page.press(.end, with: [.control])
        try await tab.page.press(.home)
        #expect(try await tab.page.texts("#\\:card h2") == ["hiring_team"])
        try await tab.page.press(.enter)
        #expect(try await tab.page.focused().text() == "Require")
        try await tab.page.press(.escape)
        #expect(try await tab.page.focused().attribute("aria-label") == "hiring_team")
      }
    }

    @Test("A count opens the names, by status")
    func names() async throws {
      try await MatrixTab.open(MatrixSample.allStatuses(), at: "open=jobs") { tab in
        try await tab.page.click("tr[data-path='jobs.salary_amount'] button.who")
        #expect(
          try await tab.page.texts("#\\:card dl :is(dt, dd)") == [
            "Supported: 3", "Carerix, Crelate, RECRU", "Unsupported: 1", "=Career|Plug", "Unknown: 1", "eRecruiter",
          ])
      }
    }

    @Test("An enum tells its values, and a connector what is known of it")
    func values() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "open=jobs") { tab in
        try await tab.page.click("tr[data-path='jobs.salary_period'] th")
        let texts = try await tab.page.texts("#\\:card")
        #expect(texts.first?.contains("SalaryPeriod or null") == true && texts.first?.contains("YEAR") == true)
        try await tab.page.click("[data-group=jobs] thead th:nth-child(5)")
        #expect(try await tab.page.texts("#\\:card h2") == ["Crelate"])
        #expect(try await tab.page.find("#\\:card .row a").attribute("href") == "pages/crelate.md")
      }
    }

    @Test("A link to a row, a connector or a cell is copied, and lights it for whoever opens it")
    func links() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "open=jobs") { tab in
        try await tab.page.allowClipboard()
        let places = [
          ("tr[data-path='jobs.salary_amount'] th", "jobs.salary_amount", "salary_amount"),
          ("[data-group=jobs] thead th:nth-child(5)", "@crelate", "Crelate"),
          (
            "tr[data-path='jobs.salary_amount'] td:nth-child(5)", "jobs.salary_amount@crelate", "Crelate: salary_amount"
          ),
        ]
        for (selector, name, title) in places {
          try await tab.go(to: "open=jobs")
          try await tab.page.click(selector)
          #expect(try await tab.page.texts("#\\:card h2") == [title])
          try await tab.page.click("[data-card=link]")
          try await tab.page.wait(until: "document.getElementById(':status').textContent === 'Copied the link'")
          let state = try await tab.page.clipboard().split(separator: "#").last.map(String.init) ?? ""
          #expect(state == "open=jobs&at=\(name.replacing("@", with: "%40"))")
          try await tab.go(to: state)
          #expect(try await tab.page.findAll(".lit").count == 1)
          let isIn: Bool = try await tab.page.run(
            """
            const box = document.querySelector('.lit').getBoundingClientRect();
            return box.top >= 0 && box.bottom <= innerHeight && getComputedStyle(document.querySelector('.lit'))
              .outlineStyle === 'solid';
            """)
          #expect(isIn, "\(name)")
        }
      }
    }
  }
}
