import Foundation
import Testing
import _CoverageTestSupport

/// What the documentation shows works as it stands there.
@Suite("Code in the documentation")
struct ArticleCodeTests {
  @Test("The catalogue is where the tests look for it")
  func catalogue() {
    #expect(Article.all.count > 10)
    #expect(Article.all.flatMap { $0.blocks("swift") }.count > 15)
    #expect(Article.all.flatMap { $0.blocks("json") }.count > 8)
  }

  @Test("Every Swift program compiles", arguments: Article.all)
  func programs(of article: Article) throws {
    for program in article.blocks("swift") where !program.contains("import PackageDescription") {
      let sandbox = try Sandbox()
      try sandbox.write(program, to: "main.swift")
      var files = ["main.swift"]
      if !program.contains("import UnifiedATS") {
        try Self.lay(article, into: sandbox)
        files += sandbox.files(below: "out").filter { $0.hasSuffix(".swift") }.map { "out/\($0)" }
      }
      let result = try sandbox.typecheck(files, "-warnings-as-errors", "-module-name", "Program")
      #expect(result == .init(output: "", errors: "", status: 0), "\(program)")
    }
  }

  @Test("Every manifest is one", arguments: Article.all)
  func manifests(of article: Article) throws {
    for manifest in article.blocks("swift") where manifest.contains("import PackageDescription") {
      let sandbox = try Sandbox()
      // A package that is not there yet, and that nothing asks for, as a manifest is only read.
      let named = manifest.replacing("<the address of this repository>", with: "https://example.com/coverage-matrix")
      try sandbox.write(named, to: "Package.swift")
      let result = try sandbox.run("swift", ["package", "dump-package"])
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  @Test("Every JSON is JSON, and every whole file of it is what the tool takes", arguments: Article.all)
  func files(of article: Article) throws {
    for text in article.blocks("json") {
      let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "\(text)")
      let sandbox = try Sandbox()
      try Self.lay(article, into: sandbox)
      try sandbox.write(text, to: "block.json")
      let expected: Sandbox.Result?
      switch Kind(object) {
      // They were read when the sandbox was laid out.
      case .category, .connector, .fragment: expected = nil
      case .requirements: expected = try sandbox.run("find", "--from", "block.json")
      case .tableMap:
        try sandbox.write("field,Owner\nOwner,yes\n", to: "plan.csv")
        expected = try sandbox.run("import", "--map", "block.json", "--dry-run", "plan.csv")
      case .pages:
        try sandbox.write(text, to: "Spec/\(Self.category(in: sandbox))/pages.json")
        expected = try sandbox.run("site", "Site")
      case .edits: expected = try sandbox.run("apply", "block.json", "--dry-run")
      case .configuration:
        expected = try sandbox.run(
          "generate", "--spec", "Spec/\(Self.category(in: sandbox))", "--output", "other", "--build-prefix", "T",
          "--configuration", "block.json")
      }
      guard let result = expected else { continue }
      #expect(result.errors == "" && result.status != 2, "\(result.errors)")
    }
  }

  @Test("The complete mapper is the one that the tests run")
  func mapper() throws {
    let example = Repository.url("Tests/UnifiedATSTests/Example")
    let files = try ["CareerPlugRecords", "CareerPlugMapper"].map { name in
      let text = try String(contentsOf: example.appendingPathComponent("\(name).swift"), encoding: .utf8)
      // Each starts with the import that it needs and an empty line.
      return text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).dropLast()
        .joined(separator: "\n")
    }
    let mapper = "import Foundation\nimport UnifiedATS\n\n\(files.joined(separator: "\n\n"))"
    #expect(try #require(Article.named("MappingAConnector")).blocks("swift").contains(mapper))
  }

  @Test("Every path in the guide for those who extend the package is there")
  func paths() throws {
    let words = try #require(Article.named("Extending")).codeWords
    let paths = words.filter { word in
      ["Sources/", "Plugins/", "Tests/", "Spec/"].contains { word.hasPrefix($0) } && !word.contains(" ")
    }
    #expect(paths.count > 20)
    for path in paths { #expect(FileManager.default.fileExists(atPath: Repository.url(path).path), "\(path)") }
  }

  /// What a block of JSON is, by its keys.
  private enum Kind {
    case category, connector, requirements, edits, configuration, tableMap, pages
    /// A part of a file, of which nothing but its being JSON is known.
    case fragment

    init(_ object: [String: Any]) {
      let keys = Set(object.keys)
      if keys.contains("format") {
        self =
          keys.contains("slug")
          ? .connector
          : keys.contains("id")
            ? .category : keys.contains("edits") ? .edits : keys.contains("base_address") ? .pages : .requirements
      } else {
        self =
          keys.contains("statuses")
          ? .tableMap : keys.isDisjoint(with: ["moved", "moved_from"]) ? .configuration : .fragment
      }
    }
  }

  /// Writes an article's own spec into a sandbox and generates its Swift; where it has no category the catalogue that
  /// comes with the package, or a small one for configurations, takes its place.
  private static func lay(_ article: Article, into sandbox: Sandbox) throws {
    let objects = try article.blocks("json").map { text in
      (text, try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:])
    }
    let category = objects.first { Kind($0.1) == .category }
    let isAboutConfiguration = objects.contains { Kind($0.1) == .configuration }
    let id = category?.1["id"] as? String ?? (isAboutConfiguration ? "shop" : "ats")
    if let category {
      try sandbox.write(category.0, to: "Spec/\(id)/category.json")
    } else if isAboutConfiguration {
      try sandbox.write(Sandbox.category, to: "Spec/shop/category.json")
      try sandbox.write(Sandbox.acme, to: "Spec/shop/connectors/acme.json")
    } else {
      let spec = Repository.url("Spec/ats")
      try FileManager.default.createDirectory(
        at: sandbox.folder.appendingPathComponent("Spec"), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: spec, to: sandbox.folder.appendingPathComponent("Spec/ats"))
    }
    for (text, object) in objects where Kind(object) == .connector {
      let slug = try #require(object["slug"] as? String)
      try sandbox.write(text, to: "Spec/\(id)/connectors/\(slug).json")
    }
    let result = try sandbox.run("generate", "--spec", "Spec/\(id)", "--output", "out", "--build-prefix", "T")
    #expect(result == .init(output: "", errors: "", status: 0), "\(article.name)")
  }

  private static func category(in sandbox: Sandbox) throws -> String {
    let file = try #require(sandbox.files(below: "Spec").first { $0.hasSuffix("category.json") })
    return String(file.prefix { $0 != "/" })
  }
}
