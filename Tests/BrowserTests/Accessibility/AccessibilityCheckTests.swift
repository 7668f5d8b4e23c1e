import Testing

extension BrowserTests {
  /// The checks refuse what is broken and nothing else.
  @Suite("Accessibility checks")
  struct AccessibilityCheckTests {
    @Test("A broken page is refused, and the mended one is not", arguments: BrokenDocument.all.keys.sorted())
    func brokenDocument(kind: String) async throws {
      try await Browser.withPage(PageLook(width: 320, height: 600)) { page in
        for sample in BrokenDocument.all[kind] ?? [] {
          try await page.open(BrokenDocument.document(sample.broken))
          let findings = try await page.findings(of: sample.check)
          #expect(findings.first?.message.contains(sample.finding) == true, "\(findings)")
          try await page.open(BrokenDocument.document(sample.mended))
          #expect(try await page.findings(of: sample.check) == [])
        }
      }
    }

    @Test("The ground of a dark page without one of its own is dark")
    func canvas() async throws {
      let document = BrokenDocument.document(
        "<style>html { color-scheme: light dark } body { background: none; color: CanvasText }</style>Text")
      for scheme in PageLook.Scheme.allCases {
        try await Browser.withPage(PageLook(scheme: scheme)) { page in
          try await page.open(document)
          #expect(try await page.findings(of: .contrast) == [])
        }
      }
    }

    @Test(
      "What Tab does not reach is refused",
      arguments: [
        ("<button tabindex='-1'>A</button>", "<button>A</button>"),
        ("<div role='button'>A</div>", "<div role='button' tabindex='0'>A</div>"),
        ("<a href='#' tabindex='-1'>A</a>", "<a href='#'>A</a><button disabled>B</button><h2 tabindex='-1'>C</h2>"),
        (
          "<button>A</button><button tabindex='-1'>B</button>",
          "<div role='toolbar'><button>A</button><button tabindex='-1'>B</button></div>"
        ),
        (
          "<input onfocus='this.nextElementSibling.focus()'><input><button>C</button>",
          """
          <input type='radio' name='a' checked><input type='radio' name='a'><details><summary>More</summary><input></details>
          """
        ),
      ])
    func unreached(broken: String, mended: String) async throws {
      try await Browser.withPage { page in
        try await page.open(BrokenDocument.document(broken))
        try await page.perform("document.querySelector('input')?.addEventListener('keydown', e => e.preventDefault())")
        let findings = try await page.findingsByKeyboard()
        #expect(findings.contains { $0.message == "Tab does not reach it" }, "\(findings)")
        try await page.open(BrokenDocument.document(mended))
        #expect(try await page.findingsByKeyboard() == [])
      }
    }

    @Test(
      "A focus that nobody sees is refused",
      arguments: [
        ("<style>button:focus { outline: none }</style>", "<style>button:focus { outline: 2px solid }</style>"),
        (
          "<style>:focus-visible { outline: 0 solid red }</style>",
          "<style>:focus-visible { outline: 0; box-shadow: 0 0 0 2px }</style>"
        ),
        (
          "<style>button { outline: 2px solid red !important }</style>",
          "<style>button { outline: 0 } p:focus-within { outline: 2px solid }</style>"
        ),
      ])
    func invisibleFocus(broken: String, mended: String) async throws {
      try await Browser.withPage { page in
        try await page.open(BrokenDocument.document(broken + "<p><button>A</button></p>"))
        #expect(
          try await page.findingsByKeyboard()
            == [Finding(element: "<button> \"A\"", message: "looks no different with the focus")])
        try await page.open(BrokenDocument.document(mended + "<p><button>A</button></p>"))
        #expect(try await page.findingsByKeyboard() == [])
      }
    }

    @Test("The walk comes to an end on a page of many controls, wherever the focus was")
    func longWalk() async throws {
      let buttons = (1...120).map { "<button>Number \($0)</button>" }.joined()
      try await Browser.withPage { page in
        try await page.open(BrokenDocument.document(buttons))
        try await page.click("button:nth-of-type(60)")
        #expect(try await page.findingsByKeyboard() == [])
      }
    }

    @Test("A page can be asked everything at once")
    func everything() async throws {
      try await Browser.withPage { page in
        try await page.open(
          BrokenDocument.document(
            """
            <details><summary style='line-height: 24px'>More</summary>
            <p id='a'>1</p><p id='a' style='color: #ccc'>2</p></details>
            """))
        #expect(try await page.allFindings().map(\.element) == ["<p#a> \"2\""])
        try await page.openDisclosures()
        #expect(try await page.allFindings().map(\.element) == ["<p#a> \"2\"", "<p#a> \"2\""])
      }
    }
  }
}
