import Testing
import _CoverageSpec
import _CoverageTestSupport

@testable import _CoverageGenerator

@Suite("Swift names of requests")
struct RequestNameTests {
  @Test("Properties collide in their group, and with what every request or optional group has")
  func properties() {
    expect(
      inputs: """
        { "id": "body", "type": "string" },
        { "id": "x_y", "inputs": [
        { "id": "a_b", "type": "string" },
        { "id": "a-b", "type": "string", "swift_name": "aB" },
        { "id": "b", "type": "string", "swift_name": "_unlessEmpty" },
        { "id": "body", "type": "string" }] },
        { "id": "x-y", "type": "string" },
        { "id": "self", "type": "string" },
        { "id": "rows", "item": "row", "inputs": [
        { "id": "c", "type": "string" },
        { "id": "hash_value", "type": "string" }] }
        """,
      """
      category.json:4:9: error: input 'body' cannot be named 'body' in Swift, \
      because that name is taken among the properties of action 'create'; give input 'body' a 'swift_name' [reserved-swift-name]
      category.json:7:9: error: input 'x_y.a-b' and input 'x_y.a_b' \
      are both named 'aB' among the properties of group 'x_y' in Swift; give input 'x_y.a-b' another 'swift_name' [swift-name-collision]
      category.json:6:9: note: the other is here
      category.json:8:9: error: input 'x_y.b' cannot be named '_unlessEmpty' in Swift, \
      because that name is taken among the properties of group 'x_y'; give input 'x_y.b' another 'swift_name' [reserved-swift-name]
      category.json:10:9: error: input 'x-y' and input 'x_y' \
      are both named 'xY' among the properties of action 'create' in Swift; give input 'x-y' a 'swift_name' [swift-name-collision]
      category.json:5:9: note: the other is here
      category.json:11:9: error: input 'self' cannot be named 'self' in Swift, \
      because that name is taken among the inputs of action 'create'; give input 'self' a 'swift_name' [reserved-swift-name]
      category.json:14:9: error: input 'rows.hash_value' cannot be named 'hashValue' in Swift, \
      because that name is taken among the properties of group 'rows'; give input 'rows.hash_value' a 'swift_name' [reserved-swift-name]
      """)
  }

  @Test("Types of groups collide beside each other, and with what a request means by a name")
  func types() {
    expect(
      inputs: """
        { "id": "category", "inputs": [{ "id": "a", "type": "string" }] },
        { "id": "rows", "item": "category", "inputs": [{ "id": "a", "type": "string" }] },
        { "id": "lines", "item": "line", "inputs": [{ "id": "a", "type": "string" }] },
        { "id": "line", "inputs": [{ "id": "b", "type": "string" }] },
        { "id": "type", "inputs": [{ "id": "a", "type": "string" }] },
        { "id": "shop", "inputs": [{ "id": "a", "type": "string" }] }
        """,
      """
      category.json:4:9: error: the type of 'category' cannot be named 'Category' in Swift, \
      because that name is taken among the types of action 'create'; give input 'category' a 'swift_name' [reserved-swift-name]
      category.json:5:9: error: the type of 'rows' cannot be named 'Category' in Swift, \
      because that name is taken among the types of action 'create'; give input 'rows' another 'item' [reserved-swift-name]
      category.json:7:9: error: the type of 'line' and the type of 'lines' \
      are both named 'Line' among the types of action 'create' in Swift; give input 'line' a 'swift_name' [swift-name-collision]
      category.json:6:9: note: the other is here
      category.json:8:9: error: the type of 'type' cannot be named 'Type' in Swift; give input 'type' a 'swift_name' [invalid-swift-name]
      category.json:9:9: error: the type of 'shop' cannot be named 'Shop' in Swift, \
      because the category's namespace is; give input 'shop' a 'swift_name', \
      or the category a 'swift_name' in category.json [reserved-swift-name]
      """)
  }

