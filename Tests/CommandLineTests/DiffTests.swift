import Foundation
import Testing
import _CoverageTestSupport

@Suite("diff")
struct DiffTests {
  private func changed() throws -> Sandbox {
    let sandbox = try Sandbox.shop()
    try sandbox.write(Sandbox.category, to: "New/category.json")
    try sandbox.write(
      Sandbox.acme.replacing(#""fields": ["id", "total"]"#, with: #""fields": ["id", "total"]"#)
        .replacing("Paid ones.", with: "All."), to: "New/connectors/acme.json")
    try sandbox.write(Sandbox.bolt, to: "New/connectors/bolt.json")
    return sandbox
  }

  private func git(_ sandbox: Sandbox, _ arguments: String...) throws { try git(sandbox, arguments) }

  private func git(_ sandbox: Sandbox, _ arguments: [String]) throws {
    let result = try sandbox.run(
      "/usr/bin/env", ["git", "-c", "user.name=a", "-c", "user.email=a@example.com"] + arguments,
      environment: ["PATH": "/usr/bin:/bin", "HOME": sandbox.folder.path, "GIT_CONFIG_NOSYSTEM": "1"])
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test("A category folder and a folder above it")
  func folders() throws {
    let sandbox = try changed()
    #expect(
      try sandbox.run("diff", "Spec", "New")
        == .init(
          output: """
            New/connectors/acme.json:2:62: note only: acme orders note: Paid ones. -> All.; \
            it is for people to read, and covers neither more nor less
            version step: patch (callers: patch, mappers: patch)

            """, errors: "", status: 0))
    #expect(try sandbox.run("diff", "Spec", "Spec", "--fail-on", "any").status == 0)
    #expect(try sandbox.run("diff", "Spec", "New", "--fail-on", "any").status == 1)
  }

  @Test("A breaking change exits with 1, unless that is asked for otherwise")
  func breaking() throws {
    let sandbox = try changed()
    try sandbox.remove("New/connectors/bolt.json")
    let result = try sandbox.run("diff", "Spec", "New")
    #expect(result.status == 1 && result.output.hasSuffix("version step: major (callers: major, mappers: major)\n"))
    let coloured = try sandbox.runOnTerminal(["diff", "Spec", "New"], environment: ["TERM": "xterm"])
    #expect(coloured.contains(": \u{1B}[31mbreaking\u{1B}[0m (callers and mappers): bolt connector: a connector"))
    #expect(coloured.replacing(/\u{1B}\[\d+m/, with: "") == result.output)
    #expect(try sandbox.run("diff", "Spec", "New", "--fail-on", "never").status == 0)
    #expect(
      try sandbox.run("diff", "Spec", "New", "--format", "markdown").output.hasPrefix("# Changes\n\nVersion step"))
    #expect(try sandbox.run("diff", "Spec", "New", "--format", "json").output.hasPrefix("{\n  \"format\": 1,"))
  }

