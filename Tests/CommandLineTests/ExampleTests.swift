import Foundation
import Testing
import _CoverageTestSupport

/// The examples of other build systems, run with the tool that was built.
@Suite("Examples")
struct ExampleTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox.shop()
    try sandbox.remove("Spec/shop/connectors/bolt.json")
  }

  @Test("make runs the tool once, again after an edit, and not otherwise")
  func make() throws {
    let tool = Sandbox.products.appendingPathComponent("coverage-matrix").path
    let makefile = Repository.url("Tests/Packages/Examples/Make/Makefile").path
    func make() throws -> Sandbox.Result {
      try sandbox.run("make", ["-f", makefile, "TOOL=\(tool)", "SPEC=Spec/shop"])
    }
    let first = try make()
    #expect(first.status == 0, "\(first.errors)")
    #expect(sandbox.files(below: "Generated").contains("ats-Connector-acme.swift"))
    #expect(try make().output == "make: Nothing to be done for 'all'.\n")
    try sandbox.age("Generated")
    #expect(try make().output.hasPrefix("\(tool) generate"))
  }

  @Test("The Bazel rule names all inputs and all outputs, and its command makes them of those alone")
  func bazel() throws {
    let rule = try Repository.text("Tests/Packages/Examples/Bazel/BUILD.bazel")
    let list = try sandbox.run("generate", "--spec", "Spec/shop", "--output", ".", "--build-prefix", "shop", "--list")
    let outputs = Self.strings(in: rule, under: "outs")
    #expect(list.output == outputs.map { "./\($0)\n" }.joined())
    #expect(Self.strings(in: rule, under: "srcs") == sandbox.files(below: "Spec").map { "Spec/\($0)" }.sorted())
    let tool = Sandbox.products.appendingPathComponent("coverage-matrix").path
    let command = Self.command(in: rule)
      .replacing("$(location :coverage-matrix)", with: tool)
      .replacing("$(location Spec/shop/category.json)", with: "Spec/shop/category.json")
      .replacing("$(RULEDIR)", with: "out").replacing("$$", with: "$")
    let result = try sandbox.run("sh", ["-c", command])
    #expect(result == .init(output: "", errors: "", status: 0))
    #expect(sandbox.files(below: "out") == outputs.sorted())
  }

  /// The strings of a list in a rule.
  private static func strings(in rule: String, under key: String) -> [String] {
    guard let start = rule.range(of: "\(key) = [") else { return [] }
    let list = rule[start.upperBound...].prefix { $0 != "]" }
    return list.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// The command of a rule, put together.
  private static func command(in rule: String) -> String {
    guard let start = rule.range(of: "cmd = "), let end = rule.range(of: "\",\n    tools") else { return "" }
    let parts = rule[start.upperBound..<end.lowerBound].split(separator: "\"")
    return parts.enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined()
  }
}
