import Foundation
import Testing
import _CoverageTestSupport

/// Files and folders that are there and cannot be read, or that nobody reads.
@Suite("Unusable files")
struct UnusableFilesTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox.shop() }

  private static let bolt = "Spec/shop/connectors/bolt.json"
  private static let ignored =
    "nothing is read from this file: a category is 'category.json', and a connector 'connectors/<slug>.json' beside it"

  private func place(_ path: String) -> String { sandbox.folder.appendingPathComponent(path).path }

  @Test("Each file that cannot be read is one finding, and hides no other")
  func unreadable() throws {
    try sandbox.write(Sandbox.broken, to: Self.bolt)
    let folder = "Spec/shop/connectors"
    try FileManager.default.createDirectory(atPath: place("\(folder)/deep.json"), withIntermediateDirectories: false)
    #expect(mkfifo(place("\(folder)/pipe.json"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: place("\(folder)/torn.json"), withDestinationPath: "nowhere.json")
    let result = try sandbox.run("check")
    #expect(result.status == 1)
    let lines = result.errors.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.contains("bolt.json") }.count == 2)
    #expect(
      lines.filter { $0.hasSuffix("[unreadable-file]") } == [
        "\(folder)/deep.json:1:1: error: the file cannot be read: it is a folder [unreadable-file]",
        "\(folder)/pipe.json:1:1: error: the file cannot be read: it is not a regular file [unreadable-file]",
        "\(folder)/torn.json:1:1: error: the file cannot be read: the link's target does not exist [unreadable-file]",
      ])
    #expect(lines.count == 5)
  }

  @Test("JSON beside and below the connectors is named")
  func ignored() throws {
    let paths = [
      "Spec/shop/Connectors/cove.json", "Spec/shop/connector/dune.json", "Spec/shop/connectors/CAPS.JSON",
      "Spec/shop/connectors/deep/er.json", "Spec/shop/stray.json",
    ]
    for path in paths { try sandbox.write("{}", to: path) }
    _ = try sandbox.run("generate")
    let result = try sandbox.run("check", "--strict")
    #expect(result.errors == paths.map { "\($0):1:1: warning: \(Self.ignored) [ignored-file]\n" }.joined())
    #expect(result.status == 1)
    #expect(try sandbox.run("check").status == 0)
  }

  @Test(
    "A record of an import that is none is an error",
    arguments: [
      (#"{"broken": "#, "1:12: error: expected a value, found the end of the file [invalid-json]"),
      (
        "{}",
        "1:1: error: this is not a record of an import, which has 'format' 1, 'slug', 'source' and 'digest'; delete the "
          + "file, and import the page again [invalid-record]"
      ),
      (
        #"{ "format": 1, "slug": "bolt", "source": "-", "digest": "00", "notes": { "orders": 1 } }"#,
        "1:1: error: this is not a record of an import, which has 'format' 1, 'slug', 'source' and 'digest'; delete the "
          + "file, and import the page again [invalid-record]"
      ),
    ])
  func records(text: String, error: String) throws {
    let record = "Spec/shop/sources/bolt.json"
    try sandbox.write(text, to: record)
    try sandbox.write("A page.", to: "page.md")
    let error = "\(record):\(error)\n"
    for (arguments, status) in [
      (["check"], 1), (["stale", "--older-than", "1", "--on", "2026-03-01"], 2), (["drift", "page.md"], 2),
      (["import", "page.md"], 2),
    ] as [([String], Int32)] {
      let result = try sandbox.run(arguments)
      #expect(result.errors == error && result.status == status, "\(arguments)")
    }
    #expect(try sandbox.read(record) == text)
  }

  @Test("A folder of connectors that cannot be read is not taken for an empty one", arguments: ["check", "import"])
  func connectorsNoFolder(verb: String) throws {
    let before = try sandbox.read("Spec/shop/category.json")
    try sandbox.write("A page.", to: "page.md")
    try sandbox.remove("Spec/shop/connectors")
    try sandbox.write("no folder", to: "Spec/shop/connectors")
    let result = try sandbox.run([verb] + (verb == "import" ? ["page.md"] : []))
    #expect(
      result.errors
        == "Spec/shop/connectors:1:1: error: the connectors cannot be read: it is not a folder [unreadable-file]\n")
    #expect(try sandbox.read("Spec/shop/category.json") == before)
  }

  @Test(
    "Every verb says where there is no catalogue",
    arguments: [
      ["generate"], ["check"], ["query", "acme", "orders"], ["find", "orders"], ["list"], ["stub", "acme"],
      ["diff", "nowhere", "nowhere"], ["format"], ["apply", "edits.json"], ["drift", "page.md"],
      ["stale", "--older-than", "3", "--on", "2026-01-01"],
    ])
  func noCatalogue(arguments: [String]) throws {
    try sandbox.write(
      #"{ "format": 1, "connectors": ["acme"], "edits": [{ "path": "orders", "note": "All." }] }"#, to: "edits.json")
    try sandbox.write("A page.", to: "page.md")
    let spec = arguments[0] == "diff" ? [] : ["--spec", "nowhere"]
    let result = try sandbox.run(arguments + spec)
    #expect(result.status == 2 && result.output == "")
    #expect(result.errors.hasPrefix("error: 'nowhere' is "), "\(result.errors)")
  }

  @Test("A missing file with the shortest name", arguments: ["apply", "import", "drift"])
  func shortName(verb: String) throws {
    #expect(try sandbox.run(verb, "e") == .init(output: "", errors: "error: 'e' cannot be read\n", status: 2))
  }

  @Test("Output that cannot be written")
  func closedOutput() throws {
    let tool = Sandbox.products.appendingPathComponent("coverage-matrix").path
    func shell(_ line: String) throws -> Sandbox.Result {
      try sandbox.run("/bin/sh", ["-c", "TOOL='\(tool)'; \(line)"], environment: ["PATH": "/usr/bin:/bin"])
    }
    let closed = try shell("\"$TOOL\" list >&-")
    #expect(closed.errors.hasPrefix("error: standard output cannot be written: ") && closed.status == 2)
    #expect(try shell("\"$TOOL\" check --spec nowhere 2>&-").status == 2)
    // A reader that has seen enough is no failure.
    #expect(try shell("\"$TOOL\" list | true") == .init(output: "", errors: "", status: 0))
    if FileManager.default.fileExists(atPath: "/dev/full") {
      let full = try shell("\"$TOOL\" list >/dev/full")
      #expect(full.errors == "error: standard output cannot be written: No space left on device\n" && full.status == 2)
    }
  }

  @Test("What no connector makes any more is removed, whichever emitter wrote it")
  func leftovers() throws {
    _ = try sandbox.run("generate")
    let page = try sandbox.read("Generated/shop/coverage.html")
    let own = "Generated/shop/pages/mine.md"
    try sandbox.write(page, to: "Generated/shop/coverage-2.html")
    try sandbox.write(try sandbox.read("Generated/shop/badges/acme.svg"), to: "Generated/shop/badges/gone.svg")
    try sandbox.write("Mine.\n", to: own)
    let check = try sandbox.run("check")
    #expect(check.status == 1)
    #expect(
      check.errors.split(separator: "\n").map { $0.prefix { $0 != ":" } } == [
        "Generated/shop/badges/gone.svg", "Generated/shop/coverage-2.html",
      ])
    #expect(
      try sandbox.run("generate").output.hasSuffix(
        "2 files changed, \(sandbox.files(below: "Generated").count - 1) unchanged\n"))
    #expect(try sandbox.run("check").status == 0)
    #expect(try sandbox.read(own) == "Mine.\n")
  }

  @Test("What a link leads to is not looked at for leftovers")
  func linkedOutputs() throws {
    _ = try sandbox.run("generate")
    let kept = "site/old/coverage.html"
    try sandbox.write(try sandbox.read("Generated/shop/coverage.html"), to: kept)
    for (name, target) in [("site", "../../site"), ("loop", ".")] {
      try FileManager.default.createSymbolicLink(
        atPath: place("Generated/shop/\(name)"), withDestinationPath: target)
    }
    #expect(try sandbox.run("generate").output.hasPrefix("0 files changed"))
    #expect(try sandbox.run("check").status == 0)
    #expect(sandbox.files(below: "site") == ["old/coverage.html"])
  }

  @Test("Links that lead round in circles end")
  func circles() throws {
    let links = [("Spec/shop/connectors/a", "."), ("Spec/shop/connectors/b", "."), ("Spec/shop/loop", "..")]
    for (name, target) in links {
      try FileManager.default.createSymbolicLink(atPath: place(name), withDestinationPath: target)
    }
    #expect(try sandbox.run("list").status == 0)
  }

  @Test("Standard input that is a folder cannot be read")
  func folderAsInput() throws {
    #expect(
      try sandbox.piping("Spec", to: "import", "-")
        == .init(output: "", errors: "error: standard input cannot be read: Is a directory\n", status: 2))
  }

  @Test("Records of imports that are no folder are one finding")
  func recordsNoFolder() throws {
    try sandbox.write("x", to: "Spec/shop/sources")
    #expect(
      try sandbox.run("check").errors
        == "Spec/shop/sources:1:1: error: the records of imports cannot be read: it is not a folder [unreadable-file]\n"
    )
  }
}
