import Foundation
import Testing
import _CoverageGenerator
import _CoveragePages
import _CoverageTestSupport

@Suite("Connector pages in MDX")
struct MDXPageTests {
  @Test("Every page is well formed")
  func wellFormed() throws {
    for coverage in [try Catalogue.compiled(), try Shop.compiled()] {
      for file in MDXPageEmitter().files(for: coverage) {
        #expect(MDXChecker.problems(in: file.contents) == [], "\(file.path)")
      }
    }
  }

  @Test("A page has its parts in order")
  func page() throws {
    let files = MDXPageEmitter().files(for: try Shop.compiled())
    #expect(files.map(\.path) == ["pages/mdx/acme.mdx", "pages/mdx/bolt.mdx"])
    try expectSnapshot(files.first?.contents, "acme.mdx")
  }

  @Test("The pages have the labels, fields, notes and guides of the source pages, in their order")
  func structure() throws {
    let coverage = try Catalogue.compiled()
    let pages = try SourceTranscript().pages
    #expect(pages.count == 5)
    let files = Dictionary(
      MDXPageEmitter().files(for: coverage).map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first })
    for page in pages {
      let outline = MDXOutline(try #require(files["pages/mdx/\(page.slug).mdx"]))
      #expect(
        outline.headings == [
          "# \(page.name) ATS Integration", "## Guides and Resources", "## Supported Features & Coverage",
          "## Not Covered That Most Others Have",
        ])
      #expect(outline.headerNotes == page.headerNotes)
      #expect(outline.cards == page.guides.map { $0 + ($0.hasPrefix("View ") ? " (eye)" : " (link)") })
      #expect(outline.tabs == ["Models", "Actions", "Features"])
      let heads = [("Models", "Field"), ("Actions", "Input Field")]
      for (tab, name) in heads {
        #expect((outline.heads[tab] ?? []).subtracting([[name, "Notes"], [name, "Notes", "Constraints"]]) == [])
      }
      #expect(outline.heads["Features"] ?? [] == [["Feature", "Notes"]])
      for (tab, groups) in [("Models", page.models), ("Actions", page.actions)] {
        let sections = outline.sections[tab] ?? []
        #expect(sections.map(\.title) == groups.map { $0.label(in: coverage) }, "\(page.slug)")
        #expect(sections.map(\.hasNote) == groups.map(\.hasNote))
        for (section, group) in zip(sections, groups) {
          #expect(section.rows.map(\.name) == group.membersInOrder(of: coverage), "\(page.slug) \(group.id)")
          #expect(section.rows.allSatisfy { $0.note.isEmpty })
        }
      }
      let labels = page.features.map { feature in coverage.category.features.first { $0.id == feature.id }?.label ?? ""
      }
      #expect(outline.features.map(\.name) == labels)
      #expect(outline.features.map { !$0.note.isEmpty } == page.features.map(\.hasNote))
    }
  }
}
