import Testing
import _CoverageGenerator

extension BrowserTests {
  @Suite("Requirements and their answer")
  struct MatrixAnswerTests {
    @Test("A capability is asked for by Enter, by its suggestion, by its row and by its card")
    func asked() async throws {
      try await MatrixTab.open(MatrixSample.allStatuses()) { tab in
        try await tab.require("salary amount")
        var view = try await tab.view()
        #expect(view.needs == ["jobs.salary_amount 3 of 5"])
        #expect(view.columns == ["Carerix", "Crelate", "RECRU"])
        #expect(
          view.answer == [
            "3 of 5 connectors have jobs.salary_amount", "Carerix, Crelate, RECRU",
            "1 jobs.salary_amount no =Career|Plug", "1 jobs.salary_amount unknown eRecruiter",
            "Without jobs.salary_amount: 2 more Give up",
          ])

        try await tab.page.type("currency", into: "#\\:search")
        try await tab.page.click("#\\:suggestions [data-option='0']")
        view = try await tab.view()
        #expect(view.needs == ["jobs.salary_amount 3 of 5", "jobs.salary_currency 2 of 5"])
        #expect(view.columns == ["Carerix", "Crelate"])

        try await tab.toggle("features")
        try await tab.page.click("tr[data-path='features.create_credentials'] button.need")
        view = try await tab.view()
        #expect(view.columns == ["Carerix"])
        #expect(view.answer.prefix(2) == ["1 of 5 connectors has all 3 requirements", "Carerix"])
        let button = try await tab.page.find("tr[data-path='features.create_credentials'] button.need")
        #expect(try await button.attribute("aria-pressed") == "true")

        try await tab.page.click("tr[data-path='features.delta_syncs'] button.who")
        try await tab.page.click("[data-card=require]")
        view = try await tab.view()
        #expect(view.needs.last == "features.delta_syncs 1 of 5")
        #expect(view.answer.first == "None of 5 connectors has all 4 requirements")
      }
    }

    @Test("Where no connector has everything the tables show the nearest")
    func nobody() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "has=offers+jobs.post_url") { tab in
        let view = try await tab.view()
        #expect(view.columns == ["eRecruiter"])
        #expect(view.status == "No connector has everything. The tables show the nearest: 1 connector.")
        #expect(
          view.answer == [
            "None of 5 connectors has all 2 requirements", "1 offers unknown eRecruiter",
            "2 jobs.post_url unknown, offers unknown CareerPlug, Carerix, Crelate, RECRU",
            "Without offers: 1 more Give up",
          ])
      }
    }

    @Test("Filters that no connector passes are said, and leave no empty table")
    func filteredAway() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "only=&open=jobs") { tab in
        let view = try await tab.view()
        #expect(try await tab.page.find("#\\:nothing").isDisplayed())
        #expect(try await tab.page.findAll("table.matrix").isEmpty)
        #expect(view.status == "No connector matches the filters.")
      }
    }

    @Test("A requirement is taken back by its chip, by its row, and by giving it up")
    func removed() async throws {
      let state = "has=jobs.salary_amount+jobs.salary_currency+features.delta_syncs&open=jobs"
      try await MatrixTab.open(MatrixSample.catalogue(), at: state) { tab in
        try await tab.page.click("#\\:needs button[aria-label='Remove jobs.salary_amount']")
        #expect(try await tab.view().needs == ["jobs.salary_currency 2 of 5", "features.delta_syncs 1 of 5"])
        try await tab.page.click("[data-relax='features.delta_syncs']")
        #expect(try await tab.view().needs == ["jobs.salary_currency 2 of 5"])
        try await tab.page.click("tr[data-path='jobs.salary_currency'] button.need")
        let view = try await tab.view()
        #expect(view.needs == [])
        #expect(view.answer == [])
        #expect(view.columns == ["CareerPlug", "Carerix", "Crelate", "eRecruiter", "RECRU"])
        #expect(try await tab.state() == "open=jobs")
      }
    }

    @Test("Giving up a model gives up what is asked of its fields")
    func whole() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "has=offers+offers.status+jobs") { tab in
        try await tab.page.click("[data-relax='offers']")
        #expect(try await tab.view().needs == ["jobs 5 of 5"])
      }
    }

    @Test("Of many names ten are shown, and the rest on demand")
    func manyNames() async throws {
      try await MatrixTab.open(MatrixSample.manyConnectors(30), at: "has=jobs.salary_currency") { tab in
        #expect(try await tab.page.findAll("[data-names=all] a").count == 10)
        #expect(try await tab.page.texts("[data-names=all] button") == ["and 2 more"])
        try await tab.page.click("[data-names=all] button")
        #expect(try await tab.page.findAll("[data-names=all] a").count == 12)
        #expect(try await tab.page.focused().text() == "Connector 1001")
        try await tab.page.click("[data-names=near0] button")
        #expect(try await tab.page.findAll("[data-names=near0] a").count == 18)
      }
    }

    @Test("Only the connectors that are left have rows and notes of their own")
    func everywhere() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "has=features.delta_syncs&open=create_candidate") { tab in
        let view = try await tab.view()
        #expect(try await tab.page.texts("table.facts tbody th") == ["Crelate"])
        #expect(try await tab.page.texts(".connector h3") == ["Crelate"])
        #expect(view.notes == [":note:create_candidate:crelate"])
      }
    }
  }
}
