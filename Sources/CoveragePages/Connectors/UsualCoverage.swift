import _CoverageGenerator
import _CoverageSpec

/// What most connectors support, and one does not.
struct UsualCoverage {
  /// A capability that a connector lacks, or of which nothing is known, and that most others support.
  struct Gap {
    var number: Int
    var status: Status
    /// The number of the other connectors that support it.
    var holders: Int
  }

  private let coverage: CompiledCoverage
  /// The number of connectors that support each capability.
  private let counts: [Int]
  private let types: [Int: String]

  /// The number of connectors beside one.
  let others: Int

  init(_ coverage: CompiledCoverage) {
    self.coverage = coverage
    counts = coverage.layout.rows.indices.map { coverage.connectors(supporting: $0).count }
    types = coverage.memberTypes(code: \.self)
    others = coverage.connectors.count - 1
  }

  /// The gaps of a connector, by its number; the fields of a model that is a gap itself are not counted one by one.
  func gaps(ofConnector connector: Int) -> [Gap] {
    // Of one or two, none are most.
    guard others > 2 else { return [] }
    func gap(_ number: Int) -> Gap? {
      let status = coverage.status(connector: connector, capability: number)
      guard status != .supported, counts[number] * 2 > others else { return nil }
      return Gap(number: number, status: status, holders: counts[number])
    }
    let groups = coverage.layout.groups.flatMap { group in
      coverage.status(connector: connector, capability: group.number) == .supported
        ? group.members.compactMap(gap) : [gap(group.number)].compactMap(\.self)
    }
    return groups + coverage.layout.features.compactMap(gap)
  }

  /// The type of a field or an input, or the kind of the capability, as plain text.
  func type(of number: Int) -> String { types[number] ?? "\(coverage.layout.rows[number].kind)" }

  /// The gaps of a connector as rows of a table: the path as code, the type, the status and how many others have it.
  ///
  /// - Parameter cell: Writes plain text in a cell.
  func rows(_ gaps: [Gap], cell: (String) -> String) -> [[String]] {
    gaps.map { gap in
      [
        MarkdownText.code(coverage.layout.rows[gap.number].path), cell(type(of: gap.number)), gap.status.inTable,
        "\(gap.holders) of \(others)",
      ]
    }
  }

  static let title = "Not covered that most others have"
  static let columns = ["What", "Type", "Status", "Others"]
}

extension Status {
  /// The status as a word in a table.
  var inTable: String {
    switch self {
    case .supported: "Supported"
    case .unsupported: "Unsupported"
    case .notImplemented: "Not implemented"
    case .unlisted: "Unknown"
    }
  }
}
