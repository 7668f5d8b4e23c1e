import Testing
import _CoverageTestSupport

@Suite("stub")
struct StubTests {
  @Test("A stub names every model and label of the connector")
  func skeleton() throws {
    let result = try Sandbox.shop().run("stub", "bolt")
    #expect(result.errors == "")
    #expect(result.status == 0)
    #expect(
      result.output.hasSuffix(
        """
        struct BoltMapper: Shop.Bolt.Mapping {
          func order(from remote: RemoteOrder) throws -> Covered<Shop.Bolt, Shop.Order> {
            try Shop.Bolt.order(
              id: unmapped("id"))
          }
        }

        """))
  }

  @Test("Since an older spec, only the labels that came or went are printed")
  func since() throws {
    let sandbox = try Sandbox.shop()
    try sandbox.write(Sandbox.category, to: "Old/shop/category.json")
    let old = Sandbox.bolt.replacing("[\"id\"]", with: "[\"id\", \"total\"]")
    try sandbox.write(old, to: "Old/shop/connectors/bolt.json")
    #expect(
      try sandbox.run("stub", "bolt", "--since", "Old")
        == .init(output: "- orders total\n", errors: "", status: 0))
    #expect(try sandbox.run("stub", "bolt", "--since", "Spec") == .init(output: "", errors: "", status: 0))
  }

  @Test("An unknown connector is an unusable argument")
  func unknown() throws {
    #expect(
      try Sandbox.shop().run("stub", "blot")
        == .init(output: "", errors: "error: unknown connector 'blot'; did you mean 'bolt'?\n", status: 2))
  }
}
