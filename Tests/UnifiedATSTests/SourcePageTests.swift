import Foundation
import Testing
import UnifiedATS

@Suite("The catalogue against its source pages")
struct SourcePageTests {
  private let pages: [SourcePages.Page]

  init() throws {
    pages = try SourcePages().pages
  }

  @Test("The pages add up to the known counts")
  func counts() {
    func sum(_ count: KeyPath<SourcePages.Counts, Int>) -> Int { pages.map { $0.counts[keyPath: count] }.reduce(0, +) }
    #expect(sum(\.models) == 42)
    #expect(sum(\.fields) == 399)
    #expect(sum(\.actions) == 25)
    #expect(sum(\.inputs) == 246)
    #expect(sum(\.features) == 33)
    #expect(pages.map { $0.headerNotes + $0.noted.count }.reduce(0, +) == 21)
    #expect(pages.flatMap(\.guides).count == 8)
    #expect(pages.flatMap(\.guides).filter { $0.contains("https://") }.count == 6)
    #expect(ATS.Capability.all.count == 436)
  }

  @Test("Each of the 5 x 436 pairs is supported exactly where a page lists it, and unlisted elsewhere")
  func coverage() throws {
    #expect(ATS.Connector.all.map(\.slug) == pages.map(\.slug))
    for (connector, page) in zip(ATS.Connector.all, pages) {
      for capability in ATS.Capability.all {
        let isListed = page.covered.contains(capability.path)
        #expect(connector.supports(capability) == isListed, "\(connector) \(capability)")
        #expect(connector.status(of: capability) == (isListed ? .supported : .unlisted), "\(connector) \(capability)")
      }
      #expect(page.covered.allSatisfy { ATS.Capability(path: $0) != nil })
    }
  }

  @Test("Notes, stages, names and guides stand where the pages have them")
  func details() {
    for (connector, page) in zip(ATS.Connector.all, pages) {
      #expect(connector.name == page.name)
      #expect(connector.stage?.id == page.stage)
      #expect(connector.notes.count == page.headerNotes)
      #expect(connector.guides.map { guide in guide.title + (guide.url.map { ": " + $0 } ?? "") } == page.guides)
      let noted = ATS.Capability.all.filter { connector.note(for: $0) != nil }
      #expect(Set(noted.map(\.path)) == page.noted)
    }
  }
}
