import Testing
import _CoverageGenerator

extension BrowserTests {
  @Suite("The matrix without scripting")
  struct MatrixWithoutScriptTests {
    @Test("Tools are away, and tables and notes open by a click and by a key")
    func readable() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), PageLook(hasScripting: false)) { tab in
        for tool in ["form", "#\\:bar", "#\\:answer", "#\\:card"] {
          #expect(try await !tab.page.find(tool).isDisplayed())
        }
        #expect(try await tab.page.findAll("table button").isEmpty)
        #expect(try await tab.view().open == [])
        try await tab.toggle("jobs")
        let view = try await tab.view()
        #expect(view.open == ["jobs"])
        #expect(view.notes == [":note:jobs:erecruiter"])
        #expect(
          try await tab.page.texts("[id=':note:jobs:erecruiter']") == [
            """
            eRecruiter

            A job may have several post URLs; the first one found is read.

            post_url: only the first value is read
            """
          ])
        // The first press of Tab goes on from the place of the click.
        try await tab.page.press(.tab, with: [.shift])
        try await tab.page.press(.enter)
        #expect(try await tab.view().open == ["users", "jobs"])
      }
    }

    @Test("A link of the overview opens its table")
    func links() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), PageLook(hasScripting: false)) { tab in
        try await tab.page.click("main a[href='#jobs']")
        #expect(try await tab.view().open == ["jobs"])
      }
    }

    @Test("All rows and notes can be read")
    func everything() async throws {
      let coverage = try MatrixSample.catalogue()
      try await MatrixTab.open(coverage, PageLook(hasScripting: false)) { tab in
        try await tab.page.openDisclosures()
        let view = try await tab.view()
        #expect(view.rows == coverage.layout.rows.map(\.path))
        let notes: [String] = try await tab.page.run(
          "return [...document.querySelectorAll('.notes > li')].map(note => note.id)")
        #expect(view.notes == notes)
        #expect(notes.count > 15)
      }
    }

    @Test("Where connectors are many, each group leads to its page")
    func many() async throws {
      try await MatrixTab.open(MatrixSample.manyConnectors(30), PageLook(hasScripting: false)) { tab in
        try await tab.page.openDisclosures()
        let addresses: [String] = try await tab.page.run(
          "return [...document.querySelectorAll('.group .body a')].map(link => link.getAttribute('href'))")
        #expect(addresses.count == 39)
        #expect(addresses.contains("pages/models/jobs.md") && addresses.contains("pages/actions/create_candidate.md"))
        #expect(addresses.last == "README.md#features")
        #expect(try await tab.page.texts(".names a").count == 30)
        try await tab.page.perform("location.hash = 'jobs'")
        #expect(try await tab.page.find("[id=jobs]").isDisplayed())
      }
    }
  }
}
