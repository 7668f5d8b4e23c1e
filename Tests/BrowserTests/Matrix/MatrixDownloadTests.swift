import Testing
import _CoverageGenerator

extension BrowserTests {
  @Suite("Downloads of the matrix")
  struct MatrixDownloadTests {
    @Test("Files are downloaded as CSV and JSON", arguments: ["csv", "json"])
    func downloads(format: String) async throws {
      try await MatrixTab.open(MatrixSample.catalogue(), at: "q=post_url&only=erecruiter") { tab in
        // The file that a browser would save, in place of saving it.
        try await tab.page.perform(
          """
          HTMLAnchorElement.prototype.click = function() { window.savedOfTest = this.download; };
          const make = URL.createObjectURL;
          URL.createObjectURL = blob => { blob.text().then(text => { window.textOfTest = text; }); return make(blob); };
          """)
        try await tab.openMenu("out")
        try await tab.page.click("button[data-download=\(format)]")
        try await tab.page.wait(until: "window.textOfTest")
        let name: String = try await tab.page.run("return window.savedOfTest")
        #expect(name == "ATS-coverage.\(format)")
        let text: String = try await tab.page.run("return window.textOfTest")
        let expected =
          format == "csv"
          ? "path,eRecruiter\r\njobs,supported\r\njobs.post_url,supported\r\n"
          : """
          {
            "category": "ATS",
            "connectors": [
              {
                "slug": "erecruiter",
                "name": "eRecruiter"
              }
            ],
            "rows": [
              {
                "path": "jobs",
                "kind": "model",
                "label": "Jobs",
                "statuses": {
                  "erecruiter": "supported"
                }
              },
              {
                "path": "jobs.post_url",
                "kind": "field",
                "label": "post_url",
                "type": "string or null",
                "statuses": {
                  "erecruiter": "supported"
                }
              }
            ]
          }

          """
        #expect(text == expected)
      }
    }
  }
}
