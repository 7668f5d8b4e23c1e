import Foundation
import Testing
import UnifiedATS
import _CoverageTestSupport

/// The command line and Swift give the same answer to every question about requirements.
@Suite("One verdict on requirements")
struct FindVerdictTests {
  private static let spec = Repository.url("Spec").path

  /// Requirements with the arguments that ask for the same.
  private static let questions: [(arguments: [String], requirements: ATS.Requirements)] = [
    (
      ["jobs.salary_amount", "create_candidate", "features.delta_syncs"],
      [.jobs(.salaryAmount), .createCandidate, .feature(.deltaSyncs)]
    ),
    (
      ["--any", "add_candidate_tag", "features.roles_system_roles"],
      .any(of: [.addCandidateTag, .feature(.rolesSystemRoles)])
    ),
    (
      ["--from", "needs.json", "users.email"],
      Requirements([.users(.email)])
        .group("screening", Requirements([.candidates(.tags), .jobs(.salaryAmount)]).any(of: [.users, .jobs(.name)]))
        .group("write-back", .any(of: [.createCandidate(.candidateGender), .addCandidateTag]))
        .optional([.feature(.deltaSyncs)], weight: 0.75).optional([.feature(.roles)])
        .group("screening", [.addApplicationAttachment(.attachmentType)])
    ),
  ]

  private static let needs = """
    { "format": 1,
      "optional": ["features.roles", { "path": "features.delta_syncs", "weight": 0.75 }],
      "groups": [
        { "name": "screening", "any": ["jobs.name", "users"],
          "all": ["candidates.tags", "jobs.salary_amount", "add_application_attachment.attachment.type"] },
        { "name": "write-back", "any": ["create_candidate.candidate.gender", "add_candidate_tag"] }] }
    """

  @Test("Standings, gaps, relaxations and rarest", arguments: [UnknownPolicy.no, .maybe, .apart])
  func answers(policy: UnknownPolicy) throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.needs, to: "needs.json")
    for (arguments, requirements) in Self.questions {
      let answer = try find(arguments + ["--unlisted", "\(policy)", "--explain", "--relax"], in: sandbox)
      let assessment = ATS.assess(requirements, policy: policy)
      #expect(answer.status == (assessment.verdict == .yes ? 0 : 1))
      #expect(answer.found.verdict == assessment.verdict.rawValue)
      #expect(answer.found.satisfying == assessment.satisfying.map(\.slug))
      #expect(answer.found.undecided ?? [] == assessment.undecided.map(\.slug))
      #expect(answer.found.requirements.map(\.paths) == assessment.requirements.all.map { $0.alternatives.map(\.path) })
      #expect(
        answer.found.requirements.map(\.metBy)
          == assessment.requirements.all.map { assessment.connectors(meeting: $0).count })
      #expect(answer.found.connectors == assessment.standings.map { .init($0, assessment) })
      #expect(answer.found.relaxations == assessment.relaxations.map { .init($0, assessment.requirements) })
      #expect(answer.found.rarest == assessment.rarest.flatMap(assessment.requirements.all.firstIndex(of:)))
    }
  }

  @Test("The smallest cover, exact and greedy", arguments: [3, 20, 21, 436])
  func cover(count: Int) throws {
    let capabilities = ATS.Capability.all.suffix(count)
    let cover = try #require(try find(capabilities.map(\.path) + ["--cover"], in: Sandbox()).found.cover)
    let expected = ATS.smallestCover(of: CapabilitySet(capabilities))
    #expect(cover.method == (expected.isSmallest ? "exact" : "greedy"))
    #expect(cover.connectors.map(\.slug) == expected.connectors.map(\.slug))
    #expect(cover.uncovered ?? [] == expected.uncovered.map(\.path))
    for (entry, connector) in zip(cover.connectors, expected.connectors) {
      #expect(entry.paths == capabilities.filter(connector.supports).map(\.path))
    }
  }

  private func find(_ arguments: [String], in sandbox: Sandbox) throws -> (found: Found, status: Int32) {
    let result = try sandbox.run(["find"] + arguments + ["--spec", Self.spec, "--json"])
    #expect(result.errors == "")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return (try decoder.decode(Found.self, from: Data(result.output.utf8)), result.status)
  }
}

/// What `find --json` prints.
private struct Found: Decodable {
  struct Requirement: Decodable {
    var paths: [String]
    var metBy: Int
  }

  struct Connector: Decodable, Equatable {
    var slug: String
    var verdict: String
    var distance: Double
    var unlistedDistance: Double?
    var missing: [Gap]?
    var unlisted: [Gap]?
    var missingOptional: [Gap]?
  }

  struct Gap: Decodable, Equatable {
    struct Capability: Decodable, Equatable {
      var path: String
      var status: String
      var note: String?
    }

    var capabilities: [Capability]
    var requirements: [Int]
    var groups: [String]?
  }

  struct Relaxation: Decodable, Equatable {
    var dropped: [Int]
    var implied: [Int]?
    var gain: Int
    var gained: [String]
  }

  struct Cover: Decodable {
    struct Part: Decodable {
      var slug: String
      var paths: [String]
    }

    var method: String
    var connectors: [Part]
    var uncovered: [String]?
  }

  var verdict: String
  var requirements: [Requirement]
  var satisfying: [String]
  var undecided: [String]?
  var connectors: [Connector]
  var relaxations: [Relaxation]?
  var rarest: Int?
  var cover: Cover?
}

extension Found.Connector {
  init(_ standing: Standing<ATS>, _ assessment: ATS.Assessment) {
    func found(_ gaps: [Gap<ATS>]) -> [Found.Gap]? {
      gaps.isEmpty ? nil : gaps.map { Found.Gap($0, assessment.requirements) }
    }
    self.init(
      slug: standing.connector.slug, verdict: standing.verdict.rawValue, distance: standing.distance,
      unlistedDistance: assessment.policy == .apart ? standing.unlistedDistance : nil,
      missing: found(standing.missing), unlisted: found(standing.unlisted),
      missingOptional: found(standing.missingOptional))
  }
}

extension Found.Gap {
  init(_ gap: Gap<ATS>, _ requirements: ATS.Requirements) {
    self.init(
      capabilities: gap.capabilities.indices.map {
        Capability(path: gap.capabilities[$0].path, status: gap.statuses[$0].id, note: gap.notes[$0])
      },
      requirements: gap.requirements.compactMap(requirements.all.firstIndex(of:)),
      groups: gap.groups.isEmpty ? nil : gap.groups)
  }
}

extension Found.Relaxation {
  init(_ relaxation: Relaxation<ATS>, _ requirements: ATS.Requirements) {
    let implied = relaxation.implied.compactMap(requirements.all.firstIndex(of:))
    self.init(
      dropped: relaxation.dropped.compactMap(requirements.all.firstIndex(of:)),
      implied: implied.isEmpty ? nil : implied,
      gain: relaxation.gain, gained: relaxation.gained.map(\.slug))
  }
}
