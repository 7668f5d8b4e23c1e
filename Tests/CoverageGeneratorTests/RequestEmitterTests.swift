import Testing

@Suite("Generated requests")
struct RequestEmitterTests {
  @Test("A required group whose inputs lie in the route and at the top of the body is taken apart")
  func takenApart() throws {
    let fragment = try RequestFragment(
      """
      { "id": "order", "required": true, "inputs": [
        { "id": "id", "type": "string", "required": true, "route_parameter": "order_id" },
        { "id": "stage", "type": "string", "required": true, "body_path": "stage_id" }] }
      """, route: "PUT /orders/{order_id}")
    fragment.expect(
      #"""
      public nonisolated struct Create: ActionRequest {
        /// Order, an input of Create: `create.order`.
        public var order: Order

        /// A value by its properties.
        public init(
          order: Order
        ) {
          self.order = order
        }

        public init(from decoder: any Decoder) throws {
          let values = try decoder.container(keyedBy: _RecordKey.self)
          self.order = Order(
            id: try RouteParameters.value(of: "order_id", in: decoder),
            stage: try values.required("stage_id"))
        }

        public func encode(to encoder: any Encoder) throws {
          var values = encoder.container(keyedBy: _RecordKey.self)
          try values.required(self.order.stage, "stage_id")
        }

        /// The action: `create`.
        public static var action: Shop.Capability { .create }
        /// The HTTP method.
        public static var method: String { "PUT" }
        /// The HTTP path, with its parameters in braces.
        public static var routeTemplate: String { "/orders/{order_id}" }
        /// Whether the request has a body.
        public static var hasBody: Bool { true }
        /// The values of the parameters in the path.
        public var routeParameters: [String: String] { ["order_id": self.order.id] }

        /// The rules of the API for the request, which the run-time library reads.
        public static var _rules: StaticBytes {
          StaticBytes(
            """
            required order
            required order.id
            required order.stage
            route order_id order.id
            """)
        }

        /// Shows the inputs to a visitor, one after the other.
        public func _visitInputs(_ visitor: inout InputVisitor) {
          visitor.visit("order.id", self.order.id)
          visitor.visit("order.stage", self.order.stage)
        }

        /// The inputs of Create in `create.order`.
        public nonisolated struct Order: Hashable, Sendable {
          /// ID, an input of Create: `create.order.id`.
          public var id: String
          /// Stage, an input of Create: `create.order.stage`.
          public var stage: String

          /// A value by its properties.
          public init(
            id: String,
            stage: String
          ) {
            self.id = id
            self.stage = stage
          }
        }
      }
      """#, in: .requests)
  }

  @Test("An optional group that is taken apart")
  func optionalTakenApart() throws {
    let fragment = try RequestFragment(
      """
      { "id": "order", "inputs": [
        { "id": "id", "type": "string", "route_parameter": "order_id" },
        { "id": "tags", "type": "string[]", "body_path": "order_tags" },
        { "id": "stage", "type": "string", "required": true, "nullable": true, "body_path": "stage_id" }] }
      """, route: "POST /orders/{order_id}")
    fragment.expect(
      """
      public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: _RecordKey.self)
        self.order = Order(
          id: try RouteParameters.value(of: "order_id", in: decoder),
          tags: try values.list("order_tags"),
          stage: try values.optional("stage_id"))._unlessEmpty
      }
      """, in: .requests)
    fragment.expect(
      """
      public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: _RecordKey.self)
        if let group = self.order {
          try values.filled(group.tags, "order_tags")
          try values.nullable(group.stage, "stage_id")
        }
      }
      """, in: .requests)
    fragment.expect(
      """
      public var routeParameters: [String: String] { ["order_id": self.order?.id ?? ""] }
      """, in: .requests)
  }

  @Test("An optional group with required members, which the compiler does not ask for")
  func optionalGroup() throws {
    let fragment = try RequestFragment(
      """
      { "id": "place", "inputs": [
        { "id": "city", "type": "string" },
        { "id": "country", "type": "string", "required": true },
        { "id": "point", "required": true, "inputs": [{ "id": "east", "type": "number", "required": true }] }] }
      """)
    fragment.expect(
      #"""
      public static var _rules: StaticBytes {
        StaticBytes(
          """
          required place.country
          required place.point
          required place.point.east
          """)
      }
      """#, in: .requests)
    fragment.expect(
      """
      public func _visitInputs(_ visitor: inout InputVisitor) {
        visitor.group("place", isSent: self.place != nil)
        visitor.visit("place.city", self.place?.city)
        visitor.visit("place.country", self.place?.country)
        visitor.group("place.point", isSent: self.place?.point != nil)
        visitor.visit("place.point.east", self.place?.point?.east)
      }
      """, in: .requests)
    fragment.expect(
      """
      public init(
        city: String? = nil,
        country: String? = nil,
        point: Point? = nil
      ) {
        self.city = city
        self.country = country
        self.point = point
      }
      """, in: .requests)
    fragment.expect(
      """
      public var _unlessEmpty: Self? { self == Self() ? nil : self }
      """, in: .requests)
  }

  @Test("Lists of groups, one in the other and one in an optional group")
  func lists() throws {
    let fragment = try RequestFragment(
      """
      { "id": "lines", "item": "line", "required": true, "inputs": [
        { "id": "sku", "type": "string", "required": true },
        { "id": "options", "item": "option", "inputs": [{ "id": "names", "type": "string[]", "required": true }] },
        { "id": "gift", "inputs": [{ "id": "cards", "item": "card", "inputs": [{ "id": "text", "type": "string" }] }] }] }
      """)
    fragment.expect(
      """
      public init(
        lines: [Line]
      ) {
        self.lines = lines
      }
      """, in: .requests)
    fragment.expect(
      """
      public func _visitInputs(_ visitor: inout InputVisitor) {
        visitor.enter("lines", count: self.lines.count)
        for element in self.lines {
          visitor.next()
          visitor.visit("lines.sku", element.sku)
          visitor.enter("lines.options", count: element.options.count)
          for element2 in element.options {
            visitor.next()
            visitor.visit("lines.options.names", element2.names)
          }
          visitor.leave()
          visitor.group("lines.gift", isSent: element.gift != nil)
          visitor.enter("lines.gift.cards", count: element.gift?.cards.count ?? 0)
          for element2 in element.gift?.cards ?? [] {
            visitor.next()
            visitor.visit("lines.gift.cards.text", element2.text)
          }
          visitor.leave()
        }
        visitor.leave()
      }
      """, in: .requests)
    fragment.expect(
      """
      public init(
        sku: String,
        options: [Option] = [],
        gift: Gift? = nil
      ) {
        self.sku = sku
        self.options = options
        self.gift = gift
      }
      """, in: .requests)
  }

  @Test("Leaves of all kinds of types")
  func leaves() throws {
    let fragment = try RequestFragment(
      """
      { "id": "size", "type": "Size", "required": true },
      { "id": "sizes", "type": "Size[]" },
      { "id": "color", "type": "Color" },
      { "id": "due", "type": "datetime", "required": true },
      { "id": "days", "type": "datetime[]" },
      { "id": "value", "type": "Value", "required": true },
      { "id": "nothing", "type": "string", "required": true, "nullable": true },
      { "id": "no_size", "type": "Size", "required": true, "nullable": true },
      { "id": "counts", "type": "integer[]", "required": true },
      { "id": "free", "type": "map" }
      """,
      types: """
        { "id": "Size", "kind": "closed_enum", "values": ["BIG"] },
        { "id": "Color", "kind": "open_enum", "values": ["RED"] },
        { "id": "Value", "kind": "union", "one_of": ["string", "boolean"] }
        """)
    fragment.expect(
      """
      public init(
        size: Size,
        sizes: [Size] = [],
        color: Color? = nil,
        due: Date,
        days: [Date] = [],
        value: Value,
        nothing: String?,
        noSize: Size?,
        counts: [Int],
        free: [String: JSONValue]? = nil
      ) {
        self.size = size
        self.sizes = sizes
        self.color = color
        self.due = due
        self.days = days
        self.value = value
        self.nothing = nothing
        self.noSize = noSize
        self.counts = counts
        self.free = free
      }
      """, in: .requests)
    fragment.expect(
      """
      public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: _RecordKey.self)
        try values.required(self.size, "size")
        try values.filled(self.sizes, "sizes")
        try values.optional(self.color, "color")
        try values.date(self.due, "due")
        try values.filledDates(self.days, "days")
        try values.required(self.value, "value")
        try values.nullable(self.nothing, "nothing")
        try values.nullable(self.noSize, "no_size")
        try values.required(self.counts, "counts")
        try values.optional(self.free, "free")
      }
      """, in: .requests)
    fragment.expect(
      #"""
      public static var _rules: StaticBytes {
        StaticBytes(
          """
          required size
          required due
          required value
          list counts
          """)
      }
      """#, in: .requests)
    fragment.expect(
      #"""
      public func _visitInputs(_ visitor: inout InputVisitor) {
        visitor.visit("size", self.size.rawValue)
        visitor.visit("sizes", self.sizes.map(\.rawValue))
        visitor.visit("color", self.color?.rawValue)
        visitor.visit("due", isSent: true)
        visitor.visit("days", count: self.days.count)
        visitor.visit("value", isSent: true)
        visitor.visit("nothing", self.nothing)
        visitor.visit("no_size", self.noSize?.rawValue)
        visitor.visit("counts", self.counts)
        visitor.visit("free", self.free)
      }
      """#, in: .requests)
  }

  @Test("A limit is checked on values of any type, however they lie in lists and maps")
  func limitedShapes() throws {
    let fragment = try RequestFragment(
      """
      { "id": "codes", "type": "string?[]", "max_length": 2 }, { "id": "prices", "type": "decimal{}", "max": 9 },
      { "id": "sums", "type": "decimal[][]", "required": true, "decimals": 2 },
      { "id": "names", "type": "string[]", "max_length": 2 }, { "id": "free", "type": "string?[]", "max_items": 2 }
      """)
    fragment.expect(
      """
      public func _visitInputs(_ visitor: inout InputVisitor) {
        visitor.visit("codes", encoding: self.codes)
        visitor.visit("prices", encoding: self.prices)
        visitor.visit("sums", encoding: self.sums)
        visitor.visit("names", self.names)
        visitor.visit("free", count: self.free.count)
      }
      """, in: .requests)
  }

  @Test("What goes to single tools is a property without an input")
  func remoteFields() throws {
    let fragment = try RequestFragment(
      """
      { "id": "name", "type": "string" }
      """, remoteFields: ["bolt", "nut"])
    fragment.expect(
      """
      public init(
        name: String? = nil,
        remoteFields: [String: JSONValue]? = nil
      ) {
        self.name = name
        self.remoteFields = remoteFields
      }
      """, in: .requests)
    fragment.expect(
      #"""
      public static var _rules: StaticBytes {
        StaticBytes(
          """
          remote bolt nut
          """)
      }
      """#, in: .requests)
    fragment.expect(
      """
      public func _visitInputs(_ visitor: inout InputVisitor) {
        visitor.visit("name", self.name)
        visitor.remoteFields(self.remoteFields)
      }
      """, in: .requests)
  }

  @Test("A request without a body")
  func withoutBody() throws {
    let fragment = try RequestFragment(
      """
      { "id": "id", "type": "string", "required": true, "route_parameter": "id" }
      """, route: "GET /orders/{id}")
    fragment.expect(
      """
      public init(from decoder: any Decoder) throws {
        _ = try decoder.container(keyedBy: _RecordKey.self)
        self.id = try RouteParameters.value(of: "id", in: decoder)
      }
      """, in: .requests)
    fragment.expect(
      """
      public func encode(to encoder: any Encoder) throws {
        _ = encoder.container(keyedBy: _RecordKey.self)
      }
      """, in: .requests)
    fragment.expect(
      """
      public static var hasBody: Bool { false }
      """, in: .requests)
    fragment.expect(
      """
      public var routeParameters: [String: String] { ["id": self.id] }
      """, in: .requests)
  }

  @Test("Groups that are named like a type of the category, of the library and of the request itself")
  func hiddenNames() throws {
    let fragment = try RequestFragment(
      """
      { "id": "string", "required": true, "inputs": [{ "id": "text", "type": "string", "required": true }] },
      { "id": "money", "required": true, "inputs": [{ "id": "money", "type": "Money", "required": true }] },
      { "id": "create", "required": true, "inputs": [{ "id": "static_bytes", "inputs": [{ "id": "kind", "type": "Category" }] }] }
      """,
      types: """
        { "id": "Money", "kind": "object", "properties": [] },
        { "id": "Category", "kind": "object", "properties": [] }
        """)
    fragment.expect(
      """
      public init(
        string: String,
        money: Money,
        create: Create
      ) {
        self.string = string
        self.money = money
        self.create = create
      }
      """, in: .requests)
    fragment.expect(
      #"""
      public static var _rules: CoverageMatrix.StaticBytes {
        CoverageMatrix.StaticBytes(
          """
          required string
          required string.text
          required money
          required money.money
          required create
          """)
      }
      """#, in: .requests)
    fragment.expect(
      """
      public var routeParameters: [Swift.String: Swift.String] { [:] }
      """, in: .requests)
    fragment.expect(
      """
      public var text: Swift.String

      /// A value by its properties.
      public init(
        text: Swift.String
      ) {
        self.text = text
      }
      """, in: .requests)
    fragment.expect(
      """
      public var money: Shop.Money

      /// A value by its properties.
      public init(
        money: Shop.Money
      ) {
        self.money = money
      }
      """, in: .requests)
    fragment.expect(
      """
      public var kind: Shop.Category?

      /// A value by its properties.
      public init(
        kind: Shop.Category? = nil
      ) {
        self.kind = kind
      }
      """, in: .requests)
  }

  @Test("The API's limits are rules, and values that have some inside are shown as JSON")
  func limits() throws {
    let fragment = try RequestFragment(
      #"""
      { "id": "name", "type": "string", "max_length": 9, "pattern": "^\\w+ \\S$", "format": "email" },
      { "id": "total", "type": "number", "min": 0.50, "excludes": ["name", { "input": "kind", "values": ["a b", ""] }] },
      { "id": "kind", "type": "string", "required_if": ["total"] },
      { "id": "method", "type": "Method", "required": true }, { "id": "others", "type": "Either[]", "min_items": 1 },
      { "id": "place", "type": "Place" }
      """#,
      types: """
        { "id": "Place", "kind": "object", "properties": [{ "id": "city", "type": "string" }] },
        { "id": "Card", "kind": "object", "properties": [
          { "id": "number", "type": "string", "max_length": 19 }, { "id": "places", "type": "Place[]", "max_items": 2 }] },
        { "id": "Bank", "kind": "object", "properties": [{ "id": "iban", "type": "string" }] },
        { "id": "Method", "kind": "union", "discriminator": "kind.id", "cases": [
          { "value": "A CARD", "type": "Card" }, { "value": "BANK", "type": "Bank" }] },
        { "id": "Either", "kind": "union", "one_of": ["string", "Card"] }
        """)
    fragment.expect(
      #"""
      public static var _rules: StaticBytes {
        StaticBytes(
          """
          required method
          limit name max_length 9
          limit name format email
          limit name pattern ^\\w+ \\S$
          limit total min 0.50
          limit total excludes name
          limit total excludes kind=a b
          limit total excludes kind=
          limit kind required_if total
          limit others min_items 1
          holds method Method
          holds others Either[]
          limit Card:number max_length 19
          limit Card:places max_items 2
          case Method kind.id Card A CARD
          case Method kind.id Bank BANK
          choice Either Card
          """)
      }

      /// Shows the inputs to a visitor, one after the other.
      public func _visitInputs(_ visitor: inout InputVisitor) {
        visitor.visit("name", self.name)
        visitor.visit("total", self.total)
        visitor.visit("kind", self.kind)
        visitor.visit("method", encoding: self.method)
        visitor.visit("others", encoding: self.others)
        visitor.visit("place", isSent: self.place != nil)
      }
      """#, in: .requests)
  }

  @Test("A request imports what its answer alone is made of")
  func answer() throws {
    let fragment = try RequestFragment(
      category: """
        { "format": 1, "id": "shop", "name": "Shop", "actions": [
          { "id": "create", "method": "POST", "route": "/orders", "inputs": [], "answer": "decimal[]" }] }
        """, connector: #"{ "format": 1, "slug": "acme", "name": "Acme" }"#)
    fragment.expect(
      """
      public import CoverageMatrix

      #if canImport(FoundationEssentials)
      public import FoundationEssentials
      #else
      public import Foundation
      #endif
      """, in: .requests)
    fragment.expect("public typealias Answer = Shop.ActionAnswer<ActionResults<Decimal>>", in: .requests)
  }
}
