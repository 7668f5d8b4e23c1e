import CoverageMatrix
import Testing
import _CoverageGenerator

extension BrowserTests {
  @Suite("Columns and rows of the matrix")
  struct MatrixColumnsTests {
    @Test("Two connectors are compared, by their differences only")
    func compared() async throws {
      let coverage = try MatrixSample.allStatuses()
      try await MatrixTab.open(coverage) { tab in
        try await tab.page.click("#\\:columns > summary")
        try await tab.page.click("#\\:none")
        #expect(try await tab.view().columns == [])
        #expect(try await tab.page.texts("#\\:chosen") == ["0 of 5"])
        for connector in [1, 3] { try await tab.page.click("#\\:choices li:nth-child(\(connector)) input") }
        try await tab.page.click("#\\:differences")
        let view = try await tab.view()
        #expect(view.columns == ["=Career|Plug", "Crelate"])
        let different = coverage.layout.rows.indices.filter { number in
          let statuses = [0, 2].map { coverage.status(connector: $0, capability: number) }
          return statuses[0] != statuses[1]
        }
        #expect(view.rows == different.map { coverage.layout.rows[$0].path })
        #expect(view.status == "\(different.count) of 436 rows, 2 of 5 connectors")
        let salary = view.cells.first { $0[0] == "jobs.salary_amount" }
        #expect(salary == ["jobs.salary_amount", "3 of 5", "no", "yes"])
        #expect(try await tab.state().contains("only=careerplug+crelate"))
      }
    }

    @Test("A connector is found by its name, and choosing all is choosing what is found")
    func found() async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        try await tab.page.click("#\\:columns > summary")
        try await tab.page.click("#\\:none")
        try await tab.page.type("cr", into: "#\\:find")
        try await tab.page.click("#\\:all")
        #expect(try await tab.view().columns == ["Crelate", "eRecruiter", "RECRU"])
        try await tab.page.click("#\\:reset")
        #expect(try await tab.view().columns.count == 5)
      }
    }

    @Test("The best covered come first, as do the most supported rows")
    func sorted() async throws {
      let coverage = try MatrixSample.catalogue()
      try await MatrixTab.open(coverage) { tab in
        try await tab.toggle("jobs")
        try await tab.choose("coverage", in: "order")
        try await tab.choose("support", in: "rows")
        let view = try await tab.view()
        let numbers = coverage.layout.rows.indices
        let counts = coverage.connectors.indices.map { connector in
          numbers.count {
            coverage.status(connector: connector, capability: $0) == .supported
          }
        }
        let order = counts.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
        #expect(view.columns == order.map { coverage.connectors[$0].name })
        let support = view.cells.map { Int($0[1].prefix { $0.isNumber }) ?? -1 }
        #expect(support.count == 37)
        #expect(view.cells.first?.first == "jobs")
        #expect(support.dropFirst().sorted(by: >) == Array(support.dropFirst()))

        try await tab.choose("name", in: "order")
        try await tab.choose("api", in: "rows")
        let back = try await tab.view()
        #expect(back.columns == coverage.connectors.map(\.name))
        let paths = coverage.layout.rows.map(\.path)
        #expect(back.cells.map { $0[0] } == paths.filter { $0 == "jobs" || $0.hasPrefix("jobs.") })
      }
    }
  }
}
