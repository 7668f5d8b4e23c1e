import Testing
import _CoverageGenerator
import _CoverageSpec

@Suite("Schemas of requests")
struct RequestSchemaTests {
  /// The schema of an action with some inputs.
  private func schema(_ inputs: String, types: String = "", more: String = "", route: String = "POST /pay") throws
    -> String
  {
    let parts = route.split(separator: " ")
    let coverage = try compile(
      category: """
        { "format": 1, "id": "x", "name": "X", "types": [\(types)], "actions": [
          { "id": "pay", "vendor_id": "v", "label": "Pay", "method": "\(parts[0])", "route": "\(parts[1])", \(more)
            "inputs": [\(inputs)] }] }
        """, connectors: [:])
    return coverage.documents["requests/pay.schema.json"] ?? ""
  }

  private func expect(
    _ schema: String, _ expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let head = """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Pay",
        "description": "The body of POST /pay, whatever the connector.",

      """
    #expect(schema == head + expected + "\n}\n", sourceLocation: sourceLocation)
  }

  @Test("Inputs have their types and limits, and those in lists the limits of an element")
  func limits() throws {
    expect(
      try schema(
        """
        { "id": "amount", "type": "decimal", "required": true, "min": 0.01, "decimals": 2 },
        { "id": "note", "type": "string", "nullable": true, "min_length": 1, "max_length": 22, "pattern": "^a",
          "description": "What the payer reads.", "deprecated": true },
        { "id": "codes", "type": "string?[]", "format": "country_code", "max_items": 3 },
        { "id": "day", "type": "date" }, { "id": "file", "type": "binary" }, { "id": "tags", "type": "integer{}", "max": 9 },
        { "id": "rest", "type": "json" }
        """, more: #""remote_fields": ["acme"],"#),
      #"""
        "type": "object",
        "properties": {
          "amount": { "type": "number", "minimum": 0.01, "multipleOf": 0.01 },
          "note": {
            "description": "What the payer reads.",
            "deprecated": true,
            "anyOf": [
              { "type": "string", "minLength": 1, "maxLength": 22, "pattern": "^a" },
              { "type": "null" }
            ]
          },
          "codes": {
            "type": "array",
            "items": {
              "anyOf": [
                { "type": "string", "pattern": "^[A-Z]{2}$" },
                { "type": "null" }
              ]
            },
            "maxItems": 3
          },
          "day": {
            "type": "string",
            "format": "date",
            "pattern": "^\\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|[12]\\d))$"
          },
          "file": { "type": "string", "contentEncoding": "base64" },
          "tags": {
            "type": "object",
            "additionalProperties": { "type": "integer", "maximum": 9 }
          },
          "rest": {},
          "remote_fields": {
            "type": "object",
            "properties": { "acme": {} }
          }
        },
        "required": ["amount"]
      """#)
  }

  @Test("Conditions between inputs are conditions between keys")
  func conditions() throws {
    expect(
      try schema(
        """
        { "id": "method", "type": "string", "required_if": ["a"] },
        { "id": "a", "type": "boolean", "excludes": [{ "input": "b", "values": [1] }] },
        { "id": "b", "type": "integer", "required_with": ["c"] },
        { "id": "c", "type": "string[]" },
        { "id": "files", "item": "file", "one_of": ["url", "data"], "min_items": 1,
          "inputs": [{ "id": "url", "type": "string" }, { "id": "data", "type": "string[]" }] }
        """),
      #"""
        "type": "object",
        "properties": {
          "method": { "type": "string" },
          "a": { "type": "boolean" },
          "b": { "type": "integer" },
          "c": {
            "type": "array",
            "items": { "type": "string" }
          },
          "files": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "url": { "type": "string" },
                "data": {
                  "type": "array",
                  "items": { "type": "string" }
                }
              },
              "anyOf": [
                { "required": ["url"] },
                {
                  "required": ["data"],
                  "properties": {
                    "data": { "minItems": 1 }
                  }
                }
              ]
            },
            "minItems": 1
          }
        },
        "allOf": [
          {
            "if": { "required": ["a"] },
            "then": { "required": ["method"] }
          },
          {
            "if": {
              "required": ["b"],
              "properties": {
                "b": { "enum": [1] }
              }
            },
            "then": {
              "not": { "required": ["a"] }
            }
          },
          {
            "if": {
              "required": ["c"],
              "properties": {
                "c": { "minItems": 1 }
              }
            },
            "then": { "required": ["b"] }
          }
        ]
      """#)
  }

  @Test("Declared types are definitions, which may have themselves in them")
  func types() throws {
    expect(
      try schema(
        #"{ "id": "method", "type": "Method" }, { "id": "level", "type": "Level" }"#,
        types: """
          { "id": "Level", "kind": "closed_enum", "values": [1, 2] },
          { "id": "Brand", "kind": "open_enum", "description": "Who issued it.", "values": ["VISA"] },
          { "id": "Unused", "kind": "closed_enum", "values": ["a"] },
          { "id": "Card", "kind": "object", "properties": [
            { "id": "brand", "type": "Brand", "nullable": true },
            { "id": "number", "type": "string", "optional": true, "max_length": 19 },
            { "id": "others", "type": "Method[]", "optional": true }] },
          { "id": "Method", "kind": "union", "discriminator": "kind.id", "open": true,
            "cases": [{ "value": "CARD", "type": "Card" }] }
          """),
      #"""
        "type": "object",
        "properties": {
          "method": { "$ref": "#/$defs/Method" },
          "level": { "$ref": "#/$defs/Level" }
        },
        "$defs": {
          "Level": { "enum": [1, 2] },
          "Brand": { "description": "Who issued it.", "type": "string", "examples": ["VISA"] },
          "Card": {
            "type": "object",
            "properties": {
              "brand": {
                "anyOf": [
                  { "$ref": "#/$defs/Brand" },
                  { "type": "null" }
                ]
              },
              "number": { "type": "string", "maxLength": 19 },
              "others": {
                "type": "array",
                "items": { "$ref": "#/$defs/Method" }
              }
            },
            "required": ["brand"]
          },
          "Method": {
            "anyOf": [
              {
                "allOf": [
                  { "$ref": "#/$defs/Card" },
                  {
                    "type": "object",
                    "required": ["kind"],
                    "properties": {
                      "kind": {
                        "type": "object",
                        "required": ["id"],
                        "properties": {
                          "id": { "const": "CARD" }
                        }
                      }
                    }
                  }
                ]
              },
              {
                "type": "object",
                "required": ["kind"],
                "properties": {
                  "kind": {
                    "type": "object",
                    "required": ["id"],
                    "properties": {
                      "id": {
                        "type": "string",
                        "not": { "enum": ["CARD"] }
                      }
                    }
                  }
                }
              }
            ]
          }
        }
      """#)
  }

  @Test("What lies in the route is in no body, and what moves to the top is there under its key")
  func moved() throws {
    let text = try schema(
      """
      { "id": "order", "inputs": [
        { "id": "id", "type": "string", "required": true, "route_parameter": "order_id" },
        { "id": "stage", "type": "string", "required": true, "body_path": "stage_id" },
        { "id": "reason", "type": "string", "body_path": "why", "excludes": ["stage"] }] }
      """, route: "PUT /pay/{order_id}")
    #expect(
      text.hasSuffix(
        #"""
          "type": "object",
          "properties": {
            "stage_id": { "type": "string" },
            "why": { "type": "string" }
          },
          "allOf": [
            {
              "if": { "required": ["why"] },
              "then": { "required": ["stage_id"] }
            },
            {
              "if": { "required": ["stage_id"] },
              "then": {
                "not": { "required": ["why"] }
              }
            }
          ]
        }

        """#))
  }

  @Test("A request without a body has an empty schema that says so")
  func noBody() throws {
    #expect(
      try schema(
        #"{ "id": "id", "type": "string", "required": true, "route_parameter": "id" }"#, route: "GET /pay/{id}") == """
          {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Pay",
            "description": "GET /pay/{id} has no body.",
            "type": "object",
            "properties": {}
          }

          """)
  }
}
