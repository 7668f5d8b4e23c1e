import CoverageMatrix
import _CoverageGenerator

/// The answer of `find`: what the engine says about the requirements, with the names of the category.
///
/// The engine is asked about declared coverages, so that the number of a row is that of its connector.
struct FindAnswer {
  /// How a connector stands to the requirements, in one word.
  enum Standing: String {
    case yes, no
    /// Nobody said enough to tell.
    case unknown
    /// It lacks nothing but what is unlisted, which is reported apart.
    case unlisted
  }

  let question: FindQuestion
  let requirements: RequirementAnswer
  /// The connectors, the nearest first.
  let distances: [RequirementDistance]
  /// The smallest set of connectors that covers all; nil where nobody asked.
  let cover: ConnectorCover?

  init(_ question: FindQuestion) {
    let rows = CoverageRows(question.coverage.table)
    let answer = RequirementAnswer(question.requirements, over: rows, policy: question.policy)
    self.question = question
    requirements = answer
    distances = answer.distances
    let capabilities = BitSet(containing: question.requirements.coverable.map(BitPosition.init(ordinal:)))
    cover = question.covers ? ConnectorCover(of: capabilities, among: rows) : nil
  }

  var coverage: CompiledCoverage { question.coverage }
  var names: CategoryNames { coverage.names }
  var items: [RequirementItem] { requirements.requirements.items }

  func standing(of connector: Int) -> Standing {
    switch requirements.verdict(ofRow: connector) {
    case .yes: .yes
    case .unknown: .unknown
    case .no: question.policy == .apart && requirements.gaps(ofRow: connector).missing.isEmpty ? .unlisted : .no
    }
  }

  /// The capabilities that a connector of the cover contributes, in the order of the spec.
  func covered(by connector: Int) -> [Int] {
    question.requirements.coverable.filter {
      coverage.table.supports(connector: connector, capability: BitPosition(ordinal: $0))
    }
  }

  /// The notes of one connector, by the numbers of capabilities.
  func notes(of connector: Int) -> (_ capability: Int) -> String? {
    let details = coverage.details(ofConnector: connector)
    return { capability in
      CoverageAnswer(
        table: coverage.table, names: names, details: details, connector: connector, capability: capability
      ).note
    }
  }
}
