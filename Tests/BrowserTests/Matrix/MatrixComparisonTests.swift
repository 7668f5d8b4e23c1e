import CoverageMatrix
import Testing
import _CoverageGenerator

extension BrowserTests {
  @Suite("Connectors compared")
  struct MatrixComparisonTests {
    private static func lines(_ tab: MatrixTab) async throws -> [String] {
      try await tab.page.texts("#\\:compared summary, #\\:compared .none")
    }

    @Test("Two are chosen from lists and compared in both directions")
    func two() async throws {
      let coverage = try MatrixSample.catalogue()
      try await MatrixTab.open(coverage) { tab in
        try await tab.openMenu("comparing")
        try await tab.page.click("#\\:first option[value=recruhr]")
        try await tab.page.click("#\\:second option[value=crelate]")
        try await tab.page.click("#\\:compare")
        let has = [4, 2].map { connector in
          Set(
            coverage.layout.rows.indices.filter { coverage.status(connector: connector, capability: $0) == .supported })
        }
        let lines = try await Self.lines(tab)
        #expect(lines[0] == "Only RECRU has: \(has[0].subtracting(has[1]).count)")
        #expect(lines[1] == "Only Crelate has: \(has[1].subtracting(has[0]).count)")
        #expect(lines[2] == "Both have: \(has[0].intersection(has[1]).count)")
        #expect(lines[3].hasPrefix("Both have, with different notes or constraints: "))
        #expect(lines[4] == "Neither has: \(436 - has[0].union(has[1]).count)")
        #expect(lines[0] == "Only RECRU has: 37" && lines[1] == "Only Crelate has: 96")
        #expect(try await tab.page.texts("#\\:comparisontitle") == ["RECRU and Crelate compared"])
        #expect(try await tab.view().columns == ["Crelate", "RECRU"])
        #expect(try await tab.state() == "only=recruhr+crelate")
      }
    }

    @Test("A line opens the capabilities that it counts")
    func opened() async throws {
      try await MatrixTab.open(MatrixSample.allStatuses(), at: "only=careerplug+erecruiter") { tab in
        try await tab.page.click("#\\:compared details:nth-of-type(2) summary")
        try await tab.page.wait(until: "document.querySelector('#\\\\:compared dl')")
        let groups = try await tab.page.texts("#\\:compared dt")
        let lists = try await tab.page.texts("#\\:compared dd")
        let jobs = try #require(groups.firstIndex(of: "Jobs"))
        #expect(lists[jobs].contains("post_url, experience_level"))
      }
    }

    @Test("Three have a line for what all but one have; the difference in notes is told")
    func three() async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "only=careerplug+carerix+crelate") { tab in
        let lines = try await Self.lines(tab)
        #expect(lines.count == 9)
        #expect(lines[3].hasPrefix("All but CareerPlug have: "))
        #expect(lines[6].hasPrefix("All have: "))
        try await tab.page.click("#\\:compared details:nth-of-type(8) summary")
        try await tab.page.wait(until: "document.querySelector('#\\\\:compared dl')")
        #expect(try await tab.page.texts("#\\:compared dt").contains("Create candidate"))
      }
    }

    @Test("Connectors are found by the search, by their card, and by the list of names")
    func chosen() async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        try await tab.require("crelate")
        #expect(try await tab.view().columns == ["Crelate"])
        try await tab.require("recru")
        #expect(try await tab.page.texts("#\\:comparisontitle") == ["Crelate and RECRU compared"])
        try await tab.openMenu("columns")
        try await tab.page.click("#\\:none")
        try await tab.page.type("ca", into: "#\\:find")
        try await tab.page.click("#\\:all")
        #expect(try await tab.page.texts("#\\:chosen") == ["2 of 5"])
        try await tab.page.press(.escape)
        #expect(try await tab.view().columns == ["CareerPlug", "Carerix"])
        try await tab.page.click("#\\:reset")
        #expect(try await tab.view().columns.count == 5)
      }
    }

    @Test("Differences alone are shown in the order of the API")
    func differences() async throws {
      let coverage = try MatrixSample.allStatuses()
      try await MatrixTab.open(coverage, at: "only=careerplug+crelate") { tab in
        try await tab.openMenu("filters")
        try await tab.page.click("#\\:differences")
        try await tab.page.press(.escape)
        let view = try await tab.view()
        let different = coverage.layout.rows.indices.filter { number in
          let statuses = [0, 2].map { coverage.status(connector: $0, capability: number) }
          return statuses[0] != statuses[1]
        }
        #expect(view.rows == different.map { coverage.layout.rows[$0].path })
        #expect(view.status == "\(different.count) of 436 rows, 2 of 5 connectors")
        #expect(view.cells.first { $0[0] == "jobs.salary_amount" } == ["jobs.salary_amount", "3 of 5", "no", "yes"])
      }
    }
  }
}
