/// An OpenAPI document of a shop with all that OpenAPI has for types, lists and changes.
package enum ShopDocument {
  package static let text = #"""
    {
      "openapi": "3.1.0",
      "info": { "title": "Shop", "version": "1", "description": "Orders of a shop." },
      "servers": [{ "url": "https://shop.example.com" }],
      "paths": {
        "/shop/orders": {
          "get": {
            "operationId": "listOrders",
            "parameters": [
              { "$ref": "#/components/parameters/Cursor" },
              { "name": "states", "in": "query", "schema": { "type": "array", "items": { "$ref": "#/components/schemas/State" } } }
            ],
            "responses": { "200": { "content": { "application/json": {
              "schema": { "type": "object", "required": ["status", "data"], "properties": {
                "status": { "const": "success" },
                "data": { "type": "object", "properties": {
                  "next": { "type": ["string", "null"] },
                  "results": { "type": "array", "items": { "$ref": "#/components/schemas/Order" } } } } } },
              "example": { "status": "success", "data": { "next": null, "results": [
                { "id": "o1", "number": 7, "state": "PAID", "placed_at": "2026-01-31T12:00:00Z", "day": "2026-01-31",
                  "total": 12.5, "customer_id": "c1", "lines": [{ "sku": "a", "count": 2, "options": { "size": "L" } }],
                  "payment": { "kind": "CARD", "digits": "1234" }, "note": null },
                { "id": "o2", "number": 8, "state": "LATER", "placed_at": "2026-01-31T12:00:00.250+01:00", "total": 0,
                  "lines": [], "payment": { "kind": "BANK", "bank": { "iban": "X" } }, "tags": ["new", null],
                  "gift": "wrapped" },
                { "id": "o3", "number": 9, "state": "OPEN", "placed_at": "2026-01-31T12:00:00Z", "total": 1, "lines": [],
                  "gift": { "paper": "red" }, "parent": { "id": "o1", "number": 7, "state": "PAID",
                    "placed_at": "2026-01-31T12:00:00Z", "total": 1, "lines": [] } }
              ] } } } } } }
          },
          "post": {
            "operationId": "createOrder", "summary": "Place an order",
            "requestBody": { "$ref": "#/components/requestBodies/NewOrder" },
            "responses": { "201": { "content": { "application/json": { "schema": { "properties": {
              "status": { "type": "string" }, "data": { "$ref": "#/components/schemas/Order" } } } } } } }
          }
        },
        "/shop/orders/{order_id}": {
          "parameters": [{ "name": "order_id", "in": "path", "required": true, "schema": { "type": "string" } }],
          "get": { "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } } } } },
          "patch": { "requestBody": { "content": { "application/json": { "schema": { "allOf": [
            { "type": "object", "properties": { "note": { "type": ["string", "null"], "maxLength": 200 } } },
            { "type": "object", "properties": { "state": { "$ref": "#/components/schemas/State" } } } ] } } } },
            "responses": { "204": {} } },
          "delete": { "responses": { "204": {} } }
        },
        "/shop/customers": {
          "get": {
            "parameters": [{ "$ref": "#/components/parameters/Cursor" }],
            "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "properties": {
              "data": { "type": "object", "properties": { "next": { "type": "string" }, "results": {
                "type": "array", "items": { "$ref": "#/components/schemas/Customer" } } } } } } } } } }
          }
        },
        "/other/things": { "get": { "responses": {} } }
      },
      "components": {
        "parameters": { "Cursor": { "name": "cursor", "in": "query", "schema": { "type": "string" } } },
        "requestBodies": { "NewOrder": { "content": { "application/json": { "schema": {
          "type": "object", "required": ["customer_id", "lines"], "properties": {
            "customer_id": { "type": "string", "minLength": 1 },
            "lines": { "type": "array", "minItems": 1, "items": { "$ref": "#/components/schemas/Line" } },
            "payment": { "$ref": "#/components/schemas/Payment" },
            "address": { "type": "object", "properties": { "country": { "type": "string", "pattern": "^[A-Z]{2}$" } } } } } } } } },
        "schemas": {
          "State": { "type": "string", "enum": ["OPEN", "PAID"], "x-extensible-enum": true },
          "Line": { "type": "object", "required": ["sku"], "properties": {
            "sku": { "type": "string" }, "count": { "type": "integer", "minimum": 1 },
            "options": { "type": "object", "additionalProperties": { "type": "string" } } } },
          "Card": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "CARD" }, "digits": { "type": "string" } } },
          "Bank": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "BANK" },
            "bank": { "type": "object", "properties": { "iban": { "type": "string" } } } } },
          "Payment": { "oneOf": [{ "$ref": "#/components/schemas/Card" }, { "$ref": "#/components/schemas/Bank" }],
            "discriminator": { "propertyName": "kind", "mapping": { "CARD": "#/components/schemas/Card", "BANK": "#/components/schemas/Bank" } } },
          "Order": { "type": "object", "required": ["id", "number", "state", "placed_at", "total", "lines"], "properties": {
            "id": { "type": "string" }, "number": { "type": "integer" }, "state": { "$ref": "#/components/schemas/State" },
            "placed_at": { "type": "string", "format": "date-time" }, "day": { "type": "string", "format": "date" },
            "total": { "type": "number" }, "customer_id": { "type": "string" },
            "lines": { "type": "array", "items": { "$ref": "#/components/schemas/Line" } },
            "payment": { "oneOf": [{ "$ref": "#/components/schemas/Payment" }, { "type": "null" }] },
            "tags": { "type": "array", "items": { "type": ["string", "null"] } },
            "gift": { "anyOf": [{ "type": "string" }, { "type": "object", "properties": { "paper": { "type": "string" } } }] },
            "note": { "type": ["string", "null"] }, "parent": { "$ref": "#/components/schemas/Order" } } },
          "Customer": { "type": "object", "properties": { "id": { "type": "string" }, "friends": {
            "type": "array", "items": { "$ref": "#/components/schemas/Customer" } } } }
        }
      }
    }
    """#
}
