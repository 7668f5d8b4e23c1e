import Testing
import _CoverageSpec
import _CoverageTestSupport

@testable import _CoverageGenerator

@Suite("Generated queries")
struct QueryEmitterTests {
  @Test("A model that can be listed has a query with the parameters of all lists and its own")
  func query() throws {
    try expectSnapshot(files()["Queries.swift"], "Queries.txt")
  }

  @Test("What a check has to know is in the category's details")
  func details() throws {
    let namespace = try #require(try files()["Namespace.swift"])
    #expect(
      namespace.contains(
        """
              model orders
                shop_orders
              model lines
                shop_lines
              range page_size
                1 250
              ignoring lax

              parameter ids
                id
              filter orders sizes
                orders.size features.sizes
              \"""
        """))
  }

  @Test("A parameter cannot have a name that every query has, or that another one has")
  func names() throws {
    let clash = Self.text.replacing(#""swift_name": "from""#, with: #""swift_name": "lax""#)
    #expect(
      try nameFindings(specification(clash)).map(\.message) == [
        """
        list parameter 'since' and list parameter 'lax' are both named 'lax' among the list parameters of model \
        'orders' in Swift; give list parameter 'since' another 'swift_name'
        """
      ])
    let taken = Self.text.replacing(#""swift_name": "from""#, with: #""swift_name": "queryItems""#)
    #expect(try nameFindings(specification(taken)).map(\.identifier) == ["reserved-swift-name"])
    let hidden = Self.text.replacing(#""record": "Line""#, with: #""record": "OrdersQuery""#)
    #expect(try nameFindings(specification(hidden)).map(\.identifier) == ["swift-name-collision"])
  }

  private func nameFindings(_ specification: Specification) -> [Diagnostic] {
    SwiftNameRule().check(specification, in: CategoryIndex(specification.category))
  }

  private func files() throws -> [String: String] {
    let coverage = CompiledCoverage(try specification(Self.text))
    return Dictionary(
      uniqueKeysWithValues: SwiftEmitters.all.flatMap { $0.files(for: coverage) }.map { ($0.path, $0.contents) })
  }

  private func specification(_ text: String) throws -> Specification {
    let loaded = SpecificationLoader.load(category: text)
    #expect(loaded.diagnostics.text == "")
    return try #require(loaded.specification)
  }

  private static let text = """
    { "format": 1, "id": "shop", "name": "Shop",
      "types": [{ "id": "Size", "kind": "open_enum", "values": ["LARGE"] }],
      "list_parameters": [
        { "id": "page_size", "type": "integer", "minimum": 1, "maximum": 250, "default": 100 },
        { "id": "lax", "type": "boolean", "ignores_unsupported_filters": true },
        { "id": "ids", "type": "string[]", "needs": ["id"] }],
      "models": [
        { "id": "orders", "vendor_id": "shop_orders", "label": "Orders", "record": "Order", "route": "/orders",
          "fields": [{ "id": "id", "type": "string" }, { "id": "size", "type": "Size" }],
          "filters": [
            { "id": "sizes", "type": "Size[]", "needs": ["orders.size", "features.sizes"] },
            { "id": "size", "type": "Size" },
            { "id": "since", "type": "datetime", "swift_name": "from" }] },
        { "id": "lines", "vendor_id": "shop_lines", "label": "Lines", "record": "Line",
          "fields": [{ "id": "id", "type": "string" }] }],
      "features": [{ "id": "sizes", "label": "Sizes" }] }
    """
}
