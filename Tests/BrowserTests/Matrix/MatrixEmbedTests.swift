import CoverageMatrix
import Foundation
import Testing
import _CoverageGenerator

extension BrowserTests {
  @Suite("Tables in a frame of another page")
  struct MatrixEmbedTests {
    private static func open<Result: Sendable>(
      _ coverage: CompiledCoverage, _ question: String, _ look: PageLook = PageLook(),
      _ body: (Page) async throws -> Result
    ) async throws -> Result {
      try await MatrixTab.open(coverage, look, page: "embed.html") { tab in
        let address = try await tab.page.address()
        try await tab.page.open(try #require(URL(string: address + question)))
        return try await body(tab.page)
      }
    }

    @Test("The address names connectors and models; each cell has the word of the tables")
    func tables() async throws {
      let coverage = try MatrixSample.allStatuses()
      try await Self.open(coverage, "?c=careerplug,crelate&m=jobs%20tags") { page in
        #expect(try await page.texts("h2") == ["Jobs", "Tags"])
        let rows: [[String]] = try await page.run(
          """
          return [...document.querySelectorAll('tbody tr')].map(row =>
            [row.dataset.path, ...[...row.cells].slice(2).map(cell => cell.textContent)]);
          """)
        #expect(rows.count > 37)
        for row in rows {
          let number = try #require(coverage.layout.number(of: row[0]))
          #expect(Array(row.dropFirst()) == [0, 2].map { coverage.words(connector: $0, capability: number) })
        }
        #expect(try await page.loadedResources() == [])
      }
    }

    @Test("Names of before lead to those of now, and what is not known is said")
    func formerNames() async throws {
      let coverage = try MatrixSample.moved()
      try await Self.open(coverage, "?c=crelate_old,nobody&m=openings%20nothing") { page in
        let (titles, heads) = (try await page.texts("h2"), try await page.texts("thead th"))
        #expect(titles == ["Jobs"] && heads.last == "Crelate")
        #expect(try await page.texts("main > p") == ["Not known here, and left out: nobody, nothing."])
      }
      try await Self.open(coverage, "?c=nobody") { page in
        let tables = try await page.findAll("table")
        #expect(tables.isEmpty)
        #expect(try await page.texts("main > p") == ["Not known here, and left out: nobody."])
      }
    }

    @Test("Without a question it has the overview, whose links lead to the matrix")
    func overview() async throws {
      try await Self.open(MatrixSample.manyConnectors(30), "") { page in
        let rows = try await page.findAll("tbody tr")
        #expect(rows.count == 31)
        #expect(try await page.find("thead a").attribute("href") == "coverage.html#users")
      }
    }

    @Test("It is light or dark as the page around it asks, and in nobody's way", arguments: PageLook.Scheme.allCases)
    func themes(scheme: PageLook.Scheme) async throws {
      let look = PageLook(width: 360, scheme: scheme == .dark ? .light : .dark)
      try await Self.open(MatrixSample.catalogue(), "?m=join_users_roles&theme=\(scheme.rawValue)", look) { page in
        let ground: String = try await page.run("return getComputedStyle(document.body).backgroundColor")
        #expect(ground == (scheme == .dark ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)"))
        let findings = try await page.allFindings()
        #expect(findings == [])
      }
    }

    @Test("Without scripting it leads to the matrix")
    func withoutScripting() async throws {
      try await Self.open(MatrixSample.catalogue(), "?m=jobs", PageLook(hasScripting: false)) { page in
        let link = try await page.find("noscript a")
        #expect(try await link.attribute("href") == "coverage.html")
      }
    }
  }
}
