import Foundation
import Testing
import _CoverageSpec
import _CoverageTestSupport

@testable import _CoverageFiles

/// A run that takes what it can from the last one gives what a run from nothing gives.
@Suite("Incremental builds")
struct IncrementalBuildTests {
  @Test("An edited note rewrites the file of its connector, and its sections of the report")
  func note() throws {
    let folder = try BuildFolder()
    #expect(try folder.run().isDone)
    try folder.edit("connectors/crelate.json", "\"note\": \"", "\"note\": \"Edited. ")
    try folder.age()
    #expect(try folder.run() == folder.runFromNothing())
    #expect(try folder.kept() == folder.made())
    #expect(
      try folder.written() == [
        "Spec-Connector-crelate.swift", "Spec-report/coverage.json", "Spec-report/coverage.md", "Spec-state",
      ])
  }

  @Test("Without a report, an edited note rewrites one output")
  func noteWithoutReport() throws {
    let folder = try BuildFolder(configuration: #"{ "report": false }"#)
    #expect(try folder.run().isDone)
    try folder.edit("connectors/crelate.json", "\"note\": \"", "\"note\": \"Edited. ")
    try folder.age()
    #expect(try folder.run().isDone)
    #expect(try folder.written() == ["Spec-Connector-crelate.swift", "Spec-state"])
  }

  @Test("A run without a change writes nothing")
  func noChange() throws {
    let folder = try BuildFolder()
    let first = try folder.run()
    try folder.age()
    #expect(try folder.run() == first)
    #expect(try folder.written() == [])
  }

  @Test("Warnings of files that have not changed are reported again")
  func warnings() throws {
    let folder = try BuildFolder()
    // Both files get a warning: a note that limits what no constraint says.
    for slug in ["carerix", "recruhr"] {
      try folder.edit("connectors/\(slug).json", "\"note\": \"", "\"note\": \"Only one is kept, at most 7. ")
    }
    let first = try folder.run()
    #expect(first.isDone)
    #expect(first.findings.contains("carerix.json") && first.findings.contains("recruhr.json"))
    try folder.edit("connectors/recruhr.json", "at most 7", "no more than 7")
    let second = try folder.run()
    #expect(try second == folder.runFromNothing())
    #expect(second.findings.contains("carerix.json") && second.findings.contains("no more than"))
  }

  @Test("A connector that the configuration leaves out", arguments: [0, 1])
  func leftOut(_ edited: Int) throws {
    let folder = try BuildFolder(configuration: #"{ "connectors": ["careerplug", "crelate"] }"#)
    #expect(try folder.run().isDone)
    let slug = ["carerix", "crelate"][edited]
    try folder.edit("connectors/\(slug).json", "\"note\": \"", "\"note\": \"Edited. ")
    #expect(try folder.run() == folder.runFromNothing())
    #expect(try folder.kept() == folder.made())
  }

  @Test("Edits of every part of the spec, one after the other", arguments: 0..<4)
  func randomEdits(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let folder = try BuildFolder()
    #expect(try folder.run().isDone)
    var done = 0
    for step in 0..<14 {
      let name = step % 7 == 6 ? "category.json" : folder.connectors.randomElement(using: &random) ?? ""
      let before = try folder.read("Spec/\(name)")
      try folder.write(try Self.mutated(before, &random), to: "Spec/\(name)")
      let kept = try folder.kept()
      let outcome = try folder.run()
      #expect(try outcome == folder.runFromNothing(), "\(name)")
      if outcome.isDone {
        done += 1
        #expect(try folder.kept() == folder.made(), "\(name)")
      } else {
        #expect(try folder.kept() == kept, "\(name)")
        try folder.write(before, to: "Spec/\(name)")
      }
    }
    #expect(done > 0)
  }

  /// A spec file with one value somewhere taken out, doubled or changed.
  private static func mutated(_ text: String, _ random: inout SplitMix64) throws -> String {
    let root = try #require(JSONDocument(parsing: SpecFile(path: "", bytes: Array(text.utf8))).root)
    return mutated(root, &random).text(.file)
  }

  private static func mutated(_ node: JSONNode, _ random: inout SplitMix64) -> JSONNode {
    switch node.value {
    case .object(var members) where !members.isEmpty:
      let place = Int.random(in: 0..<members.count, using: &random)
      if Int.random(in: 0..<12, using: &random) == 0 {
        members.remove(at: place)
      } else {
        members[place].value = mutated(members[place].value, &random)
      }
      return .object(members)
    case .array(var elements) where !elements.isEmpty:
      let place = Int.random(in: 0..<elements.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: elements.remove(at: place)
      case 1: elements.swapAt(place, Int.random(in: 0..<elements.count, using: &random))
      default: elements[place] = mutated(elements[place], &random)
      }
      return .list(elements)
    case .string(let text): return .string(text + (Bool.random(using: &random) ? " again" : "."))
    case .bool(let value): return .bool(!value)
    default: return node
    }
  }
}

/// A state that is not as it was written is as good as none.
@Suite("Damaged states of builds")
struct DamagedStateTests {
  private let folder: BuildFolder
  private static let state = "kept/Spec-state"

  init() throws {
    folder = try BuildFolder()
    #expect(try folder.run().isDone)
  }

  private func expectSame(_ what: Comment) throws {
    #expect(try folder.run() == folder.runFromNothing(), what)
    #expect(try folder.kept() == folder.made(), what)
  }

  @Test("A state cut short, with bytes changed, empty, gone, or of another kind")
  func damaged() throws {
    let whole = try Array(folder.read(Self.state).utf8)
    var damaged: [(Comment, [UInt8])] = [("empty", []), ("no state", Array("no state".utf8)), ("zero", [0])]
    for place in stride(from: 0, to: whole.count, by: whole.count / 7) {
      damaged.append(("cut at \(place)", Array(whole[..<place])))
      var other = whole
      other[place] ^= 1
      damaged.append(("changed at \(place)", other))
      damaged.append(("a byte more at \(place)", whole[..<place] + [0x20] + whole[place...]))
    }
    for (what, bytes) in damaged {
      #expect(BuildState(bytes) == nil, what)
    }
    // One of each kind is run; the others are refused alike.
    for (what, bytes) in damaged.prefix(6) {
      try folder.edit("connectors/crelate.json", "\"note\": \"", "\"note\": \"Edited. ")
      try Data(bytes).write(to: URL(fileURLWithPath: folder.path(Self.state)))
      try expectSame(what)
    }
    try folder.remove(Self.state)
    try expectSame("gone")
  }

  @Test("Bytes that parse, of a state whose digest is right")
  func forms() throws {
    let text = try folder.read(Self.state)
    let body = String(text.drop { $0 != "\n" }.dropFirst())
    for (old, new) in [
      ("\"format\": 1", "\"format\": 2"), ("\"shared\": \"", "\"shared\": \"x"), ("\"digest\": \"", "\"digest\": \"x"),
      ("\"statuses\"", "\"status\""), ("\"head\"", "\"top\""),
    ] {
      let range = try #require(body.range(of: old))
      let other = body.replacingCharacters(in: range, with: new)
      #expect(BuildState(Array("\(ContentDigest(other).text)\n\(other)".utf8)) == nil, "\(new)")
    }
  }

  @Test("A state of another time")
  func stale() throws {
    let old = try folder.read(Self.state)
    try folder.edit("connectors/crelate.json", "\"note\": \"", "\"note\": \"Edited. ")
    #expect(try folder.run().isDone)
    try folder.write(old, to: Self.state)
    try expectSame("the state of before an edit")
    try folder.edit("category.json", "\"label\": \"", "\"label\": \"My ")
    try expectSame("an edited category")
    try folder.write(old, to: Self.state)
    try expectSame("the state of another category")
  }

  @Test(
    "Outputs that were edited, cut, or removed",
    arguments: ["Spec-Connector-crelate.swift", "Spec-Names.swift", "Spec-report/coverage.json"])
  func outputs(_ name: String) throws {
    let text = try folder.read("kept/\(name)")
    for damaged in ["", String(text.dropLast()), text + " ", nil] {
      if let damaged { try folder.write(damaged, to: "kept/\(name)") } else { try folder.remove("kept/\(name)") }
      try folder.edit("connectors/carerix.json", "\"note\": \"", "\"note\": \"Edited. ")
      try expectSame("\(name) with \(damaged?.utf8.count ?? -1) bytes")
    }
  }

  @Test("Connectors that come, go, and take other names")
  func connectors() throws {
    let crelate = try folder.read("Spec/connectors/crelate.json")
    try folder.remove("Spec/connectors/crelate.json")
    #expect(try folder.run() == folder.runFromNothing())
    // The file of a connector that is gone stays, and the plugin does not list it any more.
    let made = try folder.made()
    #expect(try folder.kept().filter { made[$0.key] != nil } == made)
    #expect(try folder.kept().count == made.count + 1)
    try folder.write(crelate, to: "Spec/connectors/crelate.json")
    try expectSame("back")
    try folder.edit("connectors/crelate.json", "\"name\": \"Crelate\"", "\"name\": \"Crelate 2\"")
    try expectSame("another name")
    // Equal as strings, and other bytes: a letter with its accent, then the same in two scalars.
    try folder.edit("connectors/crelate.json", "\"Crelate 2\"", "\"Cr\u{E9}late\"")
    try expectSame("a name with an accent")
    try folder.edit("connectors/crelate.json", "\"Cr\u{E9}late\"", "\"Cre\u{301}late\"")
    try expectSame("the same name in another normal form")
    try folder.edit("connectors/crelate.json", "\"slug\": \"crelate\"", "\"slug\": \"carerix\"")
    #expect(try folder.run() == folder.runFromNothing())
  }

  @Test("A state that another program wrote is not taken")
  func otherProgram() throws {
    let bytes = try Array(folder.read(Self.state).utf8)
    let shared = try #require(BuildState(bytes)).shared
    let files = folder.connectors.map { name in
      SpecFile(ofCatalogueAt: folder.path("Spec/\(name)")) ?? SpecFile(path: name, bytes: [])
    }
    #expect(LastRun(at: folder.path(Self.state), shared: shared, connectors: files) != nil)
    #expect(LastRun(at: folder.path(Self.state), shared: ContentDigest("other"), connectors: files) == nil)
  }
}

@Suite("Digests of contents")
struct ContentDigestTests {
  @Test("Every bit counts, and so do lengths and the borders between parts")
  func distinct() {
    var random = SplitMix64(seed: 7)
    var seen: Set<ContentDigest> = []
    var count = 0
    func add(_ digest: ContentDigest) {
      seen.insert(digest)
      count += 1
    }
    for length in 0..<40 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      add(ContentDigest(bytes))
      for place in bytes.indices {
        for bit in 0..<8 {
          var other = bytes
          other[place] ^= 1 << UInt8(bit)
          add(ContentDigest(other))
        }
      }
      add(ContentDigest(bytes + [0]))
      var parts = ContentDigest(bytes)
      parts.combine([])
      add(parts)
    }
    // What one word changes in the highest bits of the state, no other word takes back.
    let words = [UInt8](repeating: 0x61, count: 64)
    add(ContentDigest(words))
    for start in stride(from: 0, to: 40, by: 8) {
      for (first, second, third) in [(0x80, 4, 0x80), (0x40, 2, 0x40)] as [(UInt8, UInt8, UInt8)] {
        var other = words
        other[start + 7] ^= first
        other[start + 12] ^= second
        other[start + 23] ^= third
        add(ContentDigest(other))
      }
    }
    for length in 0..<300 { add(ContentDigest([UInt8](repeating: 0, count: 1000 + length))) }
    #expect(seen.count == count)
  }

  @Test("The text has 32 digits, and equal bytes give it again")
  func text() {
    let digest = ContentDigest("coverage")
    #expect(digest.text == ContentDigest(Array("coverage".utf8)).text)
    #expect(digest.text.utf8.count == 32)
  }
}
