import CoverageMatrix
import Testing

extension BrowserTests {
  /// The commands that all other tests rely on.
  @Suite("Commands of the browser")
  struct PageTests {
    private static let form = """
      <!doctype html><html lang="en"><title>Form</title>
      <style>
        body { background: white; color: black }
        @media (prefers-color-scheme: dark) { body { background: black; color: white } }
        @media (forced-colors: active) { p { border-top-style: dotted } }
        @media print { p { display: none } }
      </style>
      <label>Name <input id="name"></label> <button onclick="answer.textContent = field.value">Go</button>
      <p id="answer">none</p><noscript>without</noscript>
      <script>const field = document.getElementById('name'), answer = document.getElementById('answer')</script>
      """

    @Test("What is typed and clicked reaches the page")
    func input() async throws {
      try await Browser.withPage { page in
        try await page.open(Self.form)
        try await page.type("Ada", into: "#name")
        try await page.press(.backspace)
        try await page.type("e")
        try await page.press(.tab)
        #expect(try await page.focused().text() == "Go")
        try await page.press(.enter)
        try await page.wait(until: "answer.textContent === 'Ade'")
        try await page.press(.tab, with: [.shift])
        #expect(try await page.focused().name() == "Name")
        try await page.find("#name").clear()
        try await page.click("button")
        #expect(try await page.texts("#answer") == [""])
        #expect(try await page.find("button").role() == "button")
        #expect(try await page.title() == "Form")
      }
    }

    @Test("A page looks as asked", arguments: PageLook.Scheme.allCases)
    func look(scheme: PageLook.Scheme) async throws {
      let look = PageLook(width: 360, height: 740, scheme: scheme, hasForcedColors: scheme == .dark)
      try await Browser.withPage(look) { page in
        try await page.open(Self.form)
        #expect(try await page.run("return [innerWidth, innerHeight]") == [360, 740])
        #expect(
          try await page.run("return matchMedia('(prefers-color-scheme: dark)').matches") == (scheme == .dark))
        #expect(
          try await page.run("return getComputedStyle(answer).borderTopStyle")
            == (look.hasForcedColors ? "dotted" : "none"))
        #expect(try await page.find("#answer").isDisplayed())
        #expect(try await !page.isBlank(page.picture()))
        try await page.take(PageLook(medium: .print))
        #expect(try await !page.find("#answer").isDisplayed())
      }
    }

    @Test("Scripting can be off")
    func scripting() async throws {
      try await Browser.withPage(PageLook(hasScripting: false)) { page in
        try await page.open(Self.form)
        #expect(try await page.texts("noscript") == ["without"])
        try await page.type("Ada", into: "#name")
        try await page.click("button")
        #expect(try await page.texts("#answer") == ["none"])
      }
    }

    @Test("Errors, dialogs and loads are noticed, and the next page has none of them")
    func problems() async throws {
      try await Browser.withPage { page in
        try await page.open("<script>alert('a'); fetch('https://127.0.0.1:9/x').catch(() => {}); missing()</script>")
        #expect(try await page.dialogs() == ["alert: a"])
        try await page.wait(until: "performance.getEntriesByType('resource').length > 0")
        #expect(try await page.loadedResources() == ["https://127.0.0.1:9/x"])
        let errors = try await page.consoleErrors()
        #expect(errors.contains { $0.contains("missing is not defined") })
      }
      try await Browser.withPage { page in
        try await page.open(Self.form)
        #expect(try await page.consoleErrors() == [])
        #expect(try await page.dialogs() == [])
        #expect(try await page.loadedResources() == [])
      }
    }

    @Test("What a page copies can be read")
    func clipboard() async throws {
      try await Browser.withPage { page in
        try await page.open("<button onclick=\"navigator.clipboard.writeText('copied')\">Copy</button>")
        try await page.allowClipboard()
        try await page.click("button")
        #expect(try await page.clipboard() == "copied")
      }
    }

    @Test("A blank picture is told from one with something on it")
    func blank() async throws {
      try await Browser.withPage { page in
        try await page.open("<body style='background: teal'>")
        #expect(try await page.isBlank(page.picture()))
        try await page.open("<body style='background: teal'>.")
        #expect(try await !page.isBlank(page.picture()))
      }
    }

    @Test("A missing element and a script that throws are errors")
    func errors() async throws {
      await #expect(throws: WebDriverError.self) {
        try await Browser.withPage { page in try await page.find("#none") }
      }
      await #expect(throws: WebDriverError.self) {
        try await Browser.withPage { page -> Bool in try await page.runAsync("throw new Error('x')") }
      }
    }
  }
}
