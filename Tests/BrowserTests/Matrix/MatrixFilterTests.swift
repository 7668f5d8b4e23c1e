import CoverageMatrix
import Testing
import _CoverageGenerator

extension BrowserTests {
  @Suite("Filters and order of the matrix")
  struct MatrixFilterTests {
    private static func staged() throws -> CompiledCoverage {
      var specification = try MatrixSample.catalogue().specification
      let stages = ["general", "open_beta", nil, "general", "general"]
      specification.connectors = zip(specification.connectors, stages).map { $0.with(stage: .some($1)) }
      specification.connectors[1] = specification.connectors[1].with(access: "partnership")
      return CompiledCoverage(specification)
    }

    @Test("Connectors are filtered by stage and by access, also by one that is not known")
    func stages() async throws {
      try await MatrixTab.open(Self.staged()) { tab in
        try await tab.choose("general", in: "stage", of: "filters")
        #expect(try await tab.view().columns == ["CareerPlug", "eRecruiter", "RECRU"])
        #expect(try await tab.page.texts("#\\:filters > summary") == ["Filters (1)"])
        try await tab.choose("'-'", in: "stage", of: "filters")
        #expect(try await tab.view().columns == ["Crelate"])
        #expect(try await tab.state() == "stage=-")
        try await tab.page.click("#\\:reset")
        try await tab.choose("partnership", in: "access", of: "filters")
        #expect(try await tab.view().columns == ["Carerix"])
        #expect(try await tab.state() == "access=partnership")
      }
    }

    @Test("Capabilities are filtered by kind and by how many have them")
    func capabilities() async throws {
      try await MatrixTab.open(MatrixSample.catalogue()) { tab in
        try await tab.choose("action", in: "kind", of: "filters")
        #expect(try await !tab.page.find("#\\:models").isDisplayed())
        #expect(try await tab.view().status == "156 of 436 rows, 5 of 5 connectors")
        try await tab.choose("feature", in: "kind", of: "filters")
        try await tab.openMenu("filters")
        try await tab.page.type("5", into: "#\\:least")
        try await tab.page.press(.escape)
        try await tab.toggle("features")
        let view = try await tab.view()
        #expect(view.open == ["features"])
        #expect(!view.cells.isEmpty && view.cells.allSatisfy { $0[1] == "5 of 5" })
        #expect(try await tab.state() == "kind=feature&least=5&open=features")
      }
    }

    @Test("The best covered come first, as do the most supported rows")
    func sorted() async throws {
      let coverage = try MatrixSample.catalogue()
      try await MatrixTab.open(coverage) { tab in
        try await tab.toggle("jobs")
        try await tab.choose("coverage", in: "order", of: "look")
        try await tab.choose("support", in: "rows", of: "look")
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

        try await tab.page.click("#\\:reset")
        try await tab.toggle("jobs")
        let back = try await tab.view()
        #expect(back.columns == coverage.connectors.map(\.name))
        let paths = coverage.layout.rows.map(\.path)
        #expect(back.rows == paths.filter { $0 == "jobs" || $0.hasPrefix("jobs.") })
      }
    }

    @Test(
      "Connectors are rows where they are many, on phones in the overview, and as asked",
      arguments: [
        (5, 1280, "", [false, false]), (5, 360, "", [true, false]), (13, 1280, "", [true, true]),
        (13, 1280, "&turn=capabilities", [false, false]), (5, 1280, "&turn=connectors", [true, true]),
      ])
    func turned(count: Int, width: Int, state: String, isTurned: [Bool]) async throws {
      try await MatrixTab.open(MatrixSample.manyConnectors(count), PageLook(width: width), at: "open=jobs" + state) {
        tab in
        let turned: [Bool] = try await tab.page.run(
          "return [...document.querySelectorAll('table.matrix')].map(table => table.classList.contains('turned'))")
        #expect(turned == isTurned)
        #expect(try await tab.view().rows.count == 37)
      }
    }
  }
}
