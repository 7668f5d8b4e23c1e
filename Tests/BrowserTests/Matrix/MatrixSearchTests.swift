import Testing
import _CoverageGenerator

extension BrowserTests {
  @Suite("Search in the matrix")
  struct MatrixSearchTests {
    @Test(
      "Words find models, fields, actions, inputs, features and notes",
      arguments: [
        (
          "rejection reasons",
          ["", ".id", ".remote_id", ".changed_at", ".remote_deleted_at", ".name", ".remote_data"]
            .map { "rejection_reasons" + $0 }
        ),
        ("salary_currency", ["jobs.salary_currency"]),
        ("SALARY Currency", ["jobs.salary_currency"]),
        ("delta", ["features.delta_syncs"]),
        ("decimals", ["create_candidate", "create_application"]),
      ])
    func found(words: String, rows: [String]) async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        try await tab.search(words)
        let view = try await tab.view()
        #expect(view.rows == rows)
        #expect(view.status == "\(rows.count) of 436 rows, 5 of 5 connectors")
        #expect(try await !tab.page.find("#\\:overview").isDisplayed())
      }
    }

    @Test("What is found is open with its notes, and what is not is away")
    func opened() async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        try await tab.search("post_url")
        let view = try await tab.view()
        #expect(view.open == ["jobs"])
        #expect(
          view.cells == [
            ["jobs", "5 of 5", "17/36", "26/36", "17/36", "17/36", "16/36"],
            ["jobs.post_url", "1 of 5", "", "", "", "yes", ""],
          ])
        #expect(view.notes == [":note:jobs:erecruiter"])
        #expect(try await tab.page.texts("details[data-group=jobs] .hits") == ["2 of 37 rows"])
        #expect(try await !tab.page.find("#\\:actions").isDisplayed())
      }
    }

    @Test("Nothing is found, and clearing the search brings everything back")
    func cleared() async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        let before = try await tab.view()
        try await tab.page.type("zzz", into: "#\\:search")
        try await tab.page.wait(until: "document.getElementById(':status').textContent === 'Nothing matches.'")
        #expect(try await tab.view().rows == [])
        try await tab.clearSearch()
        try await tab.page.wait(until: "document.getElementById(':overview').checkVisibility()")
        #expect(try await tab.view() == before)
        let coverage = try MatrixSample.catalogue()
        #expect(before.rows == coverage.layout.rows.map(\.path))
      }
    }

    @Test("A model that was opened stays open through a search")
    func staysOpen() async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        try await tab.toggle("users")
        try await tab.page.type("delta_syncs", into: "#\\:search")
        try await tab.page.wait(until: "document.querySelector('[data-group=features]').open")
        #expect(try await tab.view().open == ["features"])
        try await tab.clearSearch()
        try await tab.page.wait(until: "!document.querySelector('[data-group=features]').open")
        #expect(try await tab.view().open == ["users"])
        try await tab.page.click("#\\:expand")
        #expect(try await tab.view().open.count == 39)
        try await tab.page.click("#\\:collapse")
        #expect(try await tab.view().open == [])
      }
    }
  }
}
