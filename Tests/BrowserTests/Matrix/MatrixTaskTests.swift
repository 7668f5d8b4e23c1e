import CoverageMatrix
import Testing
import _CoverageGenerator

extension BrowserTests {
  /// What people come to the page for, by clicks and keys.
  @Suite("Tasks at the matrix")
  struct MatrixTaskTests {
    private static let sizes = [1280, 360]
    private static let counts = [5, 117]

    private static func open(_ count: Int, _ width: Int, _ body: (MatrixTab) async throws -> Void) async throws {
      let coverage = try count == 5 ? MatrixSample.catalogue() : MatrixSample.manyConnectors(count)
      try await MatrixTab.open(coverage, PageLook(width: width, height: width == 360 ? 740 : 720), body)
    }

    private static func isInSight(_ selector: String, _ page: Page) async throws -> Bool {
      try await page.run(
        """
        const box = document.querySelector(arguments[0]).getBoundingClientRect();
        return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
        """, .string(selector))
    }

    @Test("Gender and stage: two additions by keys, and the answer is in sight", arguments: counts, sizes)
    func genderAndStage(count: Int, width: Int) async throws {
      try await Self.open(count, width) { tab in
        try await tab.page.type("/gender, stage")
        try await tab.page.press(.enter, times: 2)
        #expect(try await tab.view().needs.count == 2)
        #expect(try await Self.isInSight("#\\:answertitle", tab.page))
        #expect(try await Self.isInSight("[data-names=all] a", tab.page))
        #expect(try await !tab.view().columns.isEmpty)
      }
    }

    @Test("Compare two: by clicks on what the search suggests", arguments: counts, sizes)
    func compare(count: Int, width: Int) async throws {
      try await Self.open(count, width) { tab in
        for name in count == 5 ? ["crelate", "recru"] : ["1001", "1003"] {
          try await tab.page.type(name, into: "#\\:search")
          try await tab.page.click("#\\:suggestions [role=option]")
        }
        #expect(try await Self.isInSight("#\\:comparisontitle", tab.page))
        #expect(try await tab.page.texts("#\\:compared summary").first?.hasPrefix("Only ") == true)
      }
    }

    @Test("Salary: the rows of it are shown, and a count tells the names", arguments: counts, sizes)
    func salary(count: Int, width: Int) async throws {
      try await Self.open(count, width) { tab in
        try await tab.search("salary")
        let view = try await tab.view()
        #expect(view.rows.contains("jobs.salary_amount") && view.rows.allSatisfy { $0 != "jobs.name" })
        try await tab.page.click("[data-group=jobs] button.who")
        #expect(try await tab.page.texts("#\\:card dt").first?.hasPrefix("Supported: ") == true)
        try await tab.page.press(.escape)
      }
    }

    @Test("Share a row: its link opens it, lit and in sight", arguments: counts, sizes)
    func share(count: Int, width: Int) async throws {
      try await Self.open(count, width) { tab in
        try await tab.page.allowClipboard()
        try await tab.search("post_url")
        let heading = count == 5 ? "tr[data-path='jobs.post_url'] th" : "th[data-path='jobs.post_url']"
        try await tab.page.click(heading)
        try await tab.page.click("[data-card=link]")
        try await tab.page.wait(until: "document.getElementById(':status').textContent === 'Copied the link'")
        let state = try await tab.page.clipboard().split(separator: "#").last.map(String.init) ?? ""
        try await tab.go(to: state)
        #expect(try await tab.page.findAll(".lit").count == 1)
        let isIn: Bool = try await tab.page.run(
          """
          const box = document.querySelector('.lit').getBoundingClientRect();
          return box.top < innerHeight && box.bottom > 0 && box.left < innerWidth;
          """)
        #expect(isIn)
      }
    }

    @Test("A table into a spreadsheet: the clipboard has HTML and text between tabs", arguments: counts, sizes)
    func spreadsheet(count: Int, width: Int) async throws {
      try await Self.open(count, width) { tab in
        try await tab.page.allowClipboard()
        try await tab.search("salary_amount")
        try await tab.openMenu("out")
        try await tab.page.click("[data-copy=table]")
        try await tab.page.wait(until: "document.getElementById(':status').textContent.startsWith('Copied')")
        let sizes: [Int] = try await tab.page.runAsync(
          """
          const [item] = await navigator.clipboard.read();
          const page = new DOMParser().parseFromString(await (await item.getType('text/html')).text(), 'text/html');
          const lines = (await (await item.getType('text/plain')).text()).trim().split('\\n');
          return [page.querySelectorAll('tr').length, page.querySelector('tr').cells.length, lines.length,
            lines[0].split('\\t').length];
          """)
        #expect(sizes == [4, count + 1, 4, count + 1])
      }
    }
  }
}
