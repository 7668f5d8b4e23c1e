import Foundation
import Testing
import _CoverageTestSupport

/// The README is true of this build and of this checkout.
@Suite("README")
struct ReadmeTests {
  private let readme: Article

  init() throws {
    readme = Article(name: "README", text: try Repository.text("README.md"))
  }

  @Test("Every program that asks the ATS catalogue compiles")
  func catalogue() throws {
    let programs = readme.blocks("swift").filter { $0.contains("import UnifiedATS") }
    #expect(programs.count == 1)
    for program in programs {
      let sandbox = try Sandbox()
      try sandbox.write(program, to: "main.swift")
      let result = try sandbox.typecheck(["main.swift"], "-warnings-as-errors")
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  @Test("Every link and picture leads to a file of the repository")
  func links() {
    let paths = readme.text.matches(of: /\]\(([^)]+)\)/).map { String($0.1) }
    #expect(paths.count > 10)
    for path in paths where !path.contains("://") {
      #expect(FileManager.default.fileExists(atPath: Repository.url(path).path), "\(path)")
    }
  }

  @Test("The table of verbs has those of the tool, in its order")
  func verbs() throws {
    let overview = try Sandbox().run("--help").output
    let verbs = overview.matches(of: /\n {2}([a-z-]+) {2,}/).map { String($0.1) }
    #expect(rows(under: "Verbs") == verbs)
  }

  @Test("Every output in the table is there")
  func outputs() {
    let files = rows(under: "Outputs").flatMap { $0.components(separatedBy: "`, `") }
    #expect(files.count > 15)
    let examples = ["<slug>.svg": "crelate.svg", "<slug>.mdx": "crelate.mdx", "<slug>.md": "crelate.md"]
    for file in files {
      var path = "Generated/ats/\(file)"
      for (placeholder, name) in examples { path = path.replacing(placeholder, with: name) }
      path = path.replacing("models/<id>", with: "models/jobs").replacing(
        "actions/<id>", with: "actions/create_candidate"
      ).replacing("requests/<action>", with: "requests/create_candidate")
      #expect(FileManager.default.fileExists(atPath: Repository.url(path).path), "\(file)")
    }
  }

  /// The first cells of the table in a section, without the outer backticks.
  private func rows(under heading: String) -> [String] {
    let section = readme.text.components(separatedBy: "\n## ").first { $0.hasPrefix("\(heading)\n") } ?? ""
    return section.matches(of: /\n\| `([^|]+)` \|/).map { String($0.1) }
  }
}
