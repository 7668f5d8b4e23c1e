import Testing
import _CoverageSpec
import _CoverageTestSupport

@testable import _CoverageGenerator

/// What a category says about its things, in the documentation and the attributes of generated Swift.
@Suite("Descriptions and deprecations in Swift")
struct RemarksTests {
  private static let category = #"""
    { "format": 1, "id": "shop", "name": "Shop", "description": "All that is *sold*.",
      "types": [
        { "id": "OrderStatus", "kind": "closed_enum", "description": ["How far it is.", "", "- open or not"],
          "deprecated": "use the days", "values": [ "OPEN",
          { "value": "OLD", "description": "Forgotten.", "deprecated": "Use \"OPEN\".", "since": "1999" } ] },
        { "id": "Kind", "kind": "open_enum", "values": [{ "value": "gift", "deprecated": true }] },
        { "id": "PhoneNumber", "kind": "object", "properties": [
          { "id": "data_url", "type": "string", "description": "A */ link.\u2028}", "deprecated": true } ] } ],
      "models": [ { "id": "orders", "vendor_id": "orders", "label": "Orders", "record": "Order", "route": "/orders",
        "description": "What people buy.", "since": "2024-05", "deprecated": "Use sales.",
        "filters": [{ "id": "kind", "type": "Kind[]", "description": "Only these.", "deprecated": "Ask for all." }],
        "fields": [
          { "id": "id", "type": "string" },
          { "id": "status", "type": "OrderStatus", "description": "First.\n\nSecond.", "deprecated": "Use `id`." },
          { "id": "next_id", "type": "string", "reference": "orders", "nullable": true } ] } ],
      "actions": [ { "id": "buy", "vendor_id": "buy", "label": "Buy", "method": "POST", "route": "/buy",
        "description": "Buys.", "deprecated": "Use `sell`.", "inputs": [
          { "id": "order", "description": "The order.", "inputs": [
            { "id": "kind", "type": "Kind", "description": "Its kind.", "deprecated": true } ] } ] } ],
      "features": [ { "id": "sync", "label": "Sync", "description": "Keeps up." , "deprecated": "Poll." },
        { "id": "sync_all", "label": "All", "parent": "sync" } ] }
    """#

  private func files(_ names: [String] = ["acme"]) throws -> [String: String] {
    let connectors = names.map { name in
      (
        name,
        #"{ "format": 1, "slug": "\#(name)", "name": "\#(name.uppercased())", "models": { "orders": { "fields": ["id"] } }, "actions": { "buy": { "inputs": ["order.kind"] } }, "features": ["sync"] }"#
      )
    }
    let coverage = try compile(
      category: Self.category, connectors: Dictionary(uniqueKeysWithValues: connectors))
    return Dictionary(
      uniqueKeysWithValues: SwiftEmitters.all.flatMap { $0.files(for: coverage) }.map { ($0.path, $0.contents) })
  }

  @Test("The namespace says what the category is")
  func category() throws {
    #expect(
      try files()["Namespace.swift"]?.contains(
        """
        /// The Shop category: what its connectors cover.
        ///
        /// All that is *sold*.
        public nonisolated enum Shop
        """) == true)
  }

  @Test("Enums have paragraphs, and advice where the compiler warns of a use")
  func enums() throws {
    let text = try #require(try files()["Types.swift"])
    #expect(
      text.contains(
        """
          /// How far it is.
          ///
          /// - open or not
          ///
          /// Order status: one of the values of `OrderStatus`; any other is an error. Deprecated: use the days.
          public nonisolated enum OrderStatus: String, CaseIterable, Codable, Hashable, Identifiable, Sendable {
            /// The value `OPEN` of `OrderStatus`.
            case open = "OPEN"
            /// Forgotten.
            ///
            /// The value `OLD` of `OrderStatus`. Since 1999.
            @available(*, deprecated, message: "Use \\"OPEN\\".")
            case old = "OLD"

            /// All values, in the order of the API.
            public static var allCases: [Self] { ["OPEN", "OLD"].compactMap(Self.init(rawValue:)) }

            /// The value itself, for lists of values.
            public var id: Self { self }
          }
        """))
    #expect(
      text.contains(
        """
            /// The value `gift` of `Kind`.
            @available(*, deprecated, message: "The API calls it deprecated.")
            public static var gift: Self { Self(rawValue: "gift") }
        """))
  }

  @Test("A deprecated property keeps its value in another, for the code that reads and writes the struct")
  func properties() throws {
    let text = try #require(try files()["Types.swift"])
    #expect(
      text.contains(
        """
          /// Phone number: the object `PhoneNumber`.
          public nonisolated struct PhoneNumber: Codable, Hashable, Sendable {
            /// A */ link.
            /// }
            ///
            /// Data URL, a property: `data_url`.
            @available(*, deprecated, message: "The API calls it deprecated.")
            public var dataURL: String {
              get { self._dataURL }
              set { self._dataURL = newValue }
            }
            /// The value of `dataURL`, for code that may not warn of it.
            var _dataURL: String

            /// A value by its properties.
            public init(
              dataURL: String
            ) {
              self._dataURL = dataURL
            }
        """))
    #expect(text.contains(#"self._dataURL = try values.required("data_url")"#))
    #expect(text.contains(#"try values.required(self._dataURL, "data_url")"#))
  }

  @Test("Records say what is in a field, and what its values are")
  func records() throws {
    let text = try #require(try files()["Records.swift"])
    #expect(
      text.contains(
        """
          /// What people buy.
          ///
          /// A record of Orders: `orders`. Deprecated: Use sales. Since 2024-05.
          public nonisolated struct Order:
        """))
    #expect(
      text.contains(
        """
            /// First.
            ///
            /// Second.
            ///
            /// Status, a field of Orders: `orders.status`. One of `OPEN` or `OLD`.
            @available(*, deprecated, message: "Use `id`.")
            public var status: OrderStatus {
        """))
    #expect(text.contains("/// Next ID, a field of Orders: `orders.next_id`. It identifies a record of Orders.\n"))
  }

  @Test("Capabilities say who supports them, by name where they are few")
  func capabilities() throws {
    let files = try files()
    #expect(
      files["Capabilities.swift"]?.contains(
        """
          /// What people buy.
          ///
          /// The model Orders: `orders`. Since 2024-05. Supported by ACME.
          @available(*, deprecated, message: "Use sales.")
          public static var orders: Self { Self(ordinal: 0) }
          /// A field of Orders.
          @available(*, deprecated, message: "Use sales.")
          public static func orders(
        """) == true)
    #expect(
      files["Fields.swift"]?.contains(
        "    /// Next ID, a field of Orders: `orders.next_id`. No connector supports it.\n") == true)
    #expect(
      files["Inputs.swift"]?.contains(
        """
            /// Its kind.
            ///
            /// Order kind, an input of Buy: `buy.order.kind`. Supported by ACME.
            @available(*, deprecated, message: "The API calls it deprecated.")
        """) == true)
    #expect(
      files["Features.swift"]?.contains(
        """
            /// Keeps up.
            ///
            /// The feature Sync: `features.sync`. Supported by ACME.
            @available(*, deprecated, message: "Poll.")
            public static var sync:
        """) == true)
    #expect(
      files["Features.swift"]?.contains(
        "    /// The feature All, a part of Sync: `features.sync_all`. No connector supports it.\n") == true)
    let many = try self.files(["a", "b", "c", "d", "e"])
    #expect(many["Fields.swift"]?.contains("`orders.id`. Supported by A, B, C, D and E.\n") == true)
    let more = try self.files(["a", "b", "c", "d", "e", "f"])
    #expect(more["Fields.swift"]?.contains("`orders.id`. Supported by 6 connectors.\n") == true)
  }

  @Test("Markers, requests and queries say it, too")
  func others() throws {
    let files = try files()
    #expect(
      files["Markers.swift"]?.contains(
        """
            /// A connector that can perform Buy: `buy`. Deprecated: Use `sell`.
            ///
            /// Buys.
            public protocol Buy: ConnectorType {}
        """) == true)
    #expect(
      files["Requests.swift"]?.contains(
        """
          /// Buys.
          ///
          /// The request for Buy, whatever the connector: `POST /buy`. Deprecated: Use `sell`.
          public nonisolated struct Buy: ActionRequest {
        """) == true)
    #expect(
      files["Queries.swift"]?.contains(
        """
            /// Only these.
            ///
            /// Kind, a parameter of the list of Orders: `kind`. Each is one of `gift`, or another value.
            @available(*, deprecated, message: "Ask for all.")
            public var kind: [Kind] {
        """) == true)
    #expect(
      files["Connector-acme.swift"]?.contains(
        """
            @available(*, deprecated, message: "Use `sell`.")
            public static func buy(
        """) == true)
  }

  @Test("Enums of many values are counted")
  func manyValues() throws {
    let values = (0..<9).map { "\"v\($0)\"" }.joined(separator: ", ")
    let category = """
      { "format": 1, "id": "shop", "name": "Shop",
        "types": [{ "id": "Code", "kind": "closed_enum", "values": [\(values)] }],
        "models": [ { "id": "m", "vendor_id": "m", "label": "M", "record": "R",
          "fields": [{ "id": "code", "type": "Code" }] } ] }
      """
    let files = RecordsEmitter().files(for: try compile(category: category, connectors: [:]))
    #expect(files[0].contents.contains("/// Code, a field of M: `m.code`. One of 9 values.\n"))
  }

  @Test("The name behind a deprecated property is taken")
  func storage() {
    let category = """
      { "format": 1, "id": "shop", "name": "Shop", "types": [{ "id": "Box", "kind": "object", "properties": [
        { "id": "a", "type": "string", "deprecated": true },
        { "id": "b", "type": "string", "swift_name": "_a" }] }] }
      """
    #expect(
      SpecificationLoader.load(category: category, rules: [SwiftNameRule()]).diagnostics.map(\.message) == [
        "property 'b' cannot be named '_a' in Swift, because that name is taken among the properties of type 'Box'; give "
          + "property 'b' another 'swift_name'"
      ])
  }

  @Test(
    "The name behind a property that may hold its own type is taken",
    arguments: [("", "_next"), (", \"deprecated\": true", "__next")])
  func box(extra: String, name: String) {
    let category = """
      { "format": 1, "id": "shop", "name": "Shop", "types": [{ "id": "Box", "kind": "object", "properties": [
        { "id": "next", "type": "Box", "nullable": true\(extra) },
        { "id": "b", "type": "string", "swift_name": "\(name)" }] }] }
      """
    #expect(
      SpecificationLoader.load(category: category, rules: [SwiftNameRule()]).diagnostics.text == """
        category.json:3:11: error: property 'b' cannot be named '\(name)' in Swift, because that name is taken among the \
        properties of type 'Box'; give property 'b' another 'swift_name' [reserved-swift-name]
        """)
  }
}
