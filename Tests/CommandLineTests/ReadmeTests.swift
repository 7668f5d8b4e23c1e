import Foundation
import Testing

/// The Swift in the README compiles against this build.
@Suite("README")
struct ReadmeTests {
  private let blocks: [String]

  init() throws {
    let readme = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    var blocks: [String] = []
    var block: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```swift" {
        block = []
      } else if line == "```", let lines = block {
        blocks.append(lines.joined(separator: "\n"))
        block = nil
      } else {
        block?.append(line)
      }
    }
    self.blocks = blocks
  }

  @Test("Every block that asks the ATS catalogue compiles")
  func catalogue() throws {
    let programs = blocks.filter { $0.contains("import UnifiedATS") }
    #expect(programs.count == 6)
    for program in programs {
      let sandbox = try Sandbox()
      try sandbox.write(program, to: "main.swift")
      let result = try sandbox.run(
        "/usr/bin/env",
        [
          "swiftc", "-typecheck", "-swift-version", "6", "-warnings-as-errors", "-I",
          Sandbox.modules.path, "main.swift",
        ], environment: ProcessInfo.processInfo.environment)
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  @Test("The complete mapper is the one that the tests run")
  func mapper() throws {
    let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../UnifiedATSTests/Example")
    let files = try ["CareerPlugRecords", "CareerPlugMapper"].map { name in
      let text = try String(contentsOf: example.appendingPathComponent("\(name).swift"), encoding: .utf8)
      // Each starts with the import that it needs and an empty line.
      return text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).dropLast()
        .joined(separator: "\n")
    }
    let mapper = "import Foundation\nimport UnifiedATS\n\n\(files.joined(separator: "\n\n"))"
    #expect(blocks.contains(mapper))
  }
}
