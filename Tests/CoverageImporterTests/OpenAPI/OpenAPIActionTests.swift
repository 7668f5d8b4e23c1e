import Testing
import _CoverageImporter
import _CoverageSpec

@Suite("OpenAPI: lists and actions")
struct OpenAPIActionTests {
  @Test("A body is a tree of inputs, and a part of the route is one of them")
  func inputs() throws {
    let document = LibraryDocument.creating(
      #"""
      "title": { "type": "string", "minLength": 1, "maxLength": 80, "pattern": "^\\S" },
      "pages": { "type": ["integer", "null"], "exclusiveMinimum": 0, "maximum": 9000 },
      "price": { "type": "number", "multipleOf": 0.01 },
      "mail": { "type": "string", "format": "email" },
      "tags": { "type": "array", "maxItems": 5, "items": { "type": "string", "maxLength": 9 } },
      "author": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } },
      "copies": { "type": "array", "minItems": 1, "items": { "type": "object", "properties": { "code": { "type": "string" } } } },
      "id": { "type": "string", "readOnly": true }
      """#, required: ["title", "author"])
    #expect(
      try document.inputs() == [
        #"{"id": "shelf", "type": "string", "required": true, "route_parameter": "shelf"}"#,
        #"{"id": "title", "type": "string", "required": true, "min_length": 1, "max_length": 80, "pattern": "^\\S"}"#,
        #"{"id": "pages", "type": "integer", "nullable": true, "min": 1, "max": 9000}"#,
        #"{"id": "price", "type": "number", "decimals": 2}"#,
        #"{"id": "mail", "type": "string", "format": "email"}"#,
        #"{"id": "tags", "type": "string[]", "max_items": 5, "max_length": 9}"#,
        #"{"id": "author", "required": true, "inputs": [{"id": "name", "type": "string", "required": true}]}"#,
        #"{"id": "copies", "item": "copy", "min_items": 1, "inputs": [{"id": "code", "type": "string"}]}"#,
      ])
  }

  @Test("OpenAPI 3.0 says of a bound that it is exclusive")
  func exclusiveBounds() throws {
    let document = LibraryDocument.creating(
      #""pages": { "type": "integer", "minimum": 0, "exclusiveMinimum": true, "maximum": 9, "exclusiveMaximum": false }"#,
      version: "3.0.3")
    #expect(try document.inputs().last == #"{"id": "pages", "type": "integer", "min": 1, "max": 9}"#)
  }

  @Test("A recursive body ends in a value of the recursive type")
  func recursiveBody() throws {
    let document = LibraryDocument.creating(
      ##""topic": { "$ref": "#/components/schemas/Topic" }"##,
      schemas:
        ##""Topic": { "type": "object", "properties": { "name": { "type": "string" }, "above": { "$ref": "#/components/schemas/Topic" } } }"##
    )
    #expect(
      try document.inputs().last
        == #"{"id": "topic", "inputs": [{"id": "name", "type": "string"}, {"id": "above", "type": "Topic"}]}"#)
  }

  @Test("Of several bodies, what all require is required")
  func bodies() throws {
    let document = LibraryDocument(
      paths: """
        "/library/loans": { "post": { "requestBody": { "content": { "application/json": { "schema": { "oneOf": [
          { "type": "object", "required": ["book", "days"], "properties": { "book": { "type": "string" }, "days": { "type": "integer" } } },
          { "type": "object", "required": ["book"], "properties": { "book": { "type": "string" }, "until": { "type": "string", "format": "date" } } }
          ] } } } }, "responses": {} } }
        """)
    #expect(
      try document.inputs() == [
        #"{"id": "book", "type": "string", "required": true}"#, #"{"id": "days", "type": "integer"}"#,
        #"{"id": "until", "type": "date"}"#,
      ])
  }

  @Test("Query parameters of a list are filters, and all others are listed")
  func filters() throws {
    let document = LibraryDocument(
      properties: #""id": { "type": "string" }"#,
      parameters: """
        { "name": "page_size", "in": "query", "schema": { "type": "integer", "default": 50, "maximum": 100 } },
        { "name": "states", "in": "query", "required": true, "schema": { "type": "array", "items": { "enum": ["OLD"] } }, "style": "form" },
        { "name": "changed_after", "in": "query", "description": "Only later ones.", "schema": { "type": "string", "format": "date-time" } },
        { "name": "near", "in": "query", "schema": { "type": "object" } },
        { "name": "X-Key", "in": "header", "schema": { "type": "string" } }
        """)
    #expect(
      try document.filters() == [
        #"{"id": "page_size", "type": "integer", "default": 50}"#, #"{"id": "states", "type": "BookState[]"}"#,
        #"{"id": "changed_after", "type": "datetime", "description": "Only later ones."}"#,
      ])
    let place = "#/paths/~1library~1books/get/parameters/"
    #expect(
      try document.derive().leftOut.filter { $0.pointer.hasPrefix(place) }.map {
        "\($0.pointer.dropFirst(place.count)): \($0.reason)"
      } == [
        "0/schema/maximum: 'maximum' has no place at a parameter", "1/style: 'style' has no place in a category",
        "1: a parameter of a list is never required", "3: a query has no place for a value of this form",
        "4: it is sent in 'header'",
      ])
  }

  @Test("What all lists take is a list parameter")
  func commonParameters() throws {
    var document = LibraryDocument(
      properties: #""id": { "type": "string" }"#,
      parameters:
        #"{ "name": "cursor", "in": "query", "schema": { "type": "string" } }, { "name": "isbn", "in": "query", "schema": { "type": "string" } }"#
    )
    document.paths = #"""
      "/library/authors": { "get": {
        "parameters": [{ "name": "cursor", "in": "query", "schema": { "type": "string" } }],
        "responses": { "200": { "content": { "application/json": { "schema": { "type": "array", "items": {
          "type": "object", "properties": { "book_id": { "type": "string" }, "books": { "type": "array", "items": { "type": "string", "format": "uuid" } } } } } } } } } } }
      """#
    let json = try document.derive().json
    #expect(json["list_parameters"]?.lines == [#"{"id": "cursor", "type": "string"}"#])
    #expect(
      json["models"]?.lines == [
        #"{"id": "books", "record": "Book", "route": "/library/books", "filters": [{"id": "isbn", "type": "string"}], "fields": [{"id": "id", "type": "string", "optional": true}]}"#,
        #"{"id": "authors", "record": "Author", "route": "/library/authors", "fields": [{"id": "book_id", "type": "string", "optional": true, "reference": "books"}, {"id": "books", "type": "string[]", "optional": true, "reference": "books"}]}"#,
      ])
  }

  @Test(
    "An action is called by its operation id, or by its method and route",
    arguments: [
      ("post", "/library/books", "createBook", "create_book"), ("post", "/library/books", "create", "create_book"),
      ("post", "/library/books", "PostLibraryBooks", "create_book"),
      ("patch", "/library/books/{id}", nil, "update_book"),
      ("put", "/library/books/{id}", nil, "replace_book"), ("delete", "/library/books/{id}/", nil, "delete_book"),
      ("post", "/library/books/{id}/copies", nil, "create_book_copy"),
      ("post", "/library/books/{id}/return", nil, "return_book"),
      ("post", "/library/books/{id}/change-shelf", nil, "change_shelf"), ("post", "/library/sync", nil, "sync_library"),
    ] as [(String, String, String?, String)])
  func names(method: String, route: String, operationID: String?, expected: String) throws {
    let id = operationID.map { #""operationId": "\#($0)", "# } ?? ""
    let text = """
      { "openapi": "3.1.0", "paths": { "\(route)": { "\(method)": { \(id)"responses": {} } } } }
      """
    let document = try #require(OpenAPIDocument.read(SpecFile(path: "a.json", bytes: Array(text.utf8))).document)
    #expect(document.guessedMap(select: nil).map.actions.map(\.id.value) == [expected])
  }

  @Test("Answers and error codes")
  func answers() throws {
    let document = LibraryDocument(
      properties: #""id": { "type": "string" }"#, required: ["id"],
      schemas:
        #""Failure": { "type": "object", "properties": { "code": { "type": "string", "enum": ["LIB.NO_ACCESS", "LIB.MODEL_DISABLED", "LIB.ACTION_NOT_AVAILABLE"] } } }"#,
      paths: """
        "/library/books/": { "post": { "deprecated": true, "description": "Adds a book.{/* <Widget/> */}", "responses": {
          "201": { "content": { "application/json": { "schema": { "properties": { "data": { "$ref": "#/components/schemas/Book" } } } } } },
          "403": { "content": { "application/json": { "schema": { "properties": { "error": { "$ref": "#/components/schemas/Failure" } } } } } } } } }
        """)
    let json = try document.derive().json
    #expect(
      json["actions"]?.lines == [
        #"{"id": "create_book", "method": "POST", "route": "/library/books/", "description": "Adds a book.", "deprecated": true, "inputs": [], "answer": "Book"}"#
      ])
    #expect(
      json["error_codes"]?.compact
        == #"{"action_not_available": "LIB.ACTION_NOT_AVAILABLE", "model_disabled": "LIB.MODEL_DISABLED"}"#)
  }

  @Test(
    "A list of records is found by its shape",
    arguments: [
      (#"{ "type": "array", "items": \#(Self.book) }"#, [String]()),
      (
        #"{ "properties": { "next": { "type": "string" }, "results": { "type": "array", "items": \#(Self.book) } } }"#,
        ["results"]
      ),
      (
        #"{ "properties": { "meta": { "properties": { "total": { "type": "integer" } } }, "data": { "type": "array", "items": \#(Self.book) } } }"#,
        ["data"]
      ),
      (
        #"{ "properties": { "data": { "properties": { "cursor": { "type": "string" }, "books": { "type": "array", "items": \#(Self.book) } } } } }"#,
        ["data", "books"]
      ),
      (
        #"{ "properties": { "name": { "type": "string" }, "books": { "type": "array", "items": \#(Self.book) } } }"#,
        nil
      ),
      (
        #"{ "properties": { "next": { "type": "string" }, "ids": { "type": "array", "items": { "type": "string" } } } }"#,
        nil
      ),
    ] as [(String, [String]?)])
  func envelopes(schema: String, expected: [String]?) throws {
    let text = """
      { "openapi": "3.1.0", "paths": { "/books": { "get": { "responses": { "200": { "content": {
        "application/json": { "schema": \(schema) } } } } } } } }
      """
    let document = try #require(OpenAPIDocument.read(SpecFile(path: "a.json", bytes: Array(text.utf8))).document)
    #expect(document.guessedMap(select: nil).map.models.first?.results == expected)
  }

  private static let book = #"{ "type": "object", "properties": { "title": { "type": "string" } } }"#

  @Test(
    "What is no OpenAPI document of a known version is refused",
    arguments: [
      (
        "api.yaml", "openapi: 3.1.0",
        "OpenAPI documents are read in JSON, and this is YAML: it is converted with 'yq -o=json . api.yaml > api.json'"
      ),
      (
        "api.txt", "openapi",
        "OpenAPI documents are read in JSON; YAML is converted with 'yq -o=json . api.txt > openapi.json'"
      ),
      (
        "a.json", #"{ "swagger": "2.0" }"#,
        "the document is of Swagger 2; convert it to OpenAPI 3, as with 'npx swagger2openapi'"
      ),
      ("a.json", #"{ "openapi": "4.0.0" }"#, "the document is of OpenAPI '4.0.0'; 3.0 and 3.1 are read"),
      ("a.json", "{}", "the file has no 'openapi' with the version of OpenAPI"),
    ])
  func refusals(path: String, text: String, expected: String) {
    let read = OpenAPIDocument.read(SpecFile(path: path, bytes: Array(text.utf8)))
    #expect(read.document == nil && read.diagnostics.map(\.message) == [expected])
  }
}
