import Foundation
import Testing
import _CoverageGenerator
import _CoverageSpec
import _CoverageTestSupport

/// The reference pages have every verb, option and key that there is, and none that there is not.
@Suite("Reference pages")
struct ReferenceTests {
  @Test("Verbs, options and exit statuses are those of the tool")
  func verbs() throws {
    let verbs = try ToolDescription(Sandbox()).commands
    let text = try #require(Article.named("ToolReference")).text
    let sections = text.components(separatedBy: "\n### ").dropFirst()
    #expect(sections.map { String($0.prefix { $0 != "\n" }) } == verbs.map(\.name))

    for (verb, section) in zip(verbs, sections) {
      #expect(section.contains("\nUsage: `\(verb.usage)`\n"), "\(verb.name)")
      let documented = section.matches(of: /\n\| `(--[^`]+)` \|/).map { String($0.1).replacing("\\|", with: "|") }
      #expect(documented == (verb.options ?? []).map(\.shown), "\(verb.name)")

      let statuses = try #require(section.firstMatch(of: /\nExit status: (.+)\n/), "\(verb.name)").1
      let numbers = Self.statuses(in: statuses)
      #expect(numbers.isSubset(of: ["0", "1", "2"]) && numbers.isSuperset(of: ["0", "2"]), "\(verb.name)")
      // A verb that speaks of its statuses speaks of all but what is the same for every verb.
      if let own = verb.discussion?.firstMatch(of: /Exit status: ([^\n]+(?:\n[^\n]+)*)/)?.1 {
        #expect(Self.statuses(in: own).union(["2"]) == numbers, "\(verb.name)")
      }
    }
    let meanings = text.matches(of: /\n\| (\d+) \|/).map { String($0.1) }
    #expect(meanings == ["0", "1", "2"])
  }

  /// The numbers in a sentence such as `0 done, 1 errors, 2 unusable arguments.`.
  private static func statuses(in text: Substring) -> Set<String> {
    Set(text.matches(of: /\b(\d+)\b/).map { String($0.1) })
  }

  @Test(
    "Every key and word of a schema stands on its page",
    arguments: [
      ("category", "SpecReference"), ("connector", "SpecReference"), ("configuration", "Configuration"),
      ("requirements", "RequirementSets"), ("connector", "ConstraintsAndEffects"), ("edits", "ChangesAndVersions"),
      ("vocabulary", "OpenAPIDocuments"), ("pages", "PublishingPages"),
    ])
  func keys(schema: String, page: String) throws {
    let article = try #require(Article.named(page))
    let terms = try Schema(named: schema)
    var expected = terms.keys.union(terms.words)
    if page == "ConstraintsAndEffects" { expected = terms.constraintKinds }
    // What an edit can say of notes and constraints is told where connectors are.
    if schema == "edits" { expected = terms.topKeys }
    // The identifiers of the format itself, told once for all files.
    if page != "SpecReference", page != "Configuration" { expected.subtract(["$schema", "$comment"]) }
    #expect(expected.subtracting(article.codeWords) == [])
  }

  @Test(
    "A table of keys names none that no schema has",
    arguments: ["SpecReference", "Configuration", "RequirementSets", "ConstraintsAndEffects", "ChangesAndVersions"])
  func inventions(page: String) throws {
    let article = try #require(Article.named(page))
    var known: Set<String> = []
    for name in ["category", "connector", "configuration", "requirements", "edits"] {
      let terms = try Schema(named: name)
      known.formUnion(terms.keys.union(terms.words))
    }
    known.formUnion(Self.warnings)
    let rows = article.text.matches(of: /\n\| (`[^|]+`) \|/).flatMap { $0.1.split(separator: ", ") }
    let named = Set(rows.map { String($0).replacing("`", with: "") })
    #expect(!named.isEmpty && named.subtracting(known) == [])
  }

  @Test("The table of lint exceptions has every warning that one can silence")
  func lintExceptions() throws {
    let text = try #require(Article.named("SpecReference")).text
    let section = try #require(text.components(separatedBy: "\n### Lint exceptions\n").last)
    #expect(Set(section.matches(of: /\n\| `([^`]+)` \|/).map { String($0.1) }) == Self.warnings)
  }

  /// The identifiers of the warnings that an exception can silence.
  private static let warnings = Set((StandardRules.all + Emitters.rules).compactMap(\.warningIdentifier))

  /// The names that a JSON Schema of the package gives.
  private struct Schema {
    private(set) var keys: Set<String> = []
    private(set) var words: Set<String> = []
    private(set) var constraintKinds: Set<String> = []
    private(set) var topKeys: Set<String> = []

    init(named name: String) throws {
      let url = Repository.url("Spec/schema/\(name).schema.json")
      let root = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
      collect(root)
      if let properties = root["properties"] as? [String: Any] {
        var top = Schema()
        for (key, value) in properties {
          top.keys.insert(key)
          top.collect(value)
        }
        topKeys = top.keys.subtracting(["$schema", "$comment"])
      }
    }

    private init() {}

    private mutating func collect(_ value: Any) {
      if let list = value as? [Any] {
        for element in list { collect(element) }
      }
      guard let object = value as? [String: Any] else { return }
      for (key, value) in object {
        switch (key, value) {
        case ("properties", let properties as [String: Any]):
          keys.formUnion(properties.keys)
          if let kind = properties["kind"] as? [String: Any], let word = kind["const"] as? String,
            properties["field"] != nil || properties["input"] != nil || properties["to"] != nil
              || properties["only"] != nil
          {
            constraintKinds.insert(word)
          }
          for property in properties.values { collect(property) }
        case ("const", let word as String): words.insert(word)
        case ("enum", let list as [String]): words.formUnion(list)
        default: collect(value)
        }
      }
    }
  }
}
