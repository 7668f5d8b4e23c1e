import Testing
import _CoverageGenerator
import _CoverageImporter
import _CoverageSpec

/// A document of a library's API with one list of books, of which a test says the parts.
struct LibraryDocument {
  var version = "3.1.0"
  /// The members of `properties` of a book.
  var properties = ""
  var required: [String] = []
  /// Members of `components.schemas` beside `Book`.
  var schemas = ""
  /// Members of `paths` beside the list of books.
  var paths = ""
  /// The elements of the parameters of the list of books.
  var parameters = ""

  var text: String {
    let rest = schemas.isEmpty ? "" : ", " + schemas
    let more = paths.isEmpty ? "" : ", " + paths
    let required = required.map { "\"\($0)\"" }.joined(separator: ", ")
    return """
      { "openapi": "\(version)", "info": { "title": "Library", "version": "1" },
        "paths": { "/library/books": { "get": { "parameters": [\(parameters)], "responses": { "200": {
          "description": "Books", "content": { "application/json": { "schema": {
            "type": "object", "properties": { "status": { "type": "string" }, "data": { "type": "object", "properties": {
              "next": { "type": "string" },
              "results": { "type": "array", "items": { "$ref": "#/components/schemas/Book" } } } } } } } } } } } }\(more) },
        "components": { "schemas": { "Book": {
          "type": "object", "required": [\(required)], "properties": { \(properties) } }\(rest) } } }
      """
  }

  func document() throws -> OpenAPIDocument {
    let read = OpenAPIDocument.read(SpecFile(path: "library.json", bytes: Array(text.utf8)))
    return try #require(read.document, "\(read.diagnostics)")
  }

  func derive() throws -> DerivedCategory {
    let document = try document()
    let map = document.guessedMap(select: "/library/").map
    return document.category(
      id: "library", name: "Library", by: map, rules: StandardRules.all + Emitters.rules)
  }

  /// The fields of books, one a line.
  func fields() throws -> [String] { try derive().json["models"]?.elements.first?["fields"]?.lines ?? [] }

  /// The declared types, one a line.
  func types() throws -> [String] { try derive().json["types"]?.lines ?? [] }

  /// The filters of books, one a line.
  func filters() throws -> [String] { try derive().json["models"]?.elements.first?["filters"]?.lines ?? [] }

  /// The inputs of the first action, one a line.
  func inputs() throws -> [String] { try derive().json["actions"]?.elements.first?["inputs"]?.lines ?? [] }

  /// What was left out of books: the end of the pointer, and the reason.
  func leftOut() throws -> [String] {
    try derive().leftOut.filter { $0.pointer.hasPrefix("#/components/schemas/") }.map {
      "\($0.pointer.dropFirst("#/components/schemas/".count)): \($0.reason)"
    }
  }

  /// A document whose books are created with a body.
  static func creating(_ properties: String, required: [String] = [], schemas: String = "", version: String = "3.1.0")
    -> LibraryDocument
  {
    let required = required.map { "\"\($0)\"" }.joined(separator: ", ")
    return LibraryDocument(
      version: version, schemas: schemas,
      paths: """
        "/library/books/{shelf}": { "post": { "operationId": "createBook", "requestBody": { "content": {
          "application/json": { "schema": { "type": "object", "required": [\(required)],
            "properties": { \(properties) } } } } }, "responses": {} } }
        """)
  }
}

extension JSONNode {
  /// The elements of a list, each on a line.
  var lines: [String] {
    elements.map { $0.compact }
  }

  /// The value on one line.
  var compact: String {
    switch value {
    case .object(let members):
      "{" + members.map { "\"\($0.key)\": \($0.value.compact)" }.joined(separator: ", ") + "}"
    case .array(let elements): "[" + elements.map(\.compact).joined(separator: ", ") + "]"
    default: element(.report, indent: 0)
    }
  }
}