  @Test("Parameters collide where paths are joined, and with the names in a function's code")
  func parameters() {
    expect(
      inputs: """
        { "id": "a", "inputs": [
        { "id": "b", "item": "x", "inputs": [{ "id": "c", "type": "string" }] }] },
        { "id": "a_b", "type": "string" },
        { "id": "remote", "inputs": [
        { "id": "fields", "type": "string" }] },
        { "id": "c", "type": "string", "swift_name": "Covered" }
        """,
      """
      category.json:6:9: error: the parameter for 'a_b' and the parameter for 'a.b' \
      are both named 'aB' among the parameters for action 'create' in Swift; give input 'a_b' a 'swift_name' [swift-name-collision]
      category.json:5:9: note: the other is here
      category.json:8:9: error: the parameter for 'remote.fields' cannot be named 'remoteFields' in Swift, \
      because that name is taken among the parameters for action 'create'; give input 'remote.fields' a 'swift_name' [reserved-swift-name]
      category.json:9:9: error: the parameter for 'c' cannot be named 'Covered' in Swift, \
      because that name is taken among the parameters for action 'create'; give input 'c' another 'swift_name' [reserved-swift-name]
      """)
  }

  @Test("Functions for elements collide where the names of lists and groups are joined")
  func elements() {
    expect(
      inputs: """
        { "id": "a", "inputs": [
        { "id": "lists", "item": "b", "inputs": [{ "id": "c", "type": "string" }] }] },
        { "id": "others", "item": "a_b", "inputs": [{ "id": "c", "type": "string" }] }
        """,
      """
      category.json:6:9: error: the function for an element of 'others' and the function for an element of 'a.lists' \
      are both named 'aB' among the elements of action 'create' in Swift; give input 'others' another 'item' [swift-name-collision]
      category.json:5:9: note: the other is here
      """)
  }

  @Test("A connector's functions collide with each other, and with the types beside them")
  func connectors() {
    expect(
      category: """
        "models": [
        { "id": "orders", "vendor_id": "v", "label": "L", "record": "Create", "fields": [] }],
        "actions": [
        { "id": "create", "vendor_id": "v", "label": "L", "method": "POST", "route": "/a", "swift_name": "make", "inputs": [] },
        { "id": "x", "vendor_id": "v", "label": "L", "method": "POST", "route": "/b", "swift_name": "create", "inputs": [] },
        { "id": "details", "vendor_id": "v", "label": "L", "method": "POST", "route": "/c", "inputs": [] },
        { "id": "mapping", "vendor_id": "v", "label": "L", "method": "POST", "route": "/d", "inputs": [] },
        { "id": "買う", "vendor_id": "v", "label": "L", "method": "POST", "route": "/e", "inputs": [] },
        { "id": "売る", "vendor_id": "v", "label": "L", "method": "POST", "route": "/f", "inputs": [
        { "id": "rows", "item": "row", "inputs": [{ "id": "a", "type": "string" }] }] }]
        """,
      """
      category.json:6:9: error: the request of action 'x' and the record of model 'orders' \
      are both named 'Create' among the members of the namespace in Swift; give action 'x' another 'swift_name' [swift-name-collision]
      category.json:3:9: note: the other is here
      category.json:8:9: error: the request of action 'mapping' cannot be named 'Mapping' in Swift, \
      because that name is taken among the types of a connector; give action 'mapping' a 'swift_name' [reserved-swift-name]
      category.json:10:9: error: the request of action '売る' and the function for the request of action '売る' \
      are both named '売る' among the members of a connector in Swift; give action '売る' a 'swift_name' [swift-name-collision]
      category.json:10:9: note: the other is here
      """)
  }

  private func expect(inputs: String, _ expected: String) {
    expect(
      category: """
        "actions": [{ "id": "create", "vendor_id": "v", "label": "L", "method": "POST", "route": "/a",
        "remote_fields": ["bolt"], "inputs": [
        \(inputs)] }]
        """, expected)
  }

  private func expect(category: String, _ expected: String) {
    let file = "{ \"format\": 1, \"id\": \"shop\", \"name\": \"Shop\",\n\(category) }"
    #expect(SpecificationLoader.load(category: file, rules: [SwiftNameRule()]).diagnostics.text == expected)
  }
}
