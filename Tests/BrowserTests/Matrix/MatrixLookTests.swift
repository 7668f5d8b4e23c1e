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
        // Something to remove, to be explained, and to be pressed.
        try await tab.go(to: "has=jobs.salary_amount")
        try await tab.page.openDisclosures()
        try await Self.expectNoFindings(tab.page)
        let reached = try await tab.page.findingsByKeyboard()
        #expect(reached == [])
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

    @Test("Paper has all tables and notes, and no tools", arguments: [true, false])
    func printed(hasScripting: Bool) async throws {
      let look = PageLook(width: 760, medium: .print, hasScripting: hasScripting)
      try await MatrixTab.open(MatrixSample.catalogue(), look) { tab in
        let missing: [String] = try await tab.page.run(
          """
          return [...document.querySelectorAll('.group tbody tr, .notes > li')].filter(element => {
            const box = element.getBoundingClientRect();
            return box.height === 0 || !element.checkVisibility({ contentVisibilityAuto: true });
          }).map(element => element.id);
          """)
        #expect(missing == [])
        #expect(try await !tab.page.find("form").isDisplayed())
        let scrolled: [String] = try await tab.page.run(
          """
          return [...document.querySelectorAll('.scroll')].filter(element => element.scrollHeight > element.clientHeight)
            .map(element => element.ariaLabel);
          """)
        #expect(scrolled == [])
      }
    }

    @Test("With forced colours, marks are still told apart by shapes and words", arguments: [5, 30])
    func forcedColours(connectors: Int) async throws {
      var coverage = try MatrixSample.allStatuses()
      if connectors > 5 { coverage = try MatrixSample.manyConnectors(connectors) }
      try await MatrixTab.open(coverage, PageLook(hasForcedColors: true), at: "open=jobs") { tab in
        let marks: Set<[String]> = try await tab.page.run(
          """
          return [...document.querySelectorAll('[data-group=jobs] tbody tr:not(.whole) td:not(.count)')].map(cell => {
            const mark = getComputedStyle(cell, '::before');
            const text = parseFloat(mark.fontSize) >= 12 && mark.content !== 'none' ? mark.content : '';
            return [text.replaceAll('"', '').trim(), cell.firstChild?.data.trim() ?? '', getComputedStyle(cell).color];
          });
          """)
        #expect(Set(marks.map { $0[2] }).count == 1)
        let told = Set(marks.map { Array($0.prefix(2)) })
        let all: Set = [["✓", "yes"], ["✕", "no"], ["◐", "not built"], ["", ""]]
        #expect(told == (connectors > 5 ? [["✓", "yes"], ["", ""]] : all))
      }
    }

    @Test("Pictures for people to look at", arguments: sizes.indices, PageLook.Scheme.allCases)
    func screenshots(size: Int, scheme: PageLook.Scheme) async throws {
      let (width, height) = Self.sizes[size]
      let look = PageLook(width: width, height: height, scheme: scheme)
      try await MatrixTab.open(MatrixSample.catalogue(), look) { tab in
        try await tab.page.takeScreenshot("matrix-\(width)-\(scheme.rawValue)")
        guard [360, 1280].contains(width) else { return }
        try await tab.go(to: "join_users_roles")
        try await tab.page.takeScreenshot("matrix-\(width)-notes-\(scheme.rawValue)")
      }
    }

    @Test("Pictures of a search, a comparison and many connectors", arguments: PageLook.Scheme.allCases)
    func screenshotsOfUse(scheme: PageLook.Scheme) async throws {
      let look = PageLook(height: 720, scheme: scheme)
      try await MatrixTab.open(MatrixSample.allStatuses(), look, at: "q=salary&has=jobs.salary_amount") { tab in
        try await tab.page.click("#\\:why > summary")
        try await tab.page.takeScreenshot("matrix-search-\(scheme.rawValue)")
      }
      try await MatrixTab.open(MatrixSample.manyConnectors(60), look, at: "jobs.post_url") { tab in
        try await tab.page.takeScreenshot("matrix-many-\(scheme.rawValue)")
      }
    }
  }
}
