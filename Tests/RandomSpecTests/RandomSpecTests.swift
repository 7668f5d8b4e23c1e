import Foundation
import Testing
import _CoverageSpec

/// What the rules accept compiles: specs made at random over the whole grammar.
///
/// `CI_SCALE` says which share of 20,000 specs is tried: 1 for all. `RANDOM_SPEC_SEED` tries the spec of one seed.
@Suite("Random specs")
struct RandomSpecTests {
  private static func setting(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

  private static var seeds: Range<Int> {
    if let seed = setting("RANDOM_SPEC_SEED").flatMap(Int.init) { return seed..<seed + 1 }
    let scale = setting("CI_SCALE").flatMap(Double.init) ?? 0.04
    let first = setting("RANDOM_SPEC_FIRST").flatMap(Int.init) ?? 0
    return first..<first + Int(20_000 * min(max(scale, 0.001), 1))
  }

  @Test("What the rules accept compiles without a warning")
  func compile() throws {
    var tally = Tally()
    for start in stride(from: Self.seeds.lowerBound, to: Self.seeds.upperBound, by: 500) {
      let chunk = Array(start..<min(start + 500, Self.seeds.upperBound))
      let results = chunk.concurrentMap { seed -> (RandomSpec, Program?, [Diagnostic]) in
        let spec = RandomSpec(seed: seed)
        var refusals: [Diagnostic] = []
        return (spec, Program(spec, refusals: &refusals), refusals)
      }
      for (spec, program, refusals) in results { tally.add(spec, isAccepted: program != nil, refusals) }
      let programs = results.compactMap(\.1)
      let batches = Batch.batches(of: programs, size: Self.setting("RANDOM_SPEC_BATCH").flatMap(Int.init) ?? 60)
      let failures = batches.concurrentMap { batch in Result { try batch.failures() } }
      for failure in try failures.flatMap({ try $0.get() }) {
        let folder = try Self.save(failure)
        Issue.record(
          "the spec of seed \(failure.spec.seed) does not compile: \(folder.path)\n\(failure.complaint.prefix(1500))")
      }
    }
    print(tally.summary)
    // A single spec uses little.
    guard Self.seeds.count > 1 else { return }
    #expect(Constructs.required.filter { tally.constructs[$0] == nil } == [])
    #expect(100 * tally.accepted >= 60 * tally.tried, "too few of the specs are accepted")
  }

  /// Writes a spec and what the compiler says of it to where people can look at it.
  private static func save(_ failure: Batch.Failure) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("random-spec-\(failure.spec.seed)")
    for (path, text) in failure.spec.files + [("compiler.txt", failure.complaint)] {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder
  }
}
