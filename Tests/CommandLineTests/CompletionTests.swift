import Foundation
import Testing
import _CoverageTestSupport

@Suite("completions")
struct CompletionTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox.shop()
  }

  @Test(
    "bash completes verbs, options and words",
    arguments: [
      (["gen"], ["generate"]), (["dri"], ["drift"]), (["generate", "--out"], ["--output"]),
      (["check", "--format", "sa"], ["sarif"]), (["generate", "--spec", "fold"], ["folder"]),
      (["query", "--j"], ["--json"]), (["check", "--x"], []), (["he"], ["help"]),
      (["help", "dri"], ["drift"]), (["completions", "z"], ["zsh"]), (["query", "a"], ["acme"]),
      (["query", "--json", "acme", "orders."], ["orders.id", "orders.total"]), (["find", "feat"], ["features.sync"]),
      (["stub", "bo"], ["bolt"]), (["list", "--category", "s"], ["shop"]), (["find", "--unlisted", "ap"], ["apart"]),
      (["query", "--spec", "Spec/shop", "b"], ["bolt"]), (["query", "--spec", "=", "nowhere", "b"], []),
      (["stub", "acme", "b"], []), (["diff", "HEAD", "fol"], ["folder"]),
    ])
  func bash(words: [String], replies: [String]) throws {
    try sandbox.write("", to: "folder/file")
    let script = try sandbox.run("completions", "bash")
    #expect(script.errors == "" && script.status == 0)
    try sandbox.write(
      script.output + """
        COMP_WORDS=('\(Sandbox.products.appendingPathComponent("coverage-matrix").path)' \(words.joined(separator: " ")))
        COMP_CWORD=\(words.count)
        _coverage_matrix
        printf '%s\\n' "${COMPREPLY[@]}"
        """, to: "try.bash")
    let result = try sandbox.run(
      "/usr/bin/env", ["bash", "try.bash"], environment: ProcessInfo.processInfo.environment)
    #expect(result.errors == "")
    #expect(result.output.split(separator: "\n").map(String.init) == replies)
  }

  @Test("Each script names every verb and every option", arguments: ["bash", "zsh", "fish"])
  func complete(shell: String) throws {
    let script = try sandbox.run("completions", shell).output
    let verbs = try ToolDescription(sandbox).commands
    #expect(verbs.count >= 14)
    for verb in verbs {
      #expect(script.contains(verb.name))
      for option in (verb.options ?? []).map(\.name) + ["--help"] {
        #expect(script.contains(shell == "fish" ? "-l \(option.dropFirst(2)) " : option), "\(verb.name) \(option)")
      }
    }
  }

  @Test("A shell reads its script, where it is installed", arguments: ["bash", "zsh", "fish"])
  func syntax(shell: String) throws {
    let environment = ProcessInfo.processInfo.environment
    let found = try sandbox.run("/usr/bin/env", ["bash", "-c", "command -v \(shell)"], environment: environment)
    // Only bash is everywhere.
    guard found.status == 0 else {
      #expect(shell != "bash")
      return
    }
    try sandbox.write(try sandbox.run("completions", shell).output, to: "script")
    let result = try sandbox.run("/usr/bin/env", [shell, "-n", "script"], environment: environment)
    #expect(result == .init(output: "", errors: "", status: 0))
  }

  @Test("The words of a spec, but none that a shell would take for more")
  func words() throws {
    try sandbox.write(Sandbox.bolt, to: "Spec/shop/connectors/$(touch x).json")
    #expect(try sandbox.run("completions", "slugs") == .init(output: "acme\nbolt\n", errors: "", status: 0))
    #expect(try sandbox.run("completions", "categories").output == "shop\n")
    #expect(
      try sandbox.run("completions", "paths", "--of", "Spec/shop").output
        == "features.sync\norders\norders.id\norders.total\nrefund\nrefund.files.url\n")
  }

  @Test("Another shell is an error")
  func unknown() throws {
    #expect(
      try sandbox.run("completions", "fihs")
        == .init(output: "", errors: "error: unknown shell 'fihs'; did you mean 'fish'?\n", status: 2))
  }
}
