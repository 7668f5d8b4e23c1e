import Testing
import _CoverageTestSupport

@Suite("Arguments")
struct ArgumentTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test(
    "Help names every option and gives examples",
    arguments: ["generate", "check", "query", "find", "list", "format", "apply"])
  func help(verb: String) throws {
    let result = try sandbox.run(verb, "nonsense", "--help")
    #expect(result.errors == "" && result.status == 0)
    #expect(result.output.contains("\nusage: coverage-matrix \(verb) "))
    #expect(result.output.contains("\n  --spec <folder> "))
    #expect(result.output.contains("\nexamples:\n  coverage-matrix \(verb)"))
    #expect(try sandbox.run("help", verb) == result)
  }

  @Test("The description for programs has everything that the help has")
  func description() throws {
    let description = try ToolDescription(sandbox)
    #expect(description.format == 1)
    #expect(try sandbox.run("--version").output == "coverage-matrix \(description.version)\n")
    let overview = try sandbox.run("--help").output
    #expect(
      Self.unwrapped(overview).matches(of: /\n {2}([a-z-]+) {2,}(.+)/).map { [String($0.1), String($0.2)] }
        == description.commands.map { [$0.name, $0.summary] })
    for command in description.commands {
      let printed = try sandbox.run("help", command.name).output
      let help = Self.unwrapped(printed)
      #expect(printed.hasPrefix("\(command.summary)\n\nusage: \(command.usage)\n\n"))
      if let discussion = command.discussion { #expect(Self.words(printed).contains(Self.words(discussion))) }
      let options = help.matches(of: /\n {2}(--[a-z-]+(?: [^ ]+)?) {2,}(.+)/).map { [String($0.1), String($0.2)] }
      #expect(
        options == (command.options ?? []).map { [$0.shown, $0.help] } + [["--help", "Print this help."]])
      for example in command.examples ?? [] { #expect(help.contains("\n  \(example)\n")) }
    }
    let query = try #require(description.commands.first { $0.name == "query" })
    #expect(query.usage == "coverage-matrix query <slug> <path>... [<options>]")
    #expect(query.operands?.map(\.value.kind) == ["slugs", "paths"])
    #expect(query.operands?.map(\.repeated) == [nil, true])
    let diff = try #require(description.commands.first { $0.name == "diff" }?.options?.first)
    #expect(diff.value?.words == ["text", "markdown", "json"])
  }

  /// The text with every entry of a table on one line, and every example on one.
  private static func unwrapped(_ text: String) -> String {
    text.replacing(" \\\n    ", with: " ").replacing(/\n {8,}/, with: " ").replacing(/(\n {2}--\S+ \S+) (?=[A-Z])/) {
      "\($0.1)  "
    }
  }

  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("Every help fits 80 columns")
  func width() throws {
    for arguments in [["--help"]] + (try ToolDescription(sandbox).commands.map { ["help", $0.name] }) {
      let lines = try sandbox.run(arguments).output.split(separator: "\n")
      #expect(lines.count > 4 && lines.filter { $0.count > 80 } == [], "\(arguments)")
    }
  }

  @Test("The overview names every verb")
  func overview() throws {
    let result = try sandbox.run("--help")
    for verb in ["generate", "check", "query", "find", "list", "diff", "compare", "format", "init", "apply"] {
      #expect(result.output.contains("\n  \(verb) "))
    }
    #expect(result.status == 0)
    #expect(try sandbox.run() == .init(output: "", errors: result.output, status: 2))
  }

  @Test("What arguments hold stays on the line of the message")
  func lineBreaks() throws {
    let sandbox = try Sandbox.shop()
    #expect(
      try sandbox.run("query", "ac\n::error::me", "orders").errors.hasPrefix(#"error: unknown connector 'ac\n::"#))
    for arguments in [["list", "--spec", "x\ny"], ["diff", "x\ny", "Spec"], ["x\ny"], ["check", "x\ny"]] {
      #expect(try sandbox.run(arguments).errors.contains(#"'x\ny"#), "\(arguments)")
    }
  }

  @Test("Names are found in whatever normal form they are typed")
  func normalForms() throws {
    let sandbox = try Sandbox.shop()
    try sandbox.write(
      Sandbox.bolt.replacing("bolt", with: "caf\u{E9}"), to: "Spec/shop/connectors/caf\u{E9}.json")
    #expect(try sandbox.run("query", "cafe\u{301}", "orders").status == 0)
  }

  @Test("The version")
  func version() throws {
    let result = try sandbox.run("--version")
    #expect(result.output.wholeMatch(of: /coverage-matrix \d+\.\d+\.\d+\n/) != nil && result.status == 0)
  }

  @Test(
    "Arguments that cannot be used",
    arguments: [
      (["genrate"], "unknown command 'genrate'; did you mean 'generate'?\nsee coverage-matrix --help"),
      (["generate", "--otput", "x"], "unknown option '--otput'; did you mean '--output'?"),
      (["generate", "--output"], "option '--output' needs a value <folder>"),
      (["generate", "--output", "--spec"], "option '--output' needs a value <folder>"),
      (["generate", "--output="], "option '--output' needs a value <folder>"),
      (["generate", "--spec", "a", "--spec=b"], "option '--spec' is given twice"),
      (["check", "--strict=yes"], "option '--strict' takes no value"),
      (["list", "a", "b"], "unexpected argument 'b'"),
      (["list", "a", "--", "--json"], "unexpected argument '--json'"),
    ])
  func unusable(arguments: [String], message: String) throws {
    #expect(try sandbox.run(arguments) == .init(output: "", errors: "error: \(message)\n", status: 2))
  }
}
