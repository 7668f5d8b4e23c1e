import Foundation
import Testing
import _CoverageGenerator
import _CoveragePages

extension BrowserTests {
  @Suite("Pictures")
  struct PictureTests {
    private static let look = PageLook(width: 1000, height: 1260)

    @Test("The catalogue's pictures have words for everybody, in both schemes", arguments: PageLook.Scheme.allCases)
    func catalogue(scheme: PageLook.Scheme) async throws {
      let documents = try Catalogue.compiled().documents.filter { $0.key.hasSuffix(".svg") }
      #expect(documents.count == 6)
      var look = Self.look
      look.scheme = scheme
      for (path, picture) in documents.sorted(by: { $0.key < $1.key }) {
        try await Browser.withPage(look) { page in
          try await page.open(picture, as: "svg")
          #expect(try await page.run(PictureScript.findings) == [Finding](), "\(path)")
          #expect(try await page.consoleErrors() == [])
        }
      }
    }

    @Test(
      "Pictures that cannot be read are refused",
      arguments: [
        ("<title>A</title><rect width='90' height='20'/>", "<svg> \"A\": no desc"),
        ("<title>A</title><desc>B</desc><script>1</script>", "<script> \"1\": a script"),
        (
          "<title>A</title><desc>B</desc><rect width='90' height='20' onclick='1'/>", "<rect>: the attribute onclick"
        ),
        (
          "<title>A</title><desc>B</desc><rect width='900' height='20' fill='#fff'/><text x='80' y='14'>Long</text>",
          "<text> \"Long\": reaches out of the picture"
        ),
        (
          """
          <title>A</title><desc>B</desc><rect width='90' height='20' fill='#fff'/><rect width='20' height='20'/>\
          <text x='4' y='14'>Long</text>
          """, "<text> \"Long\": #000000 on #000000 has a contrast of 1.00"
        ),
        ("<title>A</title><desc>B</desc><text x='4' y='14'>A</text>", "<text> \"A\": nothing is painted under it"),
        (
          """
          <title>A</title><desc>B</desc><rect width='90' height='20' fill='#fff'/><text x='4' y='14'>Ab</text>\
          <text x='6' y='14'>Cd</text>
          """, "<text> \"Ab\": runs into <text> \"Cd\""
        ),
      ])
    func broken(content: String, finding: String) async throws {
      let picture = """
        <svg xmlns="http://www.w3.org/2000/svg" width="90" height="20" viewBox="0 0 90 20" font-size="11">\(content)</svg>
        """
      try await Browser.withPage(Self.look) { page in
        try await page.open(picture, as: "svg")
        let findings: [Finding] = try await page.run(PictureScript.findings)
        #expect(findings.first?.description == finding)
      }
    }

    @Test("Pictures for people to look at", arguments: PageLook.Scheme.allCases)
    func screenshots(scheme: PageLook.Scheme) async throws {
      let documents = try Catalogue.compiled().documents
      let badges = documents.filter { $0.key.hasPrefix("badges/") }.sorted { $0.key < $1.key }.map(\.value)
      try await Browser.withPage(PageLook(width: 780, height: 1120, scheme: scheme)) { page in
        try await page.open(Self.sheet([documents["coverage.svg"] ?? ""]))
        try await page.takeScreenshot("heat-map-\(scheme.rawValue)")
        try await page.take(PageLook(width: 520, height: 84, scheme: scheme))
        try await page.open(Self.sheet(badges))
        try await page.takeScreenshot("badges-\(scheme.rawValue)")
      }
    }

    @Test("A heat map of many connectors", arguments: PageLook.Scheme.allCases)
    func manyConnectors(scheme: PageLook.Scheme) async throws {
      var specification = try Catalogue.compiled().specification
      let few = specification.connectors
      specification.connectors = (0..<30).map { number in
        let connector = few[number % few.count]
        return connector.with(slug: "\(connector.slug)\(number)", name: "\(connector.name) \(number)")
      }
      let files = HeatMapEmitter().files(for: CompiledCoverage(specification))
      try await Browser.withPage(PageLook(width: 880, height: 1260, scheme: scheme)) { page in
        try await page.open(files.first?.contents ?? "", as: "svg")
        #expect(try await page.run(PictureScript.findings) == [Finding]())
        try await page.takeScreenshot("heat-map-many-\(scheme.rawValue)")
      }
    }

    /// A page that shows pictures as a README does: each is a document of its own.
    private static func sheet(_ pictures: [String]) -> String {
      let images = pictures.map { "<img src=\"data:image/svg+xml;base64,\(Data($0.utf8).base64EncodedString())\">" }
      return """
        <!doctype html><meta name="color-scheme" content="light dark"><body style="margin: 20px">\
        \(images.joined(separator: " "))</body>
        """
    }
  }
}
