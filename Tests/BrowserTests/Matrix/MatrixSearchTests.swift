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
            ["jobs.post_url", "1 of 5", "unknown", "unknown", "unknown", "yes", "unknown"],
          ])
        #expect(view.notes == [":note:jobs:erecruiter"])
        #expect(try await tab.page.texts("details[data-group=jobs] .hits") == ["2 of 37 rows"])
        #expect(try await !tab.page.find("#\\:actions").isDisplayed())
      }
    }

    @Test("Suggestions show label, path, kind and count, the nearest first, for each of several terms")
    func suggestions() async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        try await tab.page.type("Gender, salary amount", into: "#\\:search")
        let lines = try await tab.page.texts("#\\:suggestions li").map {
          $0.split { $0.isWhitespace }.joined(separator: " ")
        }
        #expect(
          lines.prefix(5) == [
            "gender", "candidate.gender create_candidate.candidate.gender input 1 of 5",
            "candidate.gender create_application.candidate.gender input 1 of 5", "salary amount",
            "salary_amount jobs.salary_amount field 3 of 5",
          ])
        let search = try await tab.page.find("#\\:search")
        #expect(try await search.attribute("aria-activedescendant") == ":option0")
        try await tab.page.press(.down, times: 2)
        #expect(try await search.attribute("aria-activedescendant") == ":option2")
        #expect(try await tab.page.texts("[aria-selected=true] code") == ["jobs.salary_amount"])
        try await tab.page.press(.enter)
        let rest: String = try await tab.page.run("return document.getElementById(':search').value")
        #expect(rest == "Gender")
        try await tab.page.press(.escape)
        #expect(try await !tab.page.find("#\\:suggestions").isDisplayed())
        #expect(try await tab.view().needs == ["jobs.salary_amount 3 of 5"])
      }
    }

    @Test("Nothing is found, and clearing the search brings everything back")
    func cleared() async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        let before = try await tab.view()
        try await tab.page.type("zzz", into: "#\\:search")
        #expect(try await tab.page.texts("#\\:suggestions li") == ["No name matches."])
        try await tab.page.wait(until: "document.getElementById(':status').textContent === 'Nothing matches.'")
        #expect(try await tab.view().rows == [])
        try await tab.clearSearch()
        try await tab.page.wait(until: "document.getElementById(':overview').checkVisibility()")
        #expect(try await tab.view() == before)
        #expect(before.status == "436 of 436 rows, 5 of 5 connectors")
      }
    }

    @Test("A model that was opened stays open through a search")
    func staysOpen() async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        try await tab.toggle("users")
        try await tab.page.type("delta_syncs", into: "#\\:search")
        try await tab.page.wait(until: "document.querySelector('[data-group=features]').open")
        try await tab.page.press(.escape)
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
