import Testing
import _CoverageImporter
import _CoverageSpec

@Suite("OpenAPI: fields and types")
struct OpenAPIFieldTests {
  @Test(
    "A schema is a type",
    arguments: [
      (#"{ "type": "string" }"#, "string"),
      (#"{ "type": "string", "format": "date-time" }"#, "datetime"),
      (#"{ "type": "string", "format": "date" }"#, "date"),
      (#"{ "type": "string", "format": "byte" }"#, "binary"),
      (#"{ "type": "string", "contentEncoding": "base64" }"#, "binary"),
      (#"{ "type": "integer", "format": "int64" }"#, "integer"),
      (#"{ "type": "number" }"#, "number"),
      (#"{ "type": "number", "format": "decimal" }"#, "decimal"),
      (#"{ "type": ["integer", "number"] }"#, "number"),
      (#"{ "type": "boolean" }"#, "boolean"),
      (#"{ "type": "array", "items": { "type": "string" } }"#, "string[]"),
      (#"{ "type": "array", "items": { "type": ["string", "null"] } }"#, "string?[]"),
      (#"{ "type": "array", "items": { "type": "array", "items": { "type": "integer" } } }"#, "integer[][]"),
      (
        #"{ "type": "array", "items": { "type": "array", "items": { "type": "string", "format": "date-time" } } }"#,
        "string[][]"
      ),
      (#"{ "type": "array" }"#, "json[]"),
      (#"{ "type": "object" }"#, "map"),
      (#"{ "type": "object", "additionalProperties": true }"#, "map"),
      (#"{ "type": "object", "additionalProperties": { "description": "Any" } }"#, "map"),
      (#"{ "type": "object", "additionalProperties": { "type": "integer" } }"#, "integer{}"),
      (#"{ "additionalProperties": { "type": ["integer", "null"] } }"#, "integer?{}"),
      (#"{ "description": "Any" }"#, "json"),
      (##"{ "$ref": "#/components/schemas/Alias" }"##, "Binding"),
      (##"{ "allOf": [{ "$ref": "#/components/schemas/Alias" }] }"##, "Binding"),
      (#"{ "type": "object", "properties": { "size": { "type": "integer" } } }"#, "BookValue"),
      (#"{ "type": "array", "items": { "properties": { "size": { "type": "integer" } } } }"#, "BookValue[]"),
    ])
  func type(schema: String, expected: String) throws {
    let fields = try LibraryDocument(
      properties: "\"value\": \(schema)", required: ["value"],
      schemas:
        ##""Alias": { "$ref": "#/components/schemas/Binding" }, "Binding": { "type": "object", "properties": { "kind": { "type": "string" } } }"##
    ).fields()
    #expect(
      fields.map { $0.replacing(#", "description": "Any""#, with: "") } == [#"{"id": "value", "type": "\#(expected)"}"#]
    )
  }

  @Test(
    "Null and absence are told apart",
    arguments: [
      ("3.0.3", #"{ "type": "string", "nullable": true }"#, true, #""nullable": true"#),
      ("3.1.0", #"{ "type": ["string", "null"] }"#, true, #""nullable": true"#),
      ("3.1.0", #"{ "anyOf": [{ "type": "string" }, { "type": "null" }] }"#, true, #""nullable": true"#),
      (
        "3.1.0", #"{ "oneOf": [{ "type": "string" }, { "enum": [null] }] }"#, false,
        #""nullable": true, "optional": true"#
      ),
      ("3.1.0", #"{ "type": "string" }"#, false, #""optional": true"#),
      (
        "3.0.0", ##"{ "allOf": [{ "$ref": "#/components/schemas/Title" }], "nullable": true }"##, true,
        #""nullable": true"#
      ),
    ])
  func presence(version: String, schema: String, isRequired: Bool, expected: String) throws {
    let fields = try LibraryDocument(
      version: version, properties: "\"title\": \(schema)", required: isRequired ? ["title"] : [],
      schemas: #""Title": { "type": "string" }"#
    ).fields()
    #expect(fields == [#"{"id": "title", "type": "string", \#(expected)}"#])
  }

  @Test(
    "Enums are closed, and open where the document says so",
    arguments: [
      (
        #"{ "type": "string", "enum": ["OLD", "NEW"] }"#,
        #"{"id": "BookState", "kind": "closed_enum", "values": ["OLD", "NEW"]}"#
      ),
      (#"{ "enum": ["OLD", null] }"#, #"{"id": "BookState", "kind": "closed_enum", "values": ["OLD"]}"#),
      (#"{ "type": "integer", "enum": [1, 2] }"#, #"{"id": "BookState", "kind": "closed_enum", "values": [1, 2]}"#),
      (#"{ "type": "string", "const": "OLD" }"#, #"{"id": "BookState", "kind": "closed_enum", "values": ["OLD"]}"#),
      (
        #"{ "type": "string", "enum": ["OLD"], "x-extensible-enum": true }"#,
        #"{"id": "BookState", "kind": "open_enum", "values": ["OLD"]}"#
      ),
      (
        #"{ "type": "string", "x-extensible-enum": ["OLD", "NEW"] }"#,
        #"{"id": "BookState", "kind": "open_enum", "values": ["OLD", "NEW"]}"#
      ),
      (
        #"{ "anyOf": [{ "type": "string", "enum": ["OLD"] }, { "type": "string" }] }"#,
        #"{"id": "BookState", "kind": "open_enum", "values": ["OLD"]}"#
      ),
      (
        ##"{ "oneOf": [{ "$ref": "#/components/schemas/Wear" }, { "type": "null" }] }"##,
        #"{"id": "Wear", "kind": "closed_enum", "description": "How worn it is.", "values": ["GOOD"]}"#
      ),
      (
        #"{ "oneOf": [{ "const": "OLD", "title": "Before 1900" }, { "const": "NEW" }] }"#,
        #"{"id": "BookState", "kind": "closed_enum", "values": [{"value": "OLD", "description": "Before 1900"}, "NEW"]}"#
      ),
      (
        #"{ "enum": ["OLD", "NEW"], "x-enum-descriptions": ["Before 1900", ""] }"#,
        #"{"id": "BookState", "kind": "closed_enum", "values": [{"value": "OLD", "description": "Before 1900"}, "NEW"]}"#
      ),
      (#"{ "enum": ["1+", "2+"] }"#, #"{"id": "BookState", "kind": "closed_enum", "values": ["1+", "2+"]}"#),
      (
        #"{ "enum": ["", "a", "+", "A"] }"#,
        #"{"id": "BookState", "kind": "closed_enum", "values": [{"value": "", "swift_name": "empty"}, "a", {"value": "+", "swift_name": "valueU2B"}, {"value": "A", "swift_name": "aValue"}]}"#
      ),
    ])
  func enums(schema: String, expected: String) throws {
    let document = LibraryDocument(
      properties: "\"state\": \(schema)",
      schemas: #""Wear": { "type": "string", "description": "How worn it is.", "enum": ["GOOD"] }"#)
    #expect(try document.types() == [expected])
  }

  @Test("Parts are merged, and what they say twice is listed")
  func allOf() throws {
    let document = LibraryDocument(
      properties:
        ##""cover": { "allOf": [{ "$ref": "#/components/schemas/Part" }, { "required": ["color"], "properties": { "color": { "type": "string" }, "size": { "type": "number" } } }] }"##,
      schemas: #""Part": { "type": "object", "required": ["size"], "properties": { "size": { "type": "integer" } } }"#)
    #expect(
      try document.types() == [
        #"{"id": "BookCover", "kind": "object", "properties": [{"id": "size", "type": "number"}, {"id": "color", "type": "string"}]}"#
      ])
    #expect(try document.leftOut() == ["Part/properties/size: another part of the schema says it anew"])
  }

  @Test("A recursive schema is one type")
  func recursion() throws {
    let document = LibraryDocument(
      properties: ##""topic": { "$ref": "#/components/schemas/Topic" }"##,
      schemas:
        ##""Topic": { "type": "object", "properties": { "above": { "$ref": "#/components/schemas/Topic" }, "below": { "type": "array", "items": { "$ref": "#/components/schemas/Topic" } } }, "required": ["below"] }"##
    )
    #expect(
      try document.types() == [
        #"{"id": "Topic", "kind": "object", "properties": [{"id": "above", "type": "Topic", "optional": true}, {"id": "below", "type": "Topic[]"}]}"#
      ])
  }

  @Test(
    "Unions by a discriminator, by a constant, and by form",
    arguments: [
      (
        ##"{ "oneOf": [{ "$ref": "#/components/schemas/Loan" }, { "$ref": "#/components/schemas/Sale" }], "discriminator": { "propertyName": "way", "mapping": { "LOAN": "#/components/schemas/Loan", "SALE": "Sale" } } }"##,
        #"{"id": "BookUse", "kind": "union", "discriminator": "way", "cases": [{"value": "LOAN", "type": "Loan"}, {"value": "SALE", "type": "Sale"}]}"#
      ),
      (
        ##"{ "oneOf": [{ "$ref": "#/components/schemas/Loan" }, { "$ref": "#/components/schemas/Sale" }] }"##,
        #"{"id": "BookUse", "kind": "union", "discriminator": "way", "cases": [{"value": "LOAN", "type": "Loan"}, {"value": "SALE", "type": "Sale"}]}"#
      ),
      (
        ##"{ "anyOf": [{ "type": "number" }, { "type": "integer" }, { "$ref": "#/components/schemas/Sale" }] }"##,
        #"{"id": "BookUse", "kind": "union", "one_of": ["integer", "number", "Sale"]}"#
      ),
      (
        #"{ "type": ["string", "integer", "null"] }"#,
        #"{"id": "BookUse", "kind": "union", "one_of": ["string", "integer"]}"#
      ),
    ])
  func unions(schema: String, expected: String) throws {
    let document = LibraryDocument(
      properties: "\"use\": \(schema)",
      schemas:
        #""Loan": { "type": "object", "required": ["way"], "properties": { "way": { "type": "string", "const": "LOAN" }, "days": { "type": "integer" } } }, "Sale": { "type": "object", "required": ["way"], "properties": { "way": { "type": "string", "enum": ["SALE"] }, "price": { "type": "number" } } }"#
    )
    #expect(try document.types().first == expected)
  }

  @Test("What has no place is listed with its pointer")
  func losses() throws {
    let document = LibraryDocument(
      properties: #"""
        "isbn": { "type": "string", "maxLength": 13, "pattern": "^[0-9]+$" },
        "shelf id": { "type": "string" },
        "Isbn": { "type": "string" },
        "pin": { "type": "string", "writeOnly": true },
        "code": { "type": "string", "format": "uuid", "not": { "const": "x" } },
        "author": { "$ref": "people.json#/Author" },
        "owner": { "$ref": "#/components/schemas/Ownr" },
        "loop": { "$ref": "#/components/schemas/Loop" },
        "flag": { "enum": [true, 2] }
        """#,
      schemas: ##""Loop": { "$ref": "#/components/schemas/Loop" }, "Unused": { "type": "string" }, "Owner": {}"##)
    #expect(
      try document.leftOut() == [
        "Book/properties/shelf id: the key 'shelf id' cannot be an id, which has letters, digits, '_' and '-'",
        "Book/properties/Isbn: the key 'Isbn' differs from another by letter case only",
        "Book/properties/pin: it is only written",
        "Book/properties/isbn/maxLength: 'maxLength' has no place at a field",
        "Book/properties/isbn/pattern: 'pattern' has no place at a field",
        "Book/properties/code/not: 'not' of a schema has no place in a category",
        "Book/properties/code/format: the format 'uuid' has no place in a category",
        "Book/properties/author: the reference leads out of the document",
        "Book/properties/owner: the reference leads nowhere",
        "Loop: the reference leads back to itself",
        "Book/properties/flag: an enum of other values than texts or whole numbers has no place in a category",
        "Unused: nothing that is derived refers to it",
        "Owner: nothing that is derived refers to it",
      ])
    #expect(
      try document.derive().diagnostics.map(\.description).map { $0.split(separator: ": ", maxSplits: 1)[1] } == [
        "warning: 'people.json#/Author' leads out of the document; bundle its files into one, as with 'npx @redocly/cli bundle' [foreign-reference]",
        "warning: '#/components/schemas/Ownr' leads nowhere; did you mean 'Owner'? [unknown-reference]",
        "warning: '#/components/schemas/Loop' leads back to itself [reference-cycle]",
      ])
  }

  @Test("Words for people are taken over")
  func remarks() throws {
    #expect(
      try LibraryDocument(
        properties: #""title": { "type": "string", "description": "The title.\n\nAs printed. ", "deprecated": true }"#
      ).fields() == [
        #"{"id": "title", "type": "string", "optional": true, "description": ["The title.", "", "As printed."], "deprecated": true}"#
      ])
  }
}
