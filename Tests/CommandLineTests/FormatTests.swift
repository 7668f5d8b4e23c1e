import Foundation
import Testing
import _CoverageTestSupport

@Suite("format")
struct FormatTests {
  @Test("Files get their layout once, and keep all that they say")
  func format() throws {
    let sandbox = try Sandbox.shop()
    try sandbox.write(
      #"{"$comment":"kept","slug":"bolt","format":1,"name":"Bolt","models":{"orders":{"fields":["id"]}}}"#,
      to: "Spec/shop/connectors/bolt.json")
    let names = ["category.json", "connectors/acme.json", "connectors/bolt.json"].map { "Spec/shop/\($0)" }
    let list = try sandbox.run("format", "--check")
    #expect(list == .init(output: names.map { "\($0) is not formatted\n" }.joined(), errors: "", status: 1))
    #expect(
      try sandbox.run("format") == .init(output: names.map { "formatted \($0)\n" }.joined(), errors: "", status: 0))
    #expect(
      try sandbox.read(names[2]) == """
        {
          "$comment": "kept",
          "slug": "bolt",
          "format": 1,
          "name": "Bolt",
          "models": {
            "orders": { "fields": ["id"] }
          }
        }

        """)
    try sandbox.age("Spec")
    #expect(try sandbox.run("format") == .init(output: "", errors: "", status: 0))
    #expect(try sandbox.written(below: "Spec") == [])
    #expect(try sandbox.run("format", "--check").status == 0)
  }

  @Test("While a file is not JSON, nothing is written; an unknown name is no hindrance")
  func broken() throws {
    let sandbox = try Sandbox.shop()
    try sandbox.write(#"{ "format": 1, "slug": "bolt", }"#, to: "Spec/shop/connectors/bolt.json")
    try sandbox.age("Spec")
    let result = try sandbox.run("format")
    #expect(result.status == 1 && result.errors.hasPrefix("Spec/shop/connectors/bolt.json:1:30: error: "))
    #expect(try sandbox.written(below: "Spec") == [])
    try sandbox.write(Sandbox.broken, to: "Spec/shop/connectors/bolt.json")
    #expect(try sandbox.run("format").status == 0)
  }

  @Test("The catalogue of this package is formatted")
  func catalogue() throws {
    let result = try Sandbox().run("format", "--check", "--spec", Repository.url("Spec").path)
    #expect(result == .init(output: "", errors: "", status: 0))
  }
}
