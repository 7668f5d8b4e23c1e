import Testing
import _CoverageTestSupport

/// What the build plugin leaves the tool to say of a target.
@Suite("generate --target")
struct BuildTargetTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write(Sandbox.category, to: "Shop/Spec/category.json")
    try sandbox.write(Sandbox.acme, to: "Shop/Spec/connectors/acme.json")
  }

  @Test("A target with nothing wrong builds without a word")
  func right() throws {
    try sandbox.write(Sandbox.category.replacing("\"shop\"", with: "\"bazaar\""), to: "Shop/Other/category.json")
    try sandbox.write(#"{ "slug": "a-post", "title": "A post" }"#, to: "Shop/posts.json")
    try sandbox.write("no JSON", to: "Shop/notes.json")
    let result = try generate("Shop/Other/category.json", "Shop/posts.json", "Shop/notes.json")
    #expect(result == .init(output: "", errors: "", status: 0))
    #expect(!sandbox.files(below: "out").isEmpty)
  }

  @Test("A target without a category folder")
  func noCategory() throws {
    try sandbox.remove("Shop/Spec")
    #expect(
      try generate(spec: "Shop")
        == failure(
          """
          Shop:1:1: error: the target has no category folder, which has category.json and connectors/; add one, \
          or remove the plugin from the target [no-category]
          """))
  }

  @Test("A category folder that the manifest excludes")
  func excluded() throws {
    #expect(
      try generate(spec: "Shop")
        == failure(
          """
          Shop/Spec/category.json:1:1: error: the package's manifest excludes this file from the target; remove 'Spec' \
          from its 'exclude' [excluded-spec]
          """))
  }

  @Test("Two category folders with one id")
  func sharedID() throws {
    try sandbox.write(Sandbox.category, to: "Shop/Other/category.json")
    #expect(
      try generate("Shop/Other/category.json")
        == failure(
          """
          Shop/Other/category.json:1:22: error: two categories of the target have the id 'shop'; give one of them \
          another [duplicate-id]
          Shop/Spec/category.json:1:22: note: the other is here
          """))
  }

  @Test("A category without connectors", arguments: [true, false])
  func noConnectors(hasFolder: Bool) throws {
    try sandbox.remove("Shop/Spec/connectors")
    if hasFolder { try sandbox.write("", to: "Shop/Spec/connectors/.gitkeep") }
    #expect(
      try generate()
        == failure(
          """
          Shop/Spec/category.json:1:1: error: the category has no connectors; describe one in 'connectors/<slug>.json' \
          beside this file [no-connectors]
          """))
  }

  @Test(
    "A connector in the wrong folder",
    arguments: ["Shop/bolt.json", "Shop/Spec/bolt.json", "Shop/Spec/connectors/europe/bolt.json"])
  func misplacedConnector(path: String) throws {
    try sandbox.write(Sandbox.bolt, to: path)
    #expect(
      try generate(path)
        == failure(
          """
          \(path):1:24: error: a connector is read only from the folder 'connectors' of its category; move it to \
          'Spec/connectors/bolt.json' [misplaced-connector]
          """))
  }

  @Test("Files are taken only for a target")
  func operands() throws {
    let result = try sandbox.run("generate", "--spec", "Shop/Spec", "Shop/bolt.json")
    #expect(result == .init(output: "", errors: "error: unexpected argument 'Shop/bolt.json'\n", status: 2))
  }

  private func generate(spec: String = "Shop/Spec", _ files: String...) throws -> Sandbox.Result {
    let arguments = ["generate", "--spec", spec, "--output", "out", "--build-prefix", "Spec", "--target", "Shop", "--"]
    return try sandbox.run(arguments + files)
  }

  private func failure(_ errors: String) -> Sandbox.Result {
    .init(output: "", errors: errors + "\n", status: 1)
  }
}
