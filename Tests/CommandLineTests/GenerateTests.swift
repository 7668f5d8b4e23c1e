import Foundation
import Testing
import _CoverageTestSupport

@Suite("generate")
struct GenerateTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox.shop()
  }

  @Test("Outputs of an action that went away and of a form that is no longer asked for go, and files of others stay")
  func otherLeftovers() throws {
    let sandbox = try Sandbox.shop()
    _ = try sandbox.run("generate")
    try sandbox.write("{}\n", to: "Generated/shop/requests/mine.schema.json")
    let category = try sandbox.read("Spec/shop/category.json")
    try sandbox.write(
      category.replacing(#""id": "refund", "#, with: #""id": "pay_back", "#).replacing(
        #""tools_json": true, "#, with: ""
      )
      .replacing(#""tools_json": true,"#, with: ""), to: "Spec/shop/category.json")
    for name in ["acme", "bolt"] {
      let path = "Spec/shop/connectors/\(name).json"
      try sandbox.write(sandbox.read(path).replacing(#""refund""#, with: #""pay_back""#), to: path)
    }
    let removed = ["requests/refund.schema.json", "tools.json", "tools.md"]
    let check = try sandbox.run("check")
    for name in removed { #expect(check.errors.contains("Generated/shop/\(name): error: left over")) }
    let output = try sandbox.run("generate").output
    for name in removed { #expect(output.contains("removed Generated/shop/\(name)\n")) }
    #expect(try sandbox.read("Generated/shop/requests/mine.schema.json") == "{}\n")
    try sandbox.write("# Mine\n", to: "Generated/shop/README.md")
    let refused = try sandbox.run("generate")
    #expect(
      refused.status == 1 && refused.errors.contains("'Generated/shop/README.md' is no file that coverage-matrix made"))
    #expect(try sandbox.read("Generated/shop/README.md") == "# Mine\n")
  }

  @Test("The first run creates, the second touches nothing")
  func idempotence() throws {
    let first = try sandbox.run("generate")
    try expectSnapshot(first.output, "generate.txt")
    #expect(first.errors == "" && first.status == 0)
    try sandbox.age("Generated")
    #expect(
      try sandbox.run("generate") == .init(output: "0 files changed, 40 unchanged\n", errors: "", status: 0))
    #expect(try sandbox.written(below: "Generated") == [])
  }

  @Test("Editing a note writes one Swift file and the pages that show it")
  func editedNote() throws {
    _ = try sandbox.run("generate")
    try sandbox.age("Generated")
    try sandbox.write(
      Sandbox.acme.replacing("Paid ones.", with: "Those that are paid."), to: "Spec/shop/connectors/acme.json")
    #expect(
      try sandbox.run("generate").output == """
        updated Generated/shop/Swift/Connector-acme.swift
        updated Generated/shop/coverage.csv
        updated Generated/shop/coverage.html
        updated Generated/shop/coverage.json
        updated Generated/shop/coverage.md
        updated Generated/shop/embed.html
        updated Generated/shop/llms-full.txt
        updated Generated/shop/pages/acme.md
        updated Generated/shop/pages/mdx/acme.mdx
        updated Generated/shop/pages/models/orders.md
        10 files changed, 30 unchanged

        """)
    #expect(
      try sandbox.written(below: "Generated") == [
        "shop/Swift/Connector-acme.swift", "shop/coverage.csv", "shop/coverage.html", "shop/coverage.json",
        "shop/coverage.md", "shop/embed.html", "shop/llms-full.txt", "shop/pages/acme.md",
        "shop/pages/mdx/acme.mdx", "shop/pages/models/orders.md",
      ])
  }

  @Test("The files of a connector that went away go, what others put there stays")
  func leftovers() throws {
    _ = try sandbox.run("generate")
    try sandbox.write("// By hand\n", to: "Generated/shop/Swift/Extra.swift")
    try sandbox.write("{}\n", to: "Generated/shop/extra.json")
    try sandbox.write("# By hand\n", to: "Generated/shop/pages/extra.md")
    try sandbox.remove("Spec/shop/connectors/bolt.json")
    let output = try sandbox.run("generate").output
    let removed = ["Swift/Connector-bolt.swift", "badges/bolt.svg", "pages/bolt.md", "pages/mdx/bolt.mdx"]
    #expect(
      output.split(separator: "\n").filter { $0.hasPrefix("removed ") }
        == removed.map { "removed Generated/shop/\($0)" })
    let files = sandbox.files(below: "Generated/shop")
    #expect(removed.allSatisfy { !files.contains($0) })
    #expect(files.contains("Swift/Extra.swift") && files.contains("extra.json") && files.contains("pages/extra.md"))
  }

  @Test("All errors are printed, and nothing is written")
  func errors() throws {
    _ = try sandbox.run("generate")
    try sandbox.age("Generated")
    try sandbox.write(Sandbox.broken, to: "Spec/shop/connectors/bolt.json")
    try sandbox.write(Sandbox.acme.replacing("Paid", with: "All"), to: "Spec/shop/connectors/acme.json")
    let result = try sandbox.run("generate")
    #expect(result == .init(output: "", errors: Self.brokenErrors(in: "Spec"), status: 1))
    #expect(try sandbox.written(below: "Generated") == [])
  }

  @Test("Paths are printed as they were given")
  func paths() throws {
    try sandbox.write(Sandbox.broken, to: "Spec/shop/connectors/bolt.json")
    let spec = sandbox.folder.appendingPathComponent("Spec").path
    #expect(try sandbox.run("generate", "--spec", spec).errors == Self.brokenErrors(in: spec))
    #expect(try sandbox.run("generate", "--spec=./Spec").errors == Self.brokenErrors(in: "./Spec"))
  }

  @Test("Warnings are printed, and everything is written")
  func warnings() throws {
    try sandbox.write(Sandbox.warned, to: "Spec/shop/connectors/bolt.json")
    let result = try sandbox.run("generate")
    #expect(result.errors.hasPrefix("Spec/shop/connectors/bolt.json:2:53: warning: "))
    #expect(result.errors.hasSuffix(" [limiting-words]\n"))
    #expect(result.output.hasSuffix("40 files changed, 0 unchanged\n") && result.status == 0)
  }

  @Test("Two categories cannot have one id")
  func sharedID() throws {
    try sandbox.write(Sandbox.category, to: "Spec/other/category.json")
    try sandbox.write(Sandbox.bolt, to: "Spec/other/connectors/bolt.json")
    #expect(
      try sandbox.run("generate")
        == .init(
          output: "",
          errors: """
            Spec/shop/category.json:1:1: error: two categories have the id 'shop', and so would share a folder of outputs [duplicate-id]
            Spec/other/category.json:1:1: note: the other is here

            """,
          status: 1))
    #expect(sandbox.files(below: "Generated") == [])
  }

  @Test("Category folders are found below the folder, each once")
  func search() throws {
    try sandbox.write(Sandbox.category.replacing("\"shop\"", with: "\"bazaar\""), to: "Spec/a/b/category.json")
    try sandbox.write(Sandbox.bolt, to: "Spec/a/b/connectors/bolt.json")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.folder.appendingPathComponent("Spec/a/b/again").path, withDestinationPath: "../../../Spec")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.folder.appendingPathComponent("Spec/a/loop").path, withDestinationPath: "..")
    #expect(try sandbox.run("generate").output.hasSuffix("76 files changed, 0 unchanged\n"))
    #expect(Set(sandbox.files(below: "Generated").map { $0.prefix { $0 != "/" } }) == ["bazaar", "shop"])
  }

  @Test("A build gets flat Swift files with a prefix, no pages, and no word")
  func buildLayout() throws {
    let arguments = ["generate", "--spec", "Spec/shop", "--output", "out", "--build-prefix", "Target"]
    #expect(try sandbox.run(arguments) == .init(output: "", errors: "", status: 0))
    let files = sandbox.files(below: "out")
    #expect(files.count == 22)
    #expect(
      files.filter { !$0.hasSuffix(".swift") } == [
        "Target-report/connector.schema.json", "Target-report/coverage.json", "Target-report/coverage.md",
      ])
    #expect(files.contains("Target-Connector-acme.swift"))
    try sandbox.age("out")
    #expect(try sandbox.run(arguments) == .init(output: "", errors: "", status: 0))
    #expect(try sandbox.written(below: "out") == [])
  }

  @Test("The list of the outputs is what a run writes")
  func list() throws {
    for more in [[], ["--build-prefix", "T"]] {
      let arguments = ["generate", "--spec", "Spec/shop", "--output", "out"] + more
      let list = try sandbox.run(arguments + ["--list"])
      #expect(sandbox.files(below: "out") == [] && list.status == 0)
      _ = try sandbox.run(arguments)
      #expect(list.output == sandbox.files(below: "out").map { "out/\($0)\n" }.joined())
      try sandbox.remove("out")
    }
  }

  @Test("The outputs do not depend on the place, the locale or the way to the spec")
  func determinism() throws {
    _ = try sandbox.run("generate")
    let other = try Sandbox.shop()
    let spec = other.folder.appendingPathComponent("Spec").path
    _ = try other.run(["generate", "--spec", spec], environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"])
    #expect(sandbox.files(below: "Generated") == other.files(below: "Generated"))
    for file in sandbox.files(below: "Generated") {
      #expect(try sandbox.read("Generated/\(file)") == other.read("Generated/\(file)"))
    }
  }

  @Test("Folders that cannot be used")
  func folders() throws {
    #expect(
      try sandbox.run("generate", "--spec", "nowhere")
        == .init(output: "", errors: "error: 'nowhere' is not a folder that can be read\n", status: 2))
    let missing = try sandbox.run("generate", "--spec", "Spec/shop/connectors")
    #expect(missing.errors.hasPrefix("error: 'Spec/shop/connectors' is not a category folder") && missing.status == 2)
    try sandbox.write("", to: "file")
    let blocked = try sandbox.run("generate", "--output", "file")
    #expect(
      blocked.errors.hasPrefix("error: 'file' cannot be written: ") && blocked.status == 1 && blocked.output == "")
  }

  private static func brokenErrors(in spec: String) -> String {
    """
    \(spec)/shop/connectors/bolt.json:2:44: error: unknown field 'totl' in model 'orders'; did you mean 'total'? \
    [unknown-field]
    \(spec)/shop/connectors/bolt.json:3:3: error: the connector has no key 'feature'; did you mean 'features'? \
    [unknown-key]

    """
  }
}
