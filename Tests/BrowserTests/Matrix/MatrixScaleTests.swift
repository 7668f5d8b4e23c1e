import Testing
import _CoverageGenerator
import _CoveragePages

extension BrowserTests {
  @Suite("The matrix of many connectors")
  struct MatrixScaleTests {
    private struct Times: Decodable {
      var keystrokes: [Double]
      var opening: Double
    }

    /// Types a word and measures how long each letter takes until the frame after it is painted, and the longest frame
    /// until what was found is shown.
    private static let typing = """
      const search = document.getElementById(':search');
      // A message that is sent in a frame arrives when the frame is laid out and painted.
      const frame = () => new Promise(resolve => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      }));
      const put = async text => {
        await frame();
        const start = performance.now();
        search.value = text;
        search.dispatchEvent(new InputEvent('input', { inputType: 'insertText', bubbles: true }));
        document.body.offsetHeight;
        await frame();
        return performance.now() - start;
      };
      const word = arguments[0];
      const type = async () => {
        const times = [];
        for (let length = 1; length <= word.length; length += 1) times.push(await put(word.slice(0, length)));
        return times;
      };
      await type();
      // Whatever else the machine does takes time from single letters, but hardly from the same ones each time.
      let keystrokes = Array(word.length).fill(Infinity);
      for (let round = 0; round < 5; round += 1) {
        await put('');
        keystrokes = (await type()).map((time, letter) => Math.min(time, keystrokes[letter]));
      }
      let opening = 0;
      while (document.querySelector('main').ariaBusy === 'true') {
        const start = performance.now();
        await frame();
        opening = Math.max(opening, performance.now() - start);
      }
      return { keystrokes, opening };
      """

    @Test("A keystroke is answered in under 100 ms", .serialized, arguments: ["", "order=coverage&open=jobs"])
    func keystrokes(state: String) async throws {
      let coverage = try MatrixSample.manyConnectors(300)
      try await MatrixTab.open(coverage, at: state) { tab in
        let times: Times = try await tab.page.runAsync(Self.typing, "salary_amount")
        #expect(times.keystrokes.allSatisfy { $0 < 100 }, "\(times)")
        let view = try await tab.view()
        #expect(view.columns.count == 300)
        #expect(view.rows.contains("jobs.salary_amount_from"))
      }
    }

    @Test("Three hundred columns are asked, chosen and read")
    func use() async throws {
      try await MatrixTab.open(MatrixSample.manyConnectors(300)) { tab in
        try await tab.page.type("features.delta_syncs", into: "#\\:need")
        try await tab.page.press(.enter)
        let view = try await tab.view()
        #expect(view.columns.count == 60)
        #expect(view.reasons.count == 240)
        #expect(view.needs == ["features.delta_syncs: 60 of 300, without it 240 more"])
        try await tab.toggle("jobs")
        #expect(try await tab.view().cells.allSatisfy { $0.count == 62 })
        #expect(try await tab.page.findings(of: .noSidewaysScroll) == [])
      }
    }

    @Test("More than 300 connectors are on two pages that say so")
    func parts() async throws {
      let coverage = try MatrixSample.manyConnectors(301)
      let files = MatrixEmitter().files(for: coverage)
      #expect(files.map(\.path) == ["coverage.html", "coverage-2.html"])
      try await MatrixTab.open(coverage) { tab in
        let view = try await tab.view()
        #expect(view.columns.count == 300)
        #expect(
          try await tab.page.texts("header p").last?.hasPrefix("This page has connectors 1 to 300 of 301") == true)
        #expect(try await tab.page.texts(".parts a") == ["301 to 301"])
        #expect(try await tab.page.find(".parts a").attribute("href") == "coverage-2.html")
      }
      try await Browser.withPage { page in
        try await page.open(files.last?.contents ?? "")
        let view: MatrixView = try await page.run(MatrixView.script)
        #expect(view.columns == ["Connector 1300"])
        #expect(view.status == "436 of 436 rows, 1 of 1 connectors")
        #expect(try await page.find(".parts a").attribute("href") == "coverage.html")
      }
    }
  }
}
