import CoverageMatrix
import _CoverageSpec

/// What `coverage.json` says in the same way of many connectors, made once for all of them.
struct ReportedCategory {
  let rows: [CoverageLayout.Row]
  let features: [Feature]
  /// The fields and inputs without notes, by the numbers of capability and status; none for other capabilities.
  private let members: [[JSONText]]

  init(_ coverage: CompiledCoverage) {
    rows = coverage.layout.rows
    features = coverage.category.features
    members = rows.map { row in
      guard row.memberKey != nil else { return [] }
      return CoverageStatus.allCases.map { .repeated(JSONText.Repeated(.object(Self.members(row, $0)))) }
    }
  }

  /// A field or input of a connector.
  func json(_ member: ReportedItem) -> JSONText {
    guard let note = member.note else { return members[member.number][Int(member.status.rawValue)] }
    return .object(Self.members(rows[member.number], member.status) + [.init("note", .string(note))])
  }

  private static func members(_ row: CoverageLayout.Row, _ status: CoverageStatus) -> [JSONText.Member] {
    [.init(row.memberKey ?? "", .string(row.id)), .init("status", .string(status.id))]
  }
}

extension CoverageLayout.Row {
  /// The key under which a member of a model or action stands.
  fileprivate var memberKey: String? {
    switch kind {
    case .field: "id"
    case .input: "path"
    default: nil
    }
  }
}
