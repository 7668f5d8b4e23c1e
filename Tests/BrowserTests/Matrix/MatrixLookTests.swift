import Testing
import _CoverageGenerator

extension BrowserTests {
  /// The matrix is for everybody, on any screen.
  @Suite("Look of the matrix")
  struct MatrixLookTests {
    private static let sizes = [(360, 640), (768, 640), (1280, 720), (2560, 900)]

    @Test("Nothing is in anybody's way", arguments: [320, 360, 1280], PageLook.Scheme.allCases)
    func accessibility(width: Int, scheme: PageLook.Scheme) async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), PageLook(width: width, scheme: scheme)) { tab in
        let findings = try await tab.page.allFindings()
        #expect(findings == [])
        // An answer, a comparison, suggestions, and what a cell tells.
        try await tab.go(to: "has=jobs.salary_amount&only=crelate+recruhr+careerplug&open=jobs")
        try await tab.page.openDisclosures()
        try await Self.expectNoFindings(tab.page)
        let reached = try await tab.page.findingsByKeyboard()
        #expect(reached == [])
        try await tab.go(to: "open=jobs")
        try await tab.page.click("tr[data-path='jobs.salary_period'] td:last-child")
        try await Self.expectNoFindings(tab.page)
        try await tab.page.type("salary, gender", into: "#\\:search")
        // What was found is shown when nobody types any more.
        _ = try await tab.view()
        try await Self.expectNoFindings(tab.page)
      }
    }

    @Test("Tables have captions, row headings their label alone, and unknown cells a name", arguments: [5, 117])
    func names(count: Int) async throws {
      try await MatrixTab.open(MatrixSample.manyConnectors(count), at: "open=users") { tab in
        let tree = try await tab.page.accessibilityTree()
        #expect(tree.names(ofRole: "grid").prefix(2) == ["Models and actions by connector", "Users by connector"])
        let headings = tree.names(ofRole: "rowheader")
        #expect(headings.contains(count == 5 ? "remote_data" : "Connector 1003"))
        #expect(headings.allSatisfy { !$0.contains("Require") && !$0.contains("null") })
        let cells = Set(tree.names(ofRole: "gridcell"))
        #expect(cells.contains("unknown") && cells.contains("yes") && !cells.contains(""))
      }
    }

    @Test("Without scripting nothing is missing a name or a place", arguments: [320, 1280])
    func withoutScripting(width: Int) async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), PageLook(width: width, hasScripting: false)) { tab in
        try await tab.page.openDisclosures()
        try await Self.expectNoFindings(tab.page)
      }
    }

    @Test("Many connectors are in nobody's way either")
    func manyConnectors() async throws {
      try await MatrixTab.open(MatrixSample.manyConnectors(30), PageLook(width: 320), at: "open=jobs") { tab in
        try await Self.expectNoFindings(tab.page)
        let reached = try await tab.page.findingsByKeyboard()
        #expect(reached == [])
      }
    }

    /// Checks a page on which thousands of controls are open.
    private static func expectNoFindings(_ page: Page, sourceLocation: SourceLocation = #_sourceLocation) async throws {
      for check in AccessibilityCheck.all where check.name != AccessibilityCheck.names.name {
        let findings = try await page.findings(of: check)
        #expect(findings == [], "\(check.name)", sourceLocation: sourceLocation)
      }
      let tree = try await page.accessibilityTree()
      #expect(tree.findings == [], sourceLocation: sourceLocation)
      let count: Int = try await page.run(
        "return [...document.querySelectorAll('a[href], button')].filter(e => e.checkVisibility()).length")
      #expect(
        tree.names(ofRole: "link").count + tree.names(ofRole: "button").count == count, sourceLocation: sourceLocation)
    }

    @Test("With forced colours, marks are still told apart by shapes and words", arguments: [5, 30])
    func forcedColours(connectors: Int) async throws {
      var coverage = try MatrixSample.allStatuses()
      if connectors > 5 { coverage = try MatrixSample.manyConnectors(connectors) }
      try await MatrixTab.open(coverage, PageLook(hasForcedColors: true), at: "open=jobs") { tab in
        let marks: Set<[String]> = try await tab.page.run(
          """
          return [...document.querySelectorAll('[data-group=jobs] tbody tr:not(.whole) td:not(.count, [class*=q])')].map(cell => {
            const mark = getComputedStyle(cell, '::before');
            const text = parseFloat(mark.fontSize) >= 12 && mark.content !== 'none' ? mark.content : '';
            return [text.split('/')[0].replaceAll('"', '').trim(), cell.firstChild.data.trim(), getComputedStyle(cell).color];
          });
          """)
        #expect(Set(marks.map { $0[2] }).count == 1)
        let told = Set(marks.map { Array($0.prefix(2)) })
        let all: Set = [["✓", "yes"], ["✕", "no"], ["◐", "not built"], ["·", "unknown"]]
        #expect(told == (connectors > 5 ? [["✓", "yes"], ["·", "unknown"]] : all))
      }
    }

    @Test("Pictures for people to look at", arguments: sizes.indices, PageLook.Scheme.allCases)
    func screenshots(size: Int, scheme: PageLook.Scheme) async throws {
      let (width, height) = Self.sizes[size]
      let look = PageLook(width: width, height: height, scheme: scheme)
      for (count, name) in [(5, "matrix"), (117, "matrix-many")] {
        let coverage = try count == 5 ? MatrixSample.catalogue() : MatrixSample.manyConnectors(count)
        try await MatrixTab.open(coverage, look) { tab in
          try await tab.page.takeScreenshot("\(name)-\(width)-\(scheme.rawValue)")
          guard [360, 1280].contains(width) else { return }
          try await tab.go(to: "has=jobs.salary_amount+jobs.salary_currency+features.delta_syncs")
          try await tab.page.takeScreenshot("\(name)-answer-\(width)-\(scheme.rawValue)")
        }
      }
    }

    @Test(
      "Pictures of a comparison, of a model and of what a cell tells", arguments: [360, 1280], PageLook.Scheme.allCases)
    func screenshotsOfUse(width: Int, scheme: PageLook.Scheme) async throws {
      let look = PageLook(width: width, height: 720, scheme: scheme)
      try await MatrixTab.open(MatrixSample.catalogue(), look, at: "only=recruhr+crelate") { tab in
        try await tab.page.click("#\\:compared summary")
        try await tab.page.takeScreenshot("matrix-comparison-\(width)-\(scheme.rawValue)")
      }
      try await MatrixTab.open(MatrixSample.allStatuses(), look, at: "open=jobs&at=jobs.salary_amount%40careerplug") {
        tab in
        try await tab.page.click(".lit")
        try await tab.page.takeScreenshot("matrix-card-\(width)-\(scheme.rawValue)")
      }
      try await MatrixTab.open(MatrixSample.manyConnectors(117), look, at: "jobs.post_url") { tab in
        try await tab.page.takeScreenshot("matrix-many-model-\(width)-\(scheme.rawValue)")
      }
    }
  }
}
