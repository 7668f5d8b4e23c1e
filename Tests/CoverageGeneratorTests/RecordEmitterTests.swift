import Testing
import _CoverageSpec
import _CoverageTestSupport

@testable import _CoverageGenerator

@Suite("Generated records")
struct RecordEmitterTests {
  @Test("A closed enum")
  func closedEnum() {
    expectType(
      #"{ "id": "Size", "kind": "closed_enum", "values": ["EXTRA_LARGE", "default"] }"#,
      """
      nonisolated extension Shop {
        /// Size: one of the values of `Size`; any other is an error.
        public nonisolated enum Size: String, CaseIterable, Codable, Hashable, Identifiable, Sendable {
          /// The value `EXTRA_LARGE` of `Size`.
          case extraLarge = "EXTRA_LARGE"
          /// The value `default` of `Size`.
          case `default` = "default"

          /// The value itself, for lists of values.
          public var id: Self { self }
        }
      }
      """)
  }

  @Test("An open enum")
  func openEnum() {
    expectType(
      #"{ "id": "Size", "kind": "open_enum", "values": ["LARGE"] }"#,
      """
      nonisolated extension Shop {
        /// Size: a value of `Size`, known or not.
        public nonisolated struct Size: RawRepresentable, Codable, Hashable, Identifiable, Sendable {
          /// The value as the API writes it.
          public var rawValue: String

          /// A value by what the API writes, known or not.
          public init(rawValue: String) {
            self.rawValue = rawValue
          }

          /// The value `LARGE` of `Size`.
          public static var large: Self { Self(rawValue: "LARGE") }

          /// The values that the spec lists, in its order.
          public static var allKnown: [Self] { [.large] }

          /// The value itself, for lists of values.
          public var id: Self { self }
        }
      }
      """)
  }

  @Test("A closed enum of whole numbers")
  func closedIntegerEnum() {
    expectType(
      #"{ "id": "Rank", "kind": "closed_enum", "values": [1, { "value": -1, "swift_name": "unranked" }] }"#,
      """
      nonisolated extension Shop {
        /// Rank: one of the values of `Rank`; any other is an error.
        public nonisolated enum Rank: Int, CaseIterable, Codable, Hashable, Identifiable, Sendable {
          /// The value `1` of `Rank`.
          case _1 = 1
          /// The value `-1` of `Rank`.
          case unranked = -1

          /// The value itself, for lists of values.
          public var id: Self { self }
        }
      }
      """)
  }

  @Test("An open enum of whole numbers")
  func openIntegerEnum() {
    expectType(
      #"{ "id": "Code", "kind": "open_enum", "values": [404] }"#,
      """
      nonisolated extension Shop {
        /// Code: a value of `Code`, known or not.
        public nonisolated struct Code: RawRepresentable, Codable, Hashable, Identifiable, Sendable {
          /// The value as the API writes it.
          public var rawValue: Int

          /// A value by what the API writes, known or not.
          public init(rawValue: Int) {
            self.rawValue = rawValue
          }

          /// The value `404` of `Code`.
          public static var _404: Self { Self(rawValue: 404) }

          /// The values that the spec lists, in its order.
          public static var allKnown: [Self] { [._404] }

          /// The value itself, for lists of values.
          public var id: Self { self }
        }
      }
      """)
  }

  @Test("An open union keeps the JSON of an object that is not known yet")
  func openUnion() {
    expectFile(
      #"{ "id": "Source", "kind": "union", "discriminator": "kind", "open": true, "cases": [{ "value": "a", "type": "map" }] }"#,
      """
      nonisolated extension Shop {
        /// Source: an object whose `kind` says what else it holds; one that is not known yet keeps its JSON.
        public nonisolated enum Source: Codable, Hashable, Sendable {
          /// The object whose `kind` is `a`.
          case a([String: JSONValue])
          /// The JSON of an object whose `kind` is not known yet.
          case unknown(JSONValue)

          public init(from decoder: any Decoder) throws {
            let tag = try _RecordTag("kind", of: decoder)
            switch tag.value {
            case "a": self = .a(try _RecordCoding.read(decoder))
            default: self = .unknown(try _RecordCoding.read(decoder))
            }
          }

          public func encode(to encoder: any Encoder) throws {
            switch self {
            case .a(let value):
              try value.encode(to: encoder)
              try _RecordTag.write("a", "kind", to: encoder)
            case .unknown(let value): try value.encode(to: encoder)
            }
          }
        }
      }
      """)
  }

