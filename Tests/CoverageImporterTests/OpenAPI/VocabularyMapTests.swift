import Testing
import _CoverageImporter
import _CoverageSpec

@Suite("Vocabulary map")
struct VocabularyMapTests {
  @Test("Errors are located, and all are found")
  func errors() {
    let text = """
      { "format": 1, "modls": [], "ignored": ["orders"],
        "models": [{ "route": "orders", "id": "orders", "record": "a b" },
                   { "route": "/orders", "id": "orders", "record": "Order" }],
        "actions": [{ "method": "GETS", "route": "/orders", "id": "x" },
                    { "method": "POST", "route": "/orders", "id": "orders" }] }
      """
    let loaded = LoadedFile<VocabularyMap>(reading: SpecFile(path: "map.json", bytes: Array(text.utf8)))
    #expect(
      loaded.diagnostics.map { $0.description.split(separator: "\n")[0] }
        == [
          "map.json:1:16: error: the map has no key 'modls'; did you mean 'models'? [unknown-key]",
          "map.json:1:41: error: 'orders' is no operation: write a method and a route, as in 'GET /shop/orders/{id}' [invalid-value]",
          "map.json:2:25: error: 'route' must be a path that starts with '/' and has no white space, found 'orders' [invalid-value]",
          "map.json:2:61: error: 'a b' is not an id: ids have letters, digits, '_' and '-' only [invalid-id]",
          "map.json:3:42: error: a second entry has the id 'orders' [duplicate-entry]",
          "map.json:4:27: error: 'method' must be 'DELETE', 'PATCH', 'POST' or 'PUT', found 'GETS' [invalid-value]",
          "map.json:5:61: error: a second entry has the id 'orders' [duplicate-entry]\nmap.json:3:43: note: the first one is here",
        ].map { $0.split(separator: "\n")[0] })
  }

  @Test("What the map has and the document does not is found, and the other way round")
  func differences() throws {
    let document = try LibraryDocument(
      properties: #""id": { "type": "string" }"#,
      paths: #""/library/loans": { "post": { "responses": {} } }, "/library/fees": { "delete": { "responses": {} } }"#
    ).document()
    let text = """
      { "format": 1, "models": [{ "route": "/library/bocks", "id": "books", "record": "Book" }],
        "actions": [{ "method": "POST", "route": "/library/loans", "id": "lend" }],
        "ignored": ["DELETE /library/fees"] }
      """
    let map = LoadedFile<VocabularyMap>(reading: SpecFile(path: "map.json", bytes: Array(text.utf8)))
    let derived = document.category(
      id: "library", name: "Library", by: try #require(map.value), rules: StandardRules.all)
    #expect(
      derived.diagnostics.map(\.description) == [
        "library.json:2:41: warning: vocabulary.map.json does not have GET /library/books; add it to 'models', 'actions' or 'ignored' [unmapped-operation]",
        "map.json:1:38: warning: the document has no GET /library/bocks; did you mean '/library/books'? [unknown-route]",
      ])
    #expect(
      derived.json["actions"]?.lines == [#"{"id": "lend", "method": "POST", "route": "/library/loans", "inputs": []}"#])
    #expect(
      derived.leftOut.contains {
        $0.pointer == "#/paths/~1library~1fees/delete" && $0.reason == "the map ignores the operation"
      })
  }
}