  @Test("Revisions, with the folder Spec or a path")
  func revisions() throws {
    let sandbox = try changed()
    try git(sandbox, "init", "-q")
    try git(sandbox, "add", "-A")
    try git(sandbox, "commit", "-qm", "one")
    try sandbox.write(Sandbox.acme.replacing("Paid ones.", with: "None."), to: "Spec/shop/connectors/acme.json")
    try git(sandbox, "commit", "-qam", "two")
    let result = try sandbox.run("diff", "HEAD~1", "HEAD")
    #expect(
      result
        == .init(
          output: """
            HEAD:Spec/shop/connectors/acme.json:2:62: note only: acme orders note: Paid ones. -> None.; \
            it is for people to read, and covers neither more nor less
            version step: patch (callers: patch, mappers: patch)

            """, errors: "", status: 0))
    #expect(try sandbox.run("diff", "HEAD", "Spec").output == "version step: none (callers: none, mappers: none)\n")
    #expect(try sandbox.run("diff", "HEAD:New", "New").output == "version step: none (callers: none, mappers: none)\n")
    #expect(
      try sandbox.run("diff", "HEAD:Nowhere", "New")
        == .init(
          output: "",
          errors: "error: 'HEAD:Nowhere' has no category folder, which has category.json\n", status: 2))
  }

  @Test(
    "A revision says the same from a subfolder, behind a committed link and in a submodule",
    arguments: [
      (".", ["HEAD:Linked", "Linked"]), ("Spec", ["HEAD:Spec", "."]), ("Spec", ["HEAD:./", "."]),
      ("Spec/shop", ["HEAD", ".."]), ("Spec/shop/connectors", ["HEAD:../..", "../.."]), (".", ["HEAD:", "."]),
      ("above", ["HEAD:Sub/Spec", "Sub/Spec"]), ("above", ["HEAD:Sub/Linked", "Sub/Spec"]),
      ("above/Sub", ["HEAD:Spec", "Spec"]),
    ])
  func places(folder: String, operands: [String]) throws {
    let sandbox = try Sandbox.shop()
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.folder.appendingPathComponent("Linked").path, withDestinationPath: "Spec")
    for arguments in [["init", "-q"], ["add", "Spec", "Linked"], ["commit", "-qm", "one"]] {
      try git(sandbox, arguments)
    }
    if folder.hasPrefix("above") {
      try git(sandbox, ["init", "-q", "above"])
      try git(
        sandbox,
        ["-C", "above", "-c", "protocol.file.allow=always", "submodule", "-q", "add", sandbox.folder.path, "Sub"])
      try git(sandbox, ["-C", "above", "commit", "-qm", "two"])
    }
    let place = sandbox.folder.appendingPathComponent(folder).path
    let tool = Sandbox.products.appendingPathComponent("coverage-matrix").path
    #expect(
      try sandbox.run(
        "/bin/sh", ["-c", #"cd "$1" && shift && exec "$@""#, "sh", place, tool, "diff"] + operands,
        environment: ["PATH": "/usr/bin:/bin", "HOME": sandbox.folder.path])
        == .init(output: "version step: none (callers: none, mappers: none)\n", errors: "", status: 0))
  }

  @Test("A committed link that leads nowhere is a file that cannot be read, as in a folder")
  func tornLink() throws {
    let sandbox = try Sandbox.shop()
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.folder.appendingPathComponent("Spec/shop/connectors/zed.json").path,
      withDestinationPath: "gone.json")
    for arguments in [["init", "-q"], ["add", "Spec"], ["commit", "-qm", "one"]] { try git(sandbox, arguments) }
    let result = try sandbox.run(
      ["diff", "HEAD", "Spec"], environment: ["PATH": "/usr/bin:/bin", "HOME": sandbox.folder.path])
    #expect(
      result.errors == """
        HEAD:Spec/shop/connectors/zed.json:1:1: error: the file cannot be read: the link's target is not in the repository \
        [unreadable-file]
        error: the spec in 'HEAD' has errors

        """)
    #expect(result.status == 2)
  }

  @Test("What is neither a folder nor a revision, and a spec with errors")
  func unusable() throws {
    let sandbox = try changed()
    let result = try sandbox.run("diff", "HEAD", "Spec")
    #expect(result.status == 2)
    #expect(
      result.errors.hasPrefix(
        "error: 'HEAD' is not a folder, and not a revision of the repository: fatal: not a git repo"))
    try sandbox.write(Sandbox.broken, to: "New/connectors/bolt.json")
    let broken = try sandbox.run("diff", "Spec", "New")
    #expect(broken.status == 2 && broken.errors.hasSuffix("error: the spec in 'New' has errors\n"))
    #expect(
      try sandbox.run("diff", "Spec", "New", "--format", "txt").errors
        == "error: option '--format' must be 'text', 'markdown' or 'json', found 'txt'; did you mean 'text'?\n")
  }
}