  @Test("A property that may hold another value of its type is kept apart, and maps follow what may be missing")
  func recursiveObject() {
    expectFile(
      """
      { "id": "Node", "kind": "object", "properties": [
        { "id": "next", "type": "Node", "nullable": true }, { "id": "counts", "type": "integer{}" },
        { "id": "grid", "type": "string?[][]" }] }
      """, access: "",
      """
      nonisolated extension Shop {
        /// Node: the object `Node`.
        public nonisolated struct Node: Codable, Hashable, Sendable {
          /// Next, a property: `next`.
          public var next: Node? {
            @storageRestrictions(initializes: _next)
            init(value) { _next = Boxed(value) }
            get { _next.value }
            set { _next.value = newValue }
          }
          private var _next: Boxed<Node>
          /// Counts, a property: `counts`.
          public var counts: [String: Int]
          /// Grid, a property: `grid`.
          public var grid: [[String?]]

          /// A value by its properties.
          public init(
            next: Node? = nil,
            counts: [String: Int],
            grid: [[String?]] = []
          ) {
            self.next = next
            self.counts = counts
            self.grid = grid
          }

          public init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: _RecordKey.self)
            self.next = try values.optional("next")
            self.counts = try values.required("counts")
            self.grid = try values.list("grid")
          }

          public func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: _RecordKey.self)
            try values.nullable(self.next, "next")
            try values.required(self.counts, "counts")
            try values.required(self.grid, "grid")
          }
        }
      }
      """)
  }

  @Test("An object without properties")
  func emptyObject() {
    expectType(
      #"{ "id": "Nothing", "kind": "object", "properties": [] }"#,
      """
      nonisolated extension Shop {
        /// Nothing: the object `Nothing`.
        public nonisolated struct Nothing: Codable, Hashable, Sendable {
          /// The value, which has no properties.
          public init() {}

          public init(from decoder: any Decoder) throws {
            _ = try decoder.container(keyedBy: _RecordKey.self)
          }

          public func encode(to encoder: any Encoder) throws {
            _ = encoder.container(keyedBy: _RecordKey.self)
          }
        }
      }
      """)
  }

  @Test("A union told apart by a string inside")
  func taggedUnion() {
    expectType(
      """
      { "id": "Answer", "kind": "union", "discriminator": "question.type",
        "cases": [{ "value": "FREE_TEXT", "type": "Text" }] }
      """,
      """
      nonisolated extension Shop {
        /// Answer: an object whose `question.type` says what else it holds; an unknown one is an error.
        public nonisolated enum Answer: Codable, Hashable, Sendable {
          /// The object whose `question.type` is `FREE_TEXT`.
          case freeText(Text)

          public init(from decoder: any Decoder) throws {
            let tag = try _RecordTag("type", in: ["question"], of: decoder)
            switch tag.value {
            case "FREE_TEXT": self = .freeText(try _RecordCoding.read(decoder))
            default: throw tag.unknown("Answer")
            }
          }

          public func encode(to encoder: any Encoder) throws {
            switch self {
            case .freeText(let value):
              try value.encode(to: encoder)
              try _RecordTag.write("FREE_TEXT", "type", in: ["question"], to: encoder)
            }
          }
        }
      }
      """)
  }

  @Test("A union told apart by form")
  func untaggedUnion() {
    expectType(
      #"{ "id": "AnswerValue", "kind": "union", "one_of": ["string[]", "AnswerFile"] }"#,
      """
      nonisolated extension Shop {
        /// Answer value: one of the types of `AnswerValue`, the first that the JSON fits.
        public nonisolated enum AnswerValue: Codable, Hashable, Sendable {
          /// A value of the type `string[]`.
          case strings([String])
          /// A value of the type `AnswerFile`.
          case file(AnswerFile)

          /// Reads a value of the first type that fits; an error is the one farthest inside the value.
          public init(from decoder: any Decoder) throws {
            var attempts = _RecordCoding.Attempts(decoder)
            if let value: [String] = attempts.read() {
              self = .strings(value)
              return
            }
            if let value: AnswerFile = attempts.read() {
              self = .file(value)
              return
            }
            throw attempts.error("AnswerValue")
          }

          /// Writes the value alone.
          public func encode(to encoder: any Encoder) throws {
            switch self {
            case .strings(let value): try value.encode(to: encoder)
            case .file(let value): try value.encode(to: encoder)
            }
          }
        }
      }
      """)
  }

