import Testing
import _CoverageGenerator

extension BrowserTests {
  @Suite("Has all of")
  struct MatrixNeedsTests {
    @Test("A capability is asked for by its path and Enter, by Add, and by the button of its row")
    func asked() async throws {
      try await MatrixTab.open(MatrixSample.allStatuses()) { tab in
        try await tab.page.type("jobs.salary_amount", into: "#\\:need")
        try await tab.page.press(.enter)
        var view = try await tab.view()
        #expect(view.columns == ["Carerix", "Crelate", "RECRU"])
        #expect(view.needs == ["jobs.salary_amount: 3 of 5, without it 2 more"])
        #expect(
          view.reasons == [
            "=Career|Plug: jobs.salary_amount is unsupported", "eRecruiter: jobs.salary_amount is unlisted",
          ])

        try await tab.page.type("jobs.salary_currency", into: "#\\:need")
        try await tab.page.click("#\\:add")
        view = try await tab.view()
        #expect(view.columns == ["Carerix", "Crelate"])
        #expect(
          view.needs == ["jobs.salary_amount: 3 of 5", "jobs.salary_currency: 2 of 5, without it 1 more"])

        try await tab.toggle("features")
        try await tab.page.click("tr[id='features.create_credentials'] button.need")
        view = try await tab.view()
        #expect(view.columns == ["Carerix"])
        #expect(
          view.needs == [
            "jobs.salary_amount: 3 of 5", "jobs.salary_currency: 2 of 5, without it 1 more",
            "features.create_credentials: 3 of 5, without it 1 more",
          ])
        #expect(
          view.reasons == [
            "=Career|Plug: jobs.salary_amount is unsupported, jobs.salary_currency is unlisted, "
              + "features.create_credentials is not implemented",
            "Crelate: features.create_credentials is unlisted",
            "eRecruiter: jobs.salary_amount is unlisted, jobs.salary_currency is unlisted",
            "RECRU: jobs.salary_currency is unlisted",
          ])
        #expect(try await tab.page.texts("#\\:why > summary") == ["Who drops out, and why: 4 of 5"])
        let row = view.cells.first { $0[0] == "features.create_credentials" }
        #expect(row == ["features.create_credentials", "3 of 5", "yes"])
        let button = try await tab.page.find("tr[id='features.create_credentials'] button.need")
        #expect(try await button.attribute("aria-pressed") == "true")
      }
    }

    @Test("Only the connectors that are left have rows and notes of their own")
    func everywhere() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "has=features.delta_syncs&open=create_candidate") { tab in
        let view = try await tab.view()
        #expect(try await tab.page.texts("table.facts tbody tr:not([hidden]) th") == ["Crelate"])
        #expect(try await tab.page.texts(".connector:not([hidden]) h3") == ["Crelate"])
        #expect(view.notes == [":note:create_candidate:crelate"])
      }
    }

    @Test("A capability is taken back by its chip and by the button of its row")
    func removed() async throws {
      let state = "has=jobs.salary_amount+jobs.salary_currency&open=jobs"
      try await MatrixTab.open(MatrixSample.catalogue(), at: state) { tab in
        try await tab.page.click("#\\:needs button[aria-label='Remove jobs.salary_amount']")
        #expect(try await tab.view().needs == ["jobs.salary_currency: 2 of 5, without it 3 more"])
        try await tab.page.click("tr[id='jobs.salary_currency'] button.need")
        let view = try await tab.view()
        #expect(view.needs == [])
        #expect(view.reasons == [])
        #expect(view.columns == ["CareerPlug", "Carerix", "Crelate", "eRecruiter", "RECRU"])
        #expect(try await tab.state() == "open=jobs")
      }
    }

    @Test("A path that is none is refused where it is typed")
    func unknown() async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        try await tab.page.type("jobs.salaries", into: "#\\:need")
        try await tab.page.press(.enter)
        let message: String = try await tab.page.run("return document.getElementById(':need').validationMessage")
        #expect(message == "There is no jobs.salaries")
        #expect(try await tab.view().needs == [])
        // A choice from the list of the browser comes as an event that no key made.
        try await tab.page.perform(
          """
          const field = document.getElementById(':need');
          field.value = 'jobs.post_url';
          field.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText', bubbles: true }));
          """)
        #expect(try await tab.view().columns == ["eRecruiter"])
      }
    }

    @Test("Nobody has all of them, and the page says so")
    func nobody() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "has=offers") { tab in
        let view = try await tab.view()
        #expect(view.columns == [])
        #expect(view.status == "No connector has all of them.")
        #expect(view.needs == ["offers: 0 of 5, without it 5 more"])
        #expect(view.reasons.count == 5)
      }
    }
  }
}
