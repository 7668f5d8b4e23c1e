import CoverageMatrix
import _CoverageGenerator
import _CoverageSpec

/// The answers of the library's engine, in the words of the page.
struct MatrixEngine {
  private let coverage: CompiledCoverage
  private let rows: CoverageRows

  init(_ coverage: CompiledCoverage) {
    self.coverage = coverage
    rows = CoverageRows(
      CoverageTable(
        connectorCount: coverage.connectors.count, capabilityCount: coverage.layout.rows.count,
        supported: StaticBytes(immortalCopyOf: coverage.supported.bytes),
        supportedByCapability: StaticBytes(immortalCopyOf: coverage.supportedByCapability.bytes),
        unsupported: StaticBytes(immortalCopyOf: coverage.unsupported.bytes),
        notImplemented: StaticBytes(immortalCopyOf: coverage.notImplemented.bytes),
        kinds: StaticBytes(immortalCopyOf: coverage.layout.kindBytes),
        featureParents: StaticBytes(immortalCopyOf: coverage.layout.featureParentBytes)))
  }

  /// The lines of an answer after its title.
  func lines(_ paths: [String]) -> [String] {
    let numbers = paths.compactMap(coverage.layout.number(of:))
    let answer = RequirementAnswer(RequirementList(numbers), over: rows, policy: .no)
    let all = answer.satisfyingRows.map { coverage.connectors[$0].name }.joined(separator: ", ")
    var groups: [(missing: Int, lacks: String, connectors: [Int])] = []
    for distance in answer.distances where distance.known > 0 {
      let gaps: [Int] = answer.gaps(ofRow: distance.row).missing.flatMap { $0.capabilities }
      let lacks = gaps.map { number in
        let status = coverage.status(connector: distance.row, capability: number)
        return "\(coverage.layout.rows[number].path) \(Self.words[status] ?? "")"
      }.joined(separator: ", ")
      if let place = groups.firstIndex(where: { ($0.missing, $0.lacks) == (Int(distance.known), lacks) }) {
        groups[place].connectors.append(distance.row)
      } else {
        groups.append((Int(distance.known), lacks, [distance.row]))
      }
    }
    groups.sort {
      ($0.missing, -$0.connectors.count, $0.connectors[0]) < ($1.missing, -$1.connectors.count, $1.connectors[0])
    }
    let near = groups.map { group in
      "\(group.missing) \(group.lacks) \(group.connectors.map { coverage.connectors[$0].name }.joined(separator: ", "))"
    }
    let relaxations = answer.relaxations
    let singles = relaxations.filter { $0.dropped.count == 1 }
    let given = (singles.isEmpty ? relaxations : singles).prefix(5).map { relaxation in
      let dropped = relaxation.dropped.map { answer.requirements.items[$0].alternatives[0] }
      return
        "Without \(dropped.map { coverage.layout.rows[$0].path }.joined(separator: ", ")): \(relaxation.gain) more Give up"
    }
    return (all.isEmpty ? [] : [all]) + near + given
  }

  private static let words: [Status: String] = [
    .unlisted: "unknown", .unsupported: "no", .notImplemented: "not built",
  ]
}
