import Testing
import _CoverageSpec

@testable import _CoverageGenerator

@Suite("Generated records")
struct RecordEmitterTests {
  @Test("A closed enum")
  func closedEnum() {
    expectType(
      #"{ "id": "Size", "kind": "closed_enum", "values": ["EXTRA_LARGE", "default"] }"#,
      """
      nonisolated extension Shop {
        /// One of the values of `Size`; any other is an error.
        public nonisolated enum Size: String, CaseIterable, Codable, Hashable, Sendable {
          /// `EXTRA_LARGE`.
          case extraLarge = "EXTRA_LARGE"
          /// `default`.
          case `default` = "default"
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
        /// A value of `Size`, known or not.
        public nonisolated struct Size: RawRepresentable, Codable, Hashable, Sendable {
          /// The value as the API writes it.
          public var rawValue: String

          /// A value by what the API writes, known or not.
          public init(rawValue: String) {
            self.rawValue = rawValue
          }

          /// `LARGE`.
          public static var large: Self { Self(rawValue: "LARGE") }
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
        /// The object `Nothing`.
        public nonisolated struct Nothing: Codable, Hashable, Sendable {
          /// The value, which has no properties.
          public init() {}

          /// Reads the JSON object.
          public init(from decoder: any Decoder) throws {
            _ = try decoder.container(keyedBy: RecordKey.self)
          }

          /// Writes the JSON object.
          public func encode(to encoder: any Encoder) throws {
            _ = encoder.container(keyedBy: RecordKey.self)
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
        /// An object whose `question.type` says what else it holds; an unknown one is an error.
        public nonisolated enum Answer: Codable, Hashable, Sendable {
          /// `FREE_TEXT`.
          case freeText(Text)

          /// Reads the JSON object.
          public init(from decoder: any Decoder) throws {
            let tag = try RecordTag("type", in: ["question"], of: decoder)
            switch tag.value {
            case "FREE_TEXT": self = .freeText(try RecordCoding.read(decoder))
            default: throw tag.unknown("Answer")
            }
          }

          /// Writes the JSON object.
          public func encode(to encoder: any Encoder) throws {
            switch self {
            case .freeText(let value):
              try value.encode(to: encoder)
              try RecordTag.write("FREE_TEXT", "type", in: ["question"], to: encoder)
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
        /// One of the types of `AnswerValue`: the first that the JSON fits.
        public nonisolated enum AnswerValue: Codable, Hashable, Sendable {
          /// `string[]`.
          case strings([String])
          /// `AnswerFile`.
          case file(AnswerFile)

          /// Reads a value of the first type that fits; an error is the one farthest inside the value.
          public init(from decoder: any Decoder) throws {
            var attempts = RecordCoding.Attempts(decoder)
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
  func record() {
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
    expect(
      "Records.swift", of: category,
      """
      public import CoverageMatrix

      #if canImport(FoundationEssentials)
      public import FoundationEssentials
      #else
      public import Foundation
      #endif

      nonisolated extension Shop {
        /// A record of Orders: `orders`.
        public nonisolated struct Order: Codable, Hashable, Sendable, Identifiable {
          /// `orders.id`.
          public var id: Int
          /// `orders.changed_at`.
          public var changedAt: Date
          /// `orders.paid_at`.
          public var paidAt: Date?
          /// `orders.default`: The API calls it deprecated.
          public var `default`: [Swift.String: JSONValue]?
          /// `orders.tags`.
          public var tags: [Swift.String]

          /// A value by its properties.
          public init(
            id: Int,
            changedAt: Date,
            paidAt: Date? = nil,
            `default`: [Swift.String: JSONValue]? = nil,
            tags: [Swift.String] = []
          ) {
            self.id = id
            self.changedAt = changedAt
            self.paidAt = paidAt
            self.`default` = `default`
            self.tags = tags
          }

          /// Reads the JSON object.
          public init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: RecordKey.self)
            self.id = try values.required("id")
            self.changedAt = try values.date("changed_at")
            self.paidAt = try values.optionalDate("paid_at")
            self.`default` = try values.optional("default")
            self.tags = try values.list("tags")
          }

          /// Writes the JSON object.
          public func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: RecordKey.self)
            try values.required(self.id, "id")
            try values.date(self.changedAt, "changed_at")
            try values.nullableDate(self.paidAt, "paid_at")
            try values.optional(self.`default`, "default")
            try values.required(self.tags, "tags")
          }
        }
      }
      """)
  }

  @Test("A record shows the fields that are up to the tool, and a union of lists may carry nothing")
  func recordFields() {
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
    expect(
      "RecordFields.swift", of: category,
      """
      public import CoverageMatrix

      nonisolated extension Shop.Order: CoverageRecord {
        /// Orders: `orders`.
        public static var model: Shop.Capability { .orders }

        /// Shows a visitor each field that a tool may leave without a value.
        public func visitFields(_ visitor: inout FieldVisitor) {
          visitor.visit("paid_at", self.paidAt)
          visitor.visit("default", self.`default`)
          visitor.visit("tags", self.tags)
          visitor.visit("rest", self.rest)
          visitor.visit("answer", self.answer)
        }
      }

      nonisolated extension Shop.Stub: CoverageRecord {
        /// Stubs: `stubs`.
        public static var model: Shop.Capability { .stubs }

        /// Shows a visitor each field that a tool may leave without a value.
        public func visitFields(_ visitor: inout FieldVisitor) {}
      }

      nonisolated extension Shop.Values: EmptiableValue {
        /// Whether the value carries nothing.
        public var carriesNothing: Swift.Bool {
          switch self {
          case .answer(let value): value.carriesNothing
          case .json(let value): value.carriesNothing
          case .nothing: false
          }
        }
      }

      nonisolated extension Shop.Answer: EmptiableValue {
        /// Whether the value carries nothing.
        public var carriesNothing: Swift.Bool {
          switch self {
          case .strings(let value): value.carriesNothing
          case .boolean: false
          }
        }
      }
      """)
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
          /// `orders.category`.
          public var category: Shop.Category

          /// A value by its properties.
          public init(
            category: Shop.Category
          ) {
            self.category = category
          }

          /// Reads the JSON object.
          public init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: RecordKey.self)
            self.category = try values.required("category")
          }

          /// Writes the JSON object.
          public func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: RecordKey.self)
            try values.required(self.category, "category")
          }
        }
      }
      """)
  }

  private func expectType(_ type: String, _ expected: String) {
    expect("Types.swift", of: #"{ "format": 1, "id": "shop", "name": "Shop", "types": [\#(type)] }"#, expected)
  }

  private func expect(_ path: String, of category: String, _ expected: String) {
    let loaded = SpecificationLoader.load(
      category: SpecFile(path: "category.json", bytes: Array(category.utf8)), connectors: [], rules: [])
    guard let specification = loaded.specification else {
      Issue.record("\(loaded.diagnostics)")
      return
    }
    let coverage = CompiledCoverage(specification)
    let file = SwiftEmitters.all.flatMap { $0.files(for: coverage) }.first { $0.path == path }
    #expect(file?.contents == "// Generated by coverage-matrix from category.json. Do not edit.\n\n\(expected)\n")
  }
}
