import Foundation
import Testing
import _CoverageGenerator
import _CoveragePages
import _CoverageSpec

/// Whatever text stands in every label and note, no output breaks.
@Suite("Hostile text")
struct HostilePageTests {
  private static let tame = HostileCategory.compiled("Tame").documents

  @Test("MDX is well formed", arguments: HostileCategory.texts.indices)
  func mdx(index: Int) {
    let documents = HostileCategory.documents[index]
    let page = documents["pages/mdx/s.mdx"] ?? ""
    #expect(MDXChecker.problems(in: page) == [])
    let outline = MDXOutline(page)
    let tame = MDXOutline(Self.tame["pages/mdx/s.mdx"] ?? "")
    #expect(outline.sections.mapValues { $0.map(\.rows.count) } == tame.sections.mapValues { $0.map(\.rows.count) })
    #expect(outline.features.count == 2)
    #expect(outline.tabs == tame.tabs && outline.cards.count == 2)
  }

  @Test(
    "Markdown has the headings, tables and lists that it has with tame text", arguments: HostileCategory.texts.indices)
  func markdown(index: Int) {
    let documents = HostileCategory.documents[index]
    for (path, tame) in Self.tame where path.hasSuffix(".md") || path.hasSuffix(".txt") {
      #expect(Self.skeleton(documents[path] ?? "") == Self.skeleton(tame), "\(path)")
    }
  }

  @Test("CSV has its cells, and none of them is a formula", arguments: HostileCategory.texts.indices)
  func csv(index: Int) {
    let text = HostileCategory.texts[index]
    let csv = HostileCategory.documents[index]["coverage.csv"] ?? ""
    let rows = CSVReader.rows(csv)
    #expect(rows.count == 1 + 13)
    #expect(rows.allSatisfy { $0.count == (CoverageCSVEmitter.columns + CoverageCSVEmitter.ageColumns).count })
    for cell in rows.joined() {
      let start = cell.drop { $0 == " " }
      #expect(start.unicodeScalars.first.map { !"=+-@\t\r".unicodeScalars.contains($0) } ?? true, "\(cell)")
    }
    let labels = rows.dropFirst().filter { ["model", "action", "feature"].contains($0[2]) }.map { $0[4] }
    #expect(labels.allSatisfy { $0.hasSuffix(Self.visible(text)) && $0.count <= text.count + 1 })
  }

  @Test("JSON is JSON, and says the text", arguments: HostileCategory.texts.indices)
  func json(index: Int) throws {
    let text = HostileCategory.texts[index]
    let documents = HostileCategory.documents[index]
    let tools = try JSONDecoder().decode(ToolsDocument.self, from: Data((documents["tools.json"] ?? "").utf8))
    #expect(tools.data.tools.map(\.label) == [text])
    #expect(tools.data.tools.first?.coverage.features.map(\.label) == [text, text])
    _ = try JSONSerialization.jsonObject(with: Data((documents["coverage.json"] ?? "").utf8))
  }

  @Test("Pictures are XML of shapes and words alone", arguments: HostileCategory.texts.indices)
  func pictures(index: Int) {
    let documents = HostileCategory.documents[index]
    for path in ["coverage.svg", "badges/s.svg"] {
      #expect(PictureCheck(documents[path] ?? "").problems == [], "\(path)")
    }
  }

  @Test("The matrix keeps its tables, and no tag or address could act", arguments: HostileCategory.texts.indices)
  func matrix(index: Int) throws {
    let reader = MatrixReader(HostileCategory.documents[index]["coverage.html"] ?? "")
    #expect(reader.problems == [])
    let tame = MatrixReader(Self.tame["coverage.html"] ?? "")
    #expect(reader.statuses == tame.statuses)
    #expect(try reader.dataStatuses() == tame.dataStatuses())
    #expect(!reader.data.contains("<"))
  }

  /// The kinds of the lines of a document outside of quotes, which hold the notes.
  private static func skeleton(_ document: String) -> [String] {
    document.split(separator: "\n").compactMap { line in
      let content = line.drop { $0 == " " }
      if content.hasPrefix(">") { return nil }
      if content.hasPrefix("#") { return String(content.prefix { $0 == "#" }) }
      if content.hasPrefix("|") { return "|\(MDXChecker.cells(content).count)" }
      return content.hasPrefix("- ") ? "-" : "text"
    }
  }

  private static func visible(_ text: String) -> String {
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isKept = ["\n", "\r", "\t"].contains(scalar) || !scalar.isHiddenInOutputs
      visible.append(isKept ? scalar : "\u{FFFD}")
    }
    return String(visible)
  }
}
