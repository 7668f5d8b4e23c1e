import Testing
import _CoverageGenerator

extension BrowserTests {
  @Suite("Addresses of views of the matrix")
  struct MatrixAddressTests {
    /// Uses every tool whose state is in the address.
    private static func useEverything(_ tab: MatrixTab) async throws {
      try await tab.toggle("candidates")
      try await tab.require("prerequisites")
      try await tab.openMenu("columns")
      // The list is made once the menu has told that it is open.
      try await tab.page.wait(until: "document.querySelector('#\\\\:choices li') !== null")
      try await tab.page.click("#\\:choices li:nth-child(2) input")
      try await tab.choose("model", in: "kind", of: "filters")
      try await tab.openMenu("filters")
      try await tab.page.click("#\\:differences")
      try await tab.page.type("1", into: "#\\:least")
      try await tab.choose("coverage", in: "order", of: "look")
      try await tab.choose("support", in: "rows", of: "look")
      try await tab.choose("connectors", in: "turn", of: "look")
      try await tab.page.type("salary & a+b #1=", into: "#\\:search")
      try await tab.clearSearch()
      try await tab.search("candidates id")
      try await tab.page.wait(until: "document.querySelectorAll('details.group[open]').length > 1")
    }

    @Test("The whole view comes back when it is loaded anew, and for whoever opens the link")
    func reproduced() async throws {
      let (view, state) = try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        try await Self.useEverything(tab)
        let view = try await tab.view()
        let state = try await tab.state()
        #expect(view.columns == ["CareerPlug", "eRecruiter", "RECRU"])
        #expect(!view.rows.isEmpty)
        #expect(
          state == """
            q=candidates+id&has=features.prerequisites&only=careerplug+crelate+erecruiter+recruhr&kind=model&least=1\
            &differences=1&order=coverage&rows=support&turn=connectors&open=candidates
            """)
        try await tab.page.reload()
        #expect(try await tab.view() == view)
        #expect(try await tab.state() == state)
        return (view, state)
      }
      try await MatrixTab.open(MatrixSample.catalogue(), at: state) { tab in
        #expect(try await tab.view() == view)
        let controls: [String] = try await tab.page.run(
          """
          return [':search', ':order', ':rows', ':turn', ':kind', ':least'].map(id => document.getElementById(id).value)
          """)
        #expect(controls == ["candidates id", "coverage", "support", "connectors", "model", "1"])
        #expect(try await tab.page.find("#\\:differences").isSelected())
        #expect(try await tab.page.texts("#\\:chosen") == ["4 of 5"])
      }
    }

    @Test("An address with names of before shows what has those of now, and says what is not known")
    func formerNames() async throws {
      let address =
        "has=openings.title+constructor&only=crelate_old+recruhr+gone&open=openings&at=openings.title@crelate_old"
      try await MatrixTab.open(MatrixSample.moved(), at: address) { tab in
        let view = try await tab.view()
        #expect(view.columns == ["Crelate", "RECRU"])
        #expect(try await tab.page.texts("tr.lit, td.lit").count == 1)
        #expect(
          try await tab.page.texts("#\\:status")[0].hasPrefix("Not known here, and left out: constructor, gone. "))
      }
    }

    @Test("A search of any text comes back", arguments: ["a+b & c=d #e", "100% é 日本 %41", "\"><b>'"])
    func anyText(text: String) async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        try await tab.page.type(text, into: "#\\:search")
        let typed: String = try await tab.page.run("return document.getElementById(':search').value")
        try await tab.page.reload()
        let found: String = try await tab.page.run("return document.getElementById(':search').value")
        #expect(found == typed)
        #expect(typed == text)
      }
    }

    @Test("What an address names and the category lacks is left out")
    func unknown() async throws {
      let state =
        "has=jobs.none+jobs&only=nobody+crelate&stage=x&kind=y&least=z&order=x&rows=y&turn=z&open=none+jobs&at=x&more=1"
      try await MatrixTab.open(MatrixSample.catalogue(), at: state) { tab in
        let view = try await tab.view()
        #expect(view.columns == ["Crelate"])
        #expect(view.open == ["jobs"])
        #expect(view.needs == ["jobs 5 of 5"])
        #expect(view.status.hasPrefix("Not known here, and left out: jobs.none, nobody. "))
        try await tab.go(to: "%E0%A4%A")
        #expect(try await tab.view().status == "436 of 436 rows, 5 of 5 connectors")
      }
    }

    @Test(
      "The name of a row or a note opens its table and shows it",
      arguments: ["jobs.post_url", ":note:jobs:erecruiter", "jobs"])
    func place(id: String) async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: id) { tab in
        #expect(try await tab.view().open == ["jobs"])
        try await Self.expectInSight(id, tab.page)
        #expect(try await tab.state() == id)
        try await tab.page.reload()
        try await Self.expectInSight(id, tab.page)
      }
    }

    @Test("A row among many connectors is not under their names")
    func placeAmongMany() async throws {
      try await MatrixTab.open(MatrixSample.manyConnectors(60), at: "turn=capabilities&at=jobs.post_url") { tab in
        #expect(try await tab.view().open == ["jobs"])
        try await Self.expectInSight("jobs.post_url", tab.page)
      }
      try await MatrixTab.open(MatrixSample.manyConnectors(60), at: "jobs.post_url@c1055") { tab in
        let lit = try await tab.page.texts(".lit")
        #expect(lit == ["unknown"])
        #expect(try await tab.view().columns.count == 60)
      }
    }

    @Test("A link in the page keeps the view, and Back returns to the one before")
    func links() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "has=jobs.post_url&order=coverage") { tab in
        let first = try await tab.view()
        try await tab.page.click("main a[href='#jobs']")
        try await tab.page.wait(until: "document.querySelector('[data-group=jobs]').open")
        var opened = first
        let view = try await tab.view()
        (opened.open, opened.cells, opened.notes) = (view.open, view.cells, view.notes)
        #expect(view == opened)
        #expect(view.open == ["jobs"])
        try await Self.expectInSight("jobs", tab.page)
        #expect(try await tab.state() == "has=jobs.post_url&order=coverage&open=jobs&at=jobs")
        try await tab.page.reload()
        #expect(try await tab.view() == view)
        try await Self.expectInSight("jobs", tab.page)
        try await tab.page.perform("history.back()")
        try await tab.page.wait(until: "!document.querySelector('[data-group=jobs]').open")
        #expect(try await tab.view() == first)
      }
    }

    @Test("A place that the view leaves out is shown all the same")
    func hiddenPlace() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "q=delta&has=features.delta_syncs") { tab in
        try await tab.page.perform("location.hash = 'users.id'")
        try await tab.page.wait(until: "document.querySelector('[data-group=users]').open")
        #expect(try await tab.view().columns == ["Crelate"])
        try await Self.expectInSight("users.id", tab.page)
        try await tab.page.perform("location.hash = ':note:jobs:erecruiter'")
        try await tab.page.wait(until: "document.querySelector('.notes .lit')")
        #expect(try await tab.view().columns.count == 5)
        try await Self.expectInSight(":note:jobs:erecruiter", tab.page)
      }
    }

    private static func expectInSight(_ id: String, _ page: Page, sourceLocation: SourceLocation = #_sourceLocation)
      async throws
    {
      let isInSight: Bool = try await page.run(
        """
        // Sticky headings may lie over a row that is scrolled too far.
        const place = document.getElementById(arguments[0]);
        const box = (place.cells?.[0] ?? place).getBoundingClientRect();
        const top = document.elementFromPoint(box.left + 14, box.top + box.height / 2);
        return place.contains(top);
        """, .string(id))
      #expect(isInSight, "\(id) is out of sight", sourceLocation: sourceLocation)
    }
  }
}
