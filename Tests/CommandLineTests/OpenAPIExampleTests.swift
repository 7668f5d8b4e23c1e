import Foundation
import Testing
import _CoverageTestSupport

@Suite("Examples of an OpenAPI document")
struct OpenAPIExampleTests {
  @Test("Every example of a response decodes with the Swift that is generated")
  func examples() throws {
    let sandbox = try Sandbox()
    try sandbox.write(ShopDocument.text, to: "shop.json")
    let start = try sandbox.run("init", "--openapi", "shop.json", "--select", "/shop/")
    #expect(start.errors == "" && start.output.contains("\n2 models with 15 fields, 3 actions with 10 inputs"))
    #expect(try sandbox.run("generate").status == 0)
    let example = try Self.example(of: "/shop/orders")
    try sandbox.write(Self.program(example), to: "main.swift")
    #expect(
      try sandbox.runProgram(with: "Generated/shop/Swift")
        == .init(
          output: "o1 paid 2 true wrapped: nil\no2 later 0 false wrapped: wrapped\no3 open 0 false wrapped: nil\n",
          errors: "", status: 0))
  }

  private static func example(of route: String) throws -> String {
    let root = try JSONSerialization.jsonObject(with: Data(ShopDocument.text.utf8))
    var value: Any? = root
    for key in ["paths", route, "get", "responses", "200", "content", "application/json", "example"] {
      value = (value as? [String: Any])?[key]
    }
    let data = try JSONSerialization.data(withJSONObject: try #require(value), options: .sortedKeys)
    return String(decoding: data, as: UTF8.self)
  }

  private static func program(_ example: String) -> String {
    """
    import Foundation

    let example = ##\"\(example)\"##
    let page = try JSONDecoder().decode(Shop.Page<Shop.Order>.self, from: Data(example.utf8))
    for order in page.results {
      var gift: String?
      if case .string(let text)? = order.gift { gift = text }
      let isCard = if case .card? = order.payment { true } else { false }
      print(
        order.id, order.state.rawValue.lowercased(), order.lines.first?.count ?? 0, isCard,
        "wrapped: \\(gift ?? "nil")")
    }

    """
  }
}
