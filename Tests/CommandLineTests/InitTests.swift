import Foundation
import Testing
import _CoverageTestSupport

@Suite("init")
struct InitTests {
  @Test("A new catalogue is clean, formatted, and builds", arguments: [[], ["Catalogue", "--category", "crm"]])
  func builds(arguments: [String]) throws {
    let sandbox = try Sandbox()
    let folder = arguments.first ?? "Spec"
    let id = arguments.last ?? "example"
    #expect(
      try sandbox.run(["init"] + arguments)
        == .init(
          output: "created \(folder)/\(id)/category.json\ncreated \(folder)/\(id)/connectors/acme.json\n", errors: "",
          status: 0))
    let generated = try sandbox.run("generate", "--spec", folder)
    #expect(generated.errors == "" && generated.status == 0)
    #expect(try sandbox.run("check", "--strict", "--spec", folder).status == 0)
    #expect(try sandbox.run("format", "--check", "--spec", folder).status == 0)

    let files = sandbox.files(below: "Generated/\(id)/Swift").map { "Generated/\(id)/Swift/\($0)" }
    let result = try sandbox.typecheck(files, "-warnings-as-errors", "-module-name", "Catalogue")
    #expect(result.status == 0 && files.count > 10, "\(result.errors)")
  }

  @Test("Nothing is replaced")
  func replacesNothing() throws {
    let sandbox = try Sandbox()
    try sandbox.write("mine", to: "Spec/example/connectors/acme.json")
    #expect(
      try sandbox.run("init")
        == .init(
          output: "", errors: "error: 'Spec/example/connectors/acme.json' exists already; nothing was written\n",
          status: 1))
    #expect(sandbox.files(below: "Spec") == ["example/connectors/acme.json"])
  }

  @Test("An id that cannot be one")
  func id() throws {
    let result = try Sandbox().run("init", "--category", "a b")
    #expect(result.status == 2 && result.errors.hasPrefix("error: 'a b' cannot be the id of a category: "))
  }
}
