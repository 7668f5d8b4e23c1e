import Testing
import _CoverageSpec

@testable import _CoverageGenerator
@testable import _CoverageHistory

@Suite("Breaks belong to changes")
struct BreakAttributionTests {
  /// The indices of the differences, by their paths, to which a break at a path belongs.
  private func attribution(of path: String, among paths: [String], connector: String? = nil) -> [Int] {
    attribution(of: path, among: paths.map { Fact.Key(path: $0, aspect: .type) }, connector: connector)
  }

  private func attribution(of path: String, among keys: [Fact.Key], connector: String? = nil) -> [Int] {
    let category = Category(
      id: "shop", name: "Shop", location: SourceLocation(path: "category.json", line: 1, column: 1))
    let found = SurfaceBreak(audience: .callers, connector: connector, path: path, reason: "it is gone")
    let differences = keys.map { Difference(key: $0) }
    let attribution = BreakAttribution(
      [found], to: differences, renames: Renames(Specification(category: category, connectors: [])))
    return attribution.breaks.indices.filter { !attribution.breaks[$0].isEmpty }
  }

  @Test("A break belongs to the cell that it is about, or to the nearest part around it")
  func nearest() {
    #expect(attribution(of: "tags.name", among: ["tags", "tags.name", "tags.names"]) == [1])
    #expect(attribution(of: "tags.name", among: ["tags", "tags.names"]) == [0])
  }

  @Test("A part whose id goes on is another part")
  func longerNames() {
    #expect(attribution(of: "tags", among: ["tags_extra.name", "tags.name", "tags-extra"]) == [1])
    #expect(attribution(of: "tags.name", among: ["tags_extra.name", "tags.label"]) == [1])
  }

  @Test("A break that nothing near explains belongs to all changes")
  func far() {
    #expect(attribution(of: "tags", among: ["tags_extra", "orders.id"]) == [0, 1])
  }

  @Test(
    "What only running code meets takes no break from what is changed beside it",
    arguments: [Aspect.needs, .limit, .range, .defaultValue, .ignoresUnsupportedFilters, .method, .vendorID, .label])
  func running(aspect: Aspect) {
    let keys = [aspect, .oneOf].map { Fact.Key(path: "tickets", aspect: $0) }
    #expect(attribution(of: "tickets", among: keys) == [1])
  }

  @Test("No break is lost, even where no change seems to make it")
  func unexplained() {
    #expect(attribution(of: "tickets", among: [Fact.Key(path: "orders", aspect: .needs)]) == [0])
  }

  @Test("A group that is sent elsewhere than its twin has another type")
  func bodyPath() {
    let keys = [Aspect.bodyPath, .description].map { Fact.Key(path: "create_ticket.asker", aspect: $0) }
    #expect(attribution(of: "create_ticket.asker", among: keys) == [0])
  }
}
