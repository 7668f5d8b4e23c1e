import Foundation
import Testing
import _CoverageTestSupport

/// The documentation of the run time's symbols that other modules see, as the compiler hands it to tools.
@Suite("Symbols")
struct SymbolTests {
  @Test("Every symbol that is public, or shared within the package, has a text that says more than its name")
  func texts() throws {
    let symbols = try Self.symbols()
    #expect(symbols.count > 500)
    let silent = symbols.filter { $0.isWritten && $0.wordsBeyondName.count < 2 }
    #expect(silent.map { "\($0.pathComponents.joined(separator: ".")): \($0.text)" } == [])
  }

  @Test("The rule sees a text that repeats a name")
  func rule() {
    func words(_ text: String, _ name: String) -> [String] {
      Symbol(pathComponents: [name], docComment: .init(lines: [.init(text: text)]), location: .init()).wordsBeyondName
    }
    #expect(words("The connector's name.", "connectorName") == [])
    #expect(words("The number of the rows.", "rowCount") == ["number"])
    #expect(words("", "rows") == [])
    #expect(words("The name that people read.", "name") == ["people", "read"])
  }

  private struct Graph: Decodable {
    var symbols: [Symbol]
  }

  struct Symbol: Decodable {
    struct Comment: Decodable {
      struct Line: Decodable {
        var text: String
      }

      var lines: [Line]
    }

    /// Where it stands in a file; what the compiler made itself stands nowhere.
    struct Location: Decodable {}

    var pathComponents: [String]
    var docComment: Comment?
    var location: Location?
    var accessLevel = "public"

    var isWritten: Bool { location != nil }

    var isShared: Bool { ["public", "package"].contains(accessLevel) }

    var text: String { docComment?.lines.map(\.text).joined(separator: "\n") ?? "" }

    /// The words of the text without those of the name, and without those that say nothing alone.
    var wordsBeyondName: [String] {
      let name = Set(Self.words(pathComponents.last ?? "").map(Self.stem))
      return Self.words(text).filter { !Self.stopWords.contains($0) && !name.contains(Self.stem($0)) }
    }

    private static let stopWords: Set<String> = [
      "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "in", "is", "it", "its", "of",
      "on", "or", "s", "that", "the", "their", "this", "to", "was", "which", "with",
    ]

    /// The words of a text or a name in lower case: `remoteID` has `remote` and `id`.
    private static func words(_ text: String) -> [String] {
      text.matches(of: /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+/).map { $0.0.lowercased() }
    }

    private static func stem(_ word: String) -> String {
      word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
    }
  }

  /// The symbols in the graph of the module that this build made.
  ///
  /// The graph of public symbols lacks those that the documentation hides, so the graph of all is filtered.
  private static func symbols() throws -> [Symbol] {
    let sandbox = try Sandbox()
    let info = try sandbox.run("swiftc", ["-print-target-info"])
    let target = try JSONDecoder().decode(TargetInfo.self, from: Data(info.output.utf8)).target.triple
    let result = try sandbox.run(
      "swift-symbolgraph-extract",
      [
        "-module-name", "CoverageMatrix", "-target", target, "-I", Sandbox.modules.path, "-minimum-access-level",
        "internal", "-skip-synthesized-members", "-output-dir", sandbox.folder.path,
      ])
    #expect(result.status == 0, "\(result.errors)")
    let graph = try sandbox.read("CoverageMatrix.symbols.json")
    return try JSONDecoder().decode(Graph.self, from: Data(graph.utf8)).symbols.filter(\.isShared)
  }

  private struct TargetInfo: Decodable {
    struct Target: Decodable {
      var triple: String
    }

    var target: Target
  }
}