  @Test("A record: what is missing is an error, nil or an empty list, and nil is null or left out")
  func record() throws {
    let category = """
      { "format": 1, "id": "shop", "name": "Shop",
        "types": [{ "id": "String", "kind": "open_enum", "values": ["A"] }],
        "models": [{ "id": "orders", "vendor_id": "v", "label": "Orders", "record": "Order", "fields": [
          { "id": "id", "type": "integer" },
          { "id": "changed_at", "type": "datetime" },
          { "id": "paid_at", "type": "datetime", "nullable": true },
          { "id": "default", "type": "map", "nullable": true, "optional": true, "deprecated": true },
          { "id": "tags", "type": "string[]", "expands": "orders" }] }] }
      """
    try expectSnapshot(file("Records.swift", of: category), "Records.txt")
  }

  @Test("A record shows the fields that are up to the tool, and a union of lists may carry nothing")
  func recordFields() throws {
    let category = """
      { "format": 1, "id": "shop", "name": "Shop",
        "types": [
          { "id": "Values", "kind": "union", "one_of": ["Answer", "json", "Nothing"] },
          { "id": "Answer", "kind": "union", "one_of": ["string[]", "boolean"] },
          { "id": "Bool", "kind": "union", "one_of": ["string", "integer"] },
          { "id": "Nothing", "kind": "object", "properties": [] }],
        "models": [{ "id": "orders", "vendor_id": "v", "label": "Orders", "record": "Order", "fields": [
          { "id": "id", "type": "integer" },
          { "id": "paid_at", "type": "datetime", "nullable": true },
          { "id": "default", "type": "Bool", "optional": true },
          { "id": "tags", "type": "string[]" },
          { "id": "rest", "type": "map" },
          { "id": "answer", "type": "Answer" },
          { "id": "customer", "type": "Nothing", "nullable": true, "expands": "orders" }] },
          { "id": "stubs", "vendor_id": "v", "label": "Stubs", "record": "Stub", "fields": [
          { "id": "id", "type": "integer" }] }] }
      """
    try expectSnapshot(file("RecordFields.swift", of: category), "RecordFields.txt")
  }

  @Test("A type with the name of what a record or a connector's type brings along is qualified")
  func hiddenTypes() {
    let category = """
      { "format": 1, "id": "shop", "name": "Shop",
        "types": [{ "id": "Category", "kind": "closed_enum", "values": ["A"] }],
        "models": [{ "id": "orders", "vendor_id": "v", "label": "Orders", "record": "Order", "fields": [
          { "id": "category", "type": "Category" }] }] }
      """
    expect(
      "Records.swift", of: category,
      """
      nonisolated extension Shop {
        /// A record of Orders: `orders`.
        public nonisolated struct Order: Codable, Hashable, Sendable {
          /// Category, a field of Orders: `orders.category`. It is `A`.
          public var category: Shop.Category

          /// A value by its properties.
          public init(
            category: Shop.Category
          ) {
            self.category = category
          }

          public init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: _RecordKey.self)
            self.category = try values.required("category")
          }

          public func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: _RecordKey.self)
            try values.required(self.category, "category")
          }
        }
      }
      """)
  }

  /// A type whose file imports the run-time library.
  private func expectFile(_ type: String, access: String = "public ", _ expected: String) {
    expectType(type, "\(access)import CoverageMatrix\n\n\(expected)")
  }

  private func expectType(_ type: String, _ expected: String) {
    expect("Types.swift", of: #"{ "format": 1, "id": "shop", "name": "Shop", "types": [\#(type)] }"#, expected)
  }

  private func expect(_ path: String, of category: String, _ expected: String) {
    #expect(
      file(path, of: category) == "// Generated by coverage-matrix from category.json. Do not edit.\n\n\(expected)\n")
  }

  private func file(_ path: String, of category: String) -> String? {
    let loaded = SpecificationLoader.load(category: category, rules: [])
    guard let specification = loaded.specification else {
      Issue.record("\(loaded.diagnostics)")
      return nil
    }
    let coverage = CompiledCoverage(specification)
    return SwiftEmitters.all.flatMap { $0.files(for: coverage) }.first { $0.path == path }?.contents
  }
}
