import CoverageMatrix
import _CoverageGenerator
import _CoverageSpec

/// The answer of `find`: the engine's answer about the requirements, with the names of the category.
///
/// The rows of the engine are declared coverages, so the number of a row is that of its connector.
struct FindAnswer {
  /// The verdict on a connector, in one word.
  enum Standing: String {
    case yes, no
    /// The documentation does not say enough.
    case unknown
    /// It lacks only unlisted capabilities, which are reported apart.
    case unlisted
  }

  let question: FindQuestion
  let tables: QuestionTables
  let requirements: RequirementAnswer
  /// The connectors, the nearest first.
  let distances: [RequirementDistance]
  /// The smallest set of connectors that covers all paths; nil without `--cover`.
  let cover: ConnectorCover?
  /// What the API takes, whatever the connector.
  let limits: APILimits
  /// What the connectors support that is not in general availability, where that is asked for.
  private let unreleased: [BitSet]

  init(_ question: FindQuestion) {
    tables = QuestionTables(question.coverage)
    let tables = tables
    unreleased = question.asksForGeneral ? tables.unreleased(question.coverage) : []
    let rows = unreleased.isEmpty ? CoverageRows(tables.table) : CoverageRows(tables.table, without: unreleased)
    let answer = RequirementAnswer(question.requirements, over: rows, policy: question.policy)
    self.question = question
    limits = APILimits(question.coverage)
    requirements = answer
    distances = answer.distances
    let capabilities = BitSet(containing: question.requirements.coverable.map(BitPosition.init(ordinal:)))
    cover = question.covers ? ConnectorCover(of: capabilities, among: rows) : nil
  }

  var coverage: CompiledCoverage { question.coverage }
  var names: CategoryNames { tables.names }
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
    question.requirements.coverable.filter { capability in
      let position = BitPosition(ordinal: capability)
      return tables.table.supports(connector: connector, capability: position) && !isUnreleased(position, connector)
    }
  }

  private func isUnreleased(_ capability: BitPosition, _ connector: Int) -> Bool {
    connector < unreleased.count && unreleased[connector].contains(capability)
  }

  /// The notes of one connector, by the numbers of capabilities.
  func notes(of connector: Int) -> (_ capability: Int) -> String? {
    let details = coverage.connectors[connector].details
    return { tables.answer(connector: connector, capability: $0, details: details).note }
  }
}

extension FindAnswer {
  /// The version of the format of `find --json`.
  ///
  /// It rises when a key changes its meaning, not when one is added.
  private static let format = 1

  /// The answer as `Spec/schema/find.schema.json` describes it, without keys that have no value.
  var json: JSONNode {
    .object(of: [
      "format": .integer(Self.format),
      "category": .string(coverage.category.id),
      "unlisted": .string("\(question.policy)"),
      "general": question.asksForGeneral ? .bool(true) : nil,
      "verdict": .string(requirements.verdict.rawValue),
      "requirements": .list(items.indices.map(requirementJSON)),
      "satisfying": slugs(requirements.satisfyingRows),
      "undecided": slugs(requirements.undecidedRows).unlessEmpty,
      "apart": slugs(apart).unlessEmpty,
      "connectors": .list(distances.map(connectorJSON)),
      "relaxations": question.relaxes ? .list(requirements.relaxations.map(relaxationJSON)) : nil,
      "rarest": question.relaxes ? requirements.rarest.map(JSONNode.integer) : nil,
      "cover": cover.map(coverJSON),
      "moved": JSONNode.list(question.moved.map(\.json)).unlessEmpty,
    ])
  }

  /// The connectors that lack only capabilities that are reported apart.
  private var apart: [Int] {
    question.policy == .apart ? coverage.connectors.indices.filter { standing(of: $0) == .unlisted } : []
  }

  private func requirementJSON(_ place: Int) -> JSONNode {
    let item = items[place]
    return .object(of: [
      "paths": paths(item.alternatives),
      "weight": item.weight.map(JSONNode.number),
      "groups": JSONNode.strings(item.groups).unlessEmpty,
      "met_by": .integer(requirements.rows(meeting: place).count),
      "limits": JSONNode.list(item.alternatives.flatMap { limits[$0] }.map(\.json)).unlessEmpty,
    ])
  }

  private func connectorJSON(_ distance: RequirementDistance) -> JSONNode {
    let connector = distance.row
    let gaps = question.explains ? requirements.gaps(ofRow: connector) : nil
    let note = question.explains ? notes(of: connector) : { _ in nil }
    func json(_ gaps: [RequirementGap]?) -> JSONNode? {
      gaps.flatMap { JSONNode.list($0.map { gapJSON($0, connector: connector, note) }).unlessEmpty }
    }
    return .object(of: [
      "slug": .string(names.slugs[connector]),
      "name": .string(names.connectorNames[connector]),
      "verdict": .string(requirements.verdict(ofRow: connector).rawValue),
      "distance": .number(distance.known),
      "unlisted_distance": question.policy == .apart ? .number(distance.unlisted) : nil,
      "missing": json(gaps?.missing),
      "unlisted": json(gaps?.unlisted),
      "missing_optional": json(gaps?.optional),
    ])
  }

  private func gapJSON(_ gap: RequirementGap, connector: Int, _ note: (Int) -> String?) -> JSONNode {
    var groups: [String] = []
    for group in gap.requirements.flatMap({ items[$0].groups }) where !groups.contains(group) { groups.append(group) }
    return .object(of: [
      "capabilities": .list(
        gap.capabilities.map { capability in
          .object(of: [
            "path": .string(names.paths[capability]),
            "status": .string(coverage.status(connector: connector, capability: capability).rawValue),
            "availability": isUnreleased(BitPosition(ordinal: capability), connector)
              ? .string(Availability.notGenerallyAvailable.id) : nil,
            "note": note(capability).map(JSONNode.string),
          ])
        }),
      "requirements": .list(gap.requirements.map(JSONNode.integer)),
      "groups": JSONNode.strings(groups).unlessEmpty,
    ])
  }

  private func relaxationJSON(_ relaxation: RequirementRelaxation) -> JSONNode {
    .object(of: [
      "dropped": .list(relaxation.dropped.map(JSONNode.integer)),
      "implied": JSONNode.list(relaxation.implied.map(JSONNode.integer)).unlessEmpty,
      "gain": .integer(relaxation.gain),
      "gained": slugs(requirements.rows(gainedBy: relaxation)),
    ])
  }

  private func coverJSON(_ cover: ConnectorCover) -> JSONNode {
    .object(of: [
      "method": .string(cover.isSmallest ? "exact" : "greedy"),
      "connectors": .list(
        cover.connectors.map { ["slug": .string(names.slugs[$0]), "paths": paths(covered(by: $0))] }),
      "uncovered": paths(cover.uncovered).unlessEmpty,
    ])
  }

  private func slugs(_ connectors: [Int]) -> JSONNode { .strings(connectors.map { names.slugs[$0] }) }

  private func paths(_ capabilities: [Int]) -> JSONNode { .strings(capabilities.map { names.paths[$0] }) }
}
