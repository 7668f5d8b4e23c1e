import CoverageMatrix
import Testing
import _CoverageGenerator

extension BrowserTests {
  @Suite("Copies of the matrix")
  struct MatrixCopyTests {
    /// Opens a view, copies it, and returns what is in the clipboard.
    private static func copy(
      _ format: String, of coverage: CompiledCoverage, at state: String = ""
    ) async throws -> String {
      try await MatrixTab.open(coverage, at: state) { tab in
        try await tab.page.allowClipboard()
        try await tab.openMenu("out")
        try await tab.page.click("button[data-copy=\(format)]")
        try await tab.page.wait(until: "document.getElementById(':status').textContent.startsWith('Copied')")
        return try await tab.page.clipboard()
      }
    }

    @Test("CSV has the status of each cell")
    func csv() async throws {
      let coverage = try MatrixSample.allStatuses()
      let lines = try await Self.copy("csv", of: coverage).split(separator: "\r\n", omittingEmptySubsequences: false)
      #expect(lines.first == "path,'=Career|Plug,Carerix,Crelate,eRecruiter,RECRU")
      #expect(lines.last == "")
      let rows = coverage.layout.rows.enumerated().map { number, row in
        let statuses = coverage.connectors.indices.map {
          coverage.status(connector: $0, capability: number).rawValue
        }
        return ([row.path] + statuses).joined(separator: ",")
      }
      #expect(lines.dropFirst().dropLast().map(String.init) == rows)
    }

    @Test("CSV has the rows and columns of the view, in its order")
    func csvOfView() async throws {
      let text = try await Self.copy(
        "csv", of: MatrixSample.catalogue(), at: "q=salary_amount&has=jobs.salary_amount&order=coverage&rows=support")
      #expect(
        text == """
          path,Crelate,Carerix,RECRU\r
          jobs.salary_amount,supported,supported,supported\r
          jobs.salary_amount_from,unlisted,supported,unlisted\r
          jobs.salary_amount_to,unlisted,supported,unlisted\r

          """)
    }

    @Test("Markdown is a table of words, whatever the names are")
    func markdown() async throws {
      let state = "q=salary_amount&only=careerplug+carerix"
      #expect(
        try await Self.copy("markdown", of: MatrixSample.allStatuses(), at: state) == """
          | Path | =Career\\|Plug | Carerix |
          | --- | --- | --- |
          | `jobs.salary_amount` | unsupported | supported |
          | `jobs.salary_amount_from` |  | supported |
          | `jobs.salary_amount_to` |  | supported |

          """)
    }

    @Test("Swift is a list of requirements: of what is asked for, or else of what is shown")
    func swift() async throws {
      let coverage = try MatrixSample.catalogue()
      #expect(
        try await Self.copy("swift", of: coverage, at: "q=salary_amount") == """
          let requirements: ATS.Requirements = [
            .jobs(.salaryAmount),
            .jobs(.salaryAmountFrom),
            .jobs(.salaryAmountTo),
          ]

          """)
      #expect(
        try await Self.copy(
          "swift", of: coverage, at: "q=salary&has=jobs+create_candidate.candidate.first_name+features.delta_syncs")
            == """
            let requirements: ATS.Requirements = [
              .jobs,
              .createCandidate(.candidateFirstName),
              .feature(.deltaSyncs),
            ]

            """)
    }

    @Test("A table is on the clipboard as HTML and between tabs")
    func table() async throws {
      try await MatrixTab.open(MatrixSample.allStatuses(), at: "q=salary_amount&only=careerplug+carerix") { tab in
        try await tab.page.allowClipboard()
        try await tab.openMenu("out")
        try await tab.page.click("button[data-copy=table]")
        try await tab.page.wait(until: "document.getElementById(':status').textContent === 'Copied 4 lines'")
        let kinds: [String] = try await tab.page.runAsync(
          """
          const [item] = await navigator.clipboard.read();
          return await Promise.all(['text/plain', 'text/html'].map(async type => (await item.getType(type)).text()));
          """)
        #expect(
          kinds[0] == """
            Path\t'=Career|Plug\tCarerix
            jobs.salary_amount\tno\tyes
            jobs.salary_amount_from\tunknown\tyes
            jobs.salary_amount_to\tunknown\tyes

            """)
        let table = """
          <table><thead><tr><th>Path</th><th>'=Career|Plug</th><th>Carerix</th></tr></thead><tbody>\
          <tr><th>jobs.salary_amount</th><td>no</td><td>yes</td></tr>
          """
        #expect(kinds[1].contains(table), "\(kinds[1])")
      }
    }

    @Test("The link and the frame of a view")
    func addresses() async throws {
      let state = "only=crelate+recruhr&open=jobs"
      let link = try await MatrixTab.open(MatrixSample.catalogue(), at: state) { tab in
        try await tab.page.allowClipboard()
        try await tab.openMenu("out")
        try await tab.page.click("button[data-copy=link]")
        try await tab.page.wait(until: "document.getElementById(':status').textContent === 'Copied the link'")
        #expect(try await tab.page.clipboard() == tab.page.address())
        return try await tab.page.clipboard()
      }
      #expect(link.hasSuffix("#" + state))
      let frame = try await Self.copy("embed", of: MatrixSample.catalogue(), at: state)
      #expect(frame.contains("/embed.html?c=crelate+recruhr&amp;m=jobs\" title=\"ATS coverage\""))
    }

    @Test("Where the clipboard is refused, the text is there to be copied by hand")
    func refused() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "q=post_url") { tab in
        try await tab.page.perform("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))")
        try await tab.openMenu("out")
        try await tab.page.click("button[data-copy=swift]")
        try await tab.page.wait(until: "document.getElementById(':copied').open")
        let text: String = try await tab.page.run("return getSelection().toString()")
        #expect(text.contains("  .jobs(.postURL),\n"))
        #expect(try await tab.page.focused().name() == "Copy this text")
        try await tab.page.press(.escape)
        #expect(try await tab.page.focused().text() == "Swift")
      }
    }
  }
}
