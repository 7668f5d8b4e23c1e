import Testing
import _CoverageGenerator
import _CoveragePages

extension BrowserTests {
  /// Whatever text stands in every label and note, nothing of it runs.
  @Suite("Hostile text in a browser")
  struct HostileTextTests {
    /// Texts that would run if they were taken for markup, beside those that break documents.
    private static let texts =
      HostileCategory.texts + [
        "<img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>",
        "</script><script>alert(1)</script>", "</style><script>alert(1)</script>", "<!--<script>",
        "<!--</script><script>", "</textarea></title><script>alert(1)</script>",
        "<iframe srcdoc='<script>parent.alert(1)</script>'>", "javascript:alert(1)",
        "\" autofocus onfocus=\"alert(1)", "' style='animation-name:x' onanimationstart='alert(1)",
        "<a href=\"javascript:alert(1)\" autofocus>x</a>", "${alert(1)}", "`;alert(1);`",
        "\\u003cscript\\u003ealert(1)",
        "\u{2028}alert(1)//", "];alert(1);[", "*/alert(1)/*", "<math><mtext><script>alert(1)</script>", "__proto__",
        "<base href='https://a.example/'>", "<meta http-equiv=refresh content='0;url=data:text/html,x'>",
        "<link rel=stylesheet href='https://a.example/x.css'>", "]]><script>alert(1)</script>",
        "&lt;script&gt;alert(1)",
      ]

    /// How many texts share a tab, as a new one takes longer than a page.
    private static let tabful = 16

    @Test("Nothing executes, loads or fails", arguments: Array(stride(from: 0, to: texts.count, by: tabful)))
    func nothingExecutes(first: Int) async throws {
      try await Browser.withPage { page in
        for text in Self.texts.dropFirst(first).prefix(Self.tabful) {
          let coverage = HostileCategory.compiled(text)
          let pages = SiteEmitters.all.flatMap { $0.files(for: coverage) }
            .filter { ["index.html", "connectors/s.html", "models/m.html"].contains($0.path) }
          #expect(pages.count == 3)
          let documents =
            PageEmitters.all.flatMap { $0.files(for: coverage) }
            .filter { $0.path.hasSuffix(".html") || $0.path.hasSuffix(".svg") } + pages
          #expect(documents.count >= 5)
          for document in documents {
            let type = document.path.hasSuffix(".svg") ? "svg" : "html"
            try await page.open(document.contents, as: type)
            if type == "html" { try await Self.useEverything(in: page) }
            let traces: [String] = try await page.run(Self.traces)
            #expect(traces + (try await page.consoleErrors()) == [], "\(document.path) of \(text.prefix(80))")
          }
        }
      }
    }

    /// What is left of something that ran, was loaded or could not be read.
    private static let traces = """
      return window.dialogsOfTest.concat(
        performance.getEntriesByType('resource').map(entry => entry.name),
        [...document.querySelectorAll('parsererror')].map(error => error.textContent));
      """

    @Test("Text that is taken for markup does execute")
    func control() async throws {
      for text in ["<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>"] {
        try await Browser.withPage { page in
          try await page.open("<!doctype html><script>'\(text)'</script><p>\(text)</p>")
          try await page.wait(until: "window.dialogsOfTest.includes('alert: 1')")
        }
      }
    }

    /// Opens what can be opened, types the text that a reader would search for, and checks every box, so that scripts put
    /// texts into the page anew.
    private static func useEverything(in page: Page) async throws {
      try await page.openDisclosures()
      try await page.perform(
        """
        for (const box of document.querySelectorAll('input[type=checkbox], input[type=radio]')) box.click();
        for (const field of document.querySelectorAll('input[type=search], input[type=text], input:not([type])')) {
          field.value = 'a';
          for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
        }
        for (const button of document.querySelectorAll('button')) button.click();
        """)
      // What a script does late has happened after two frames.
      let _: Bool = try await page.runAsync(
        "await new Promise(f => requestAnimationFrame(() => requestAnimationFrame(f))); return true;")
    }
  }
}
