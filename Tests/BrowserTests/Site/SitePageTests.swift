import Testing
import _CoverageGenerator

extension BrowserTests {
  /// A site is for everybody, on any screen.
  @Suite("Site")
  struct SitePageTests {
    private static let pages = [
      "index.html", "connectors/crelate.html", "models/jobs.html", "actions/create_candidate.html", "features.html",
    ]

    @Test("No page scrolls sideways", arguments: [320, 360, 1280])
    func width(_ width: Int) async throws {
      try await SiteTab.open(Catalogue.compiled(), PageLook(width: width)) { tab in
        for path in Self.pages {
          try await tab.go(to: path)
          try await tab.page.openDisclosures()
          let wide: [String] = try await tab.page.run(
            """
            const root = document.documentElement;
            if (root.scrollWidth <= root.clientWidth) return [];
            return ['page', ...[...document.querySelectorAll('body *')]
              .filter(element => element.getBoundingClientRect().right > root.clientWidth && !element.closest('.scroll'))
              .map(element => element.outerHTML.slice(0, 80))];
            """)
          #expect(wide == [], "\(path)")
        }
      }
    }

    @Test("With many connectors no page scrolls sideways either", arguments: [360, 1280])
    func manyConnectors(width: Int) async throws {
      let coverage = try MatrixSample.manyConnectors(60)
      let slug = try #require(coverage.connectors.first).slug
      try await SiteTab.open(coverage, PageLook(width: width)) { tab in
        for path in ["index.html", "connectors/\(slug).html", "models/jobs.html"] {
          try await tab.go(to: path)
          let excess: Int = try await tab.page.run(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
          #expect(excess == 0, "\(path)")
        }
      }
    }

    @Test("Nothing is in anybody's way", arguments: [360, 1280], PageLook.Scheme.allCases)
    func accessibility(width: Int, scheme: PageLook.Scheme) async throws {
      try await SiteTab.open(Catalogue.compiled(), PageLook(width: width, scheme: scheme)) { tab in
        for path in Self.pages {
          try await tab.go(to: path)
          let findings = try await tab.page.allFindings()
          #expect(findings == [], "\(path)")
        }
      }
    }

    @Test("The search finds connectors, models, fields and features by words, and keeps them in the address")
    func search() async throws {
      try await SiteTab.open(Catalogue.compiled(), PageLook(width: 360)) { tab in
        try await tab.page.type("/")
        try await tab.page.type("salary period", into: "#\\:search")
        try await tab.page.wait(until: "document.getElementById(':status').textContent.startsWith('3')")
        let found = try await tab.found()
        #expect(found.first == "jobs.salary_period" && found.count == 3)
        #expect(try await tab.page.texts("#\\:status") == ["3 found"])
        #expect(try await tab.place().hasSuffix("/index.html#q=salary%20period"))
        try await tab.page.click("[data-find]:not([hidden]) a")
        #expect(try await tab.place() == "models/jobs.html#salary_period")
        try await tab.go(to: "index.html#q=crelate")
        #expect(try await tab.found() == ["Crelate"])
        try await tab.go(to: "index.html#q=zzz")
        #expect(try await tab.page.texts("#\\:status") == ["Nothing matches."])
        #expect(try await tab.found() == [])
      }
    }

    @Test("A link to a connector's field leads to its row, and the neighbour is one click away")
    func links() async throws {
      try await SiteTab.open(Catalogue.compiled()) { tab in
        try await tab.go(to: "models/jobs.html")
        try await tab.page.click("tr[data-slug=crelate] a")
        #expect(try await tab.place() == "connectors/crelate.html#jobs")
        try await tab.page.click("a[rel=next]")
        #expect(try await tab.place() == "connectors/erecruiter.html")
        try await tab.page.click(".crumbs a")
        #expect(try await tab.place().hasSuffix("/index.html"))
      }
    }

    @Test("Without scripting everything is there but the search")
    func withoutScripting() async throws {
      try await SiteTab.open(Catalogue.compiled(), PageLook(hasScripting: false)) { tab in
        let hasSearch = try await tab.page.find("#\\:tools").isDisplayed()
        #expect(!hasSearch)
        #expect(try await tab.found().count == 5 + 22 + 16 + 12)
      }
    }

    @Test("Pictures for people to look at", arguments: [360, 1280], PageLook.Scheme.allCases)
    func screenshots(width: Int, scheme: PageLook.Scheme) async throws {
      let look = PageLook(width: width, height: width == 360 ? 640 : 720, scheme: scheme)
      try await SiteTab.open(Catalogue.compiled(), look) { tab in
        for (name, path) in [
          ("index", "index.html"), ("connector", "connectors/crelate.html"),
          ("action", "connectors/careerplug.html#create_candidate"), ("model", "models/jobs.html"),
        ] {
          try await tab.go(to: path)
          try await tab.page.takeScreenshot("site-\(name)-\(width)-\(scheme.rawValue)")
        }
      }
    }
  }
}
