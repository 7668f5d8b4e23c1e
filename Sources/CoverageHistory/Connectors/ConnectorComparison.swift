import _CoverageGenerator
import _CoverageSpec

/// What connectors cover, beside each other and with direction: what only this one has, and what only that one.
///
/// The connectors are several of one category, or one connector in two states of its category.
package struct ConnectorComparison: Sendable {
  /// A connector of the comparison.
  package struct Side: Sendable {
    package var slug: String
    /// The name that the comparison calls it by.
    package var name: String
    package var stage: String?
    fileprivate var sayings: [Int: Saying] = [:]
  }

  /// A capability with its status on each side.
  package struct Row: Sendable {
    package var path: String
    package var label: String
    package var statuses: [Status]
  }

  /// The rows that the same sides support.
  package struct Group: Sendable {
    /// The numbers of the sides, in their order.
    package var supporters: [Int]
    /// The places of the rows.
    package var rows: [Int]
  }

  /// The id of the category.
  package let category: String
  /// Whether the sides are an older and a newer state of one connector.
  package let isHistory: Bool
  package private(set) var sides: [Side] = []
  /// All capabilities, in the order of the category of the last side.
  package private(set) var rows: [Row] = []
  /// The rows of one side alone, then those of some, then those of all.
  package private(set) var groups: [Group] = []
  /// The number of rows that no side supports.
  package private(set) var unsupportedCount = 0
  /// The places of the rows that several sides support, and that they say different things of.
  package private(set) var differing: [Int] = []

  /// Compares connectors of a category by their numbers.
  ///
  /// - Complexity: O(*n*) in the number of connectors times that of capabilities.
  package init(_ coverage: CompiledCoverage, connectors: [Int]) {
    self.init(
      connectors.map { (coverage, $0, coverage.connectors[$0].name) }, in: coverage, isHistory: false)
  }

  /// Compares an older state of a connector with a newer one; older paths are followed to the present ones.
  package init(
    from old: (coverage: CompiledCoverage, connector: Int), to new: (coverage: CompiledCoverage, connector: Int)
  ) {
    self.init(
      [(old.coverage, old.connector, "before"), (new.coverage, new.connector, "now")], in: new.coverage, isHistory: true
    )
  }

  private init(
    _ connectors: [(coverage: CompiledCoverage, number: Int, name: String)], in present: CompiledCoverage,
    isHistory: Bool
  ) {
    category = present.category.id
    self.isHistory = isHistory
    let unlisted = Array(repeating: Status.unlisted, count: connectors.count)
    rows = present.layout.rows.map { Row(path: $0.path, label: $0.label, statuses: unlisted) }
    let former = FormerPaths(present.category)
    var places: [String: Int] = [:]
    if isHistory { places = Dictionary(rows.enumerated().map { ($1.path, $0) }) { first, _ in first } }
    for (number, one) in connectors.enumerated() {
      let connector = one.coverage.connectors[one.number]
      var side = Side(slug: connector.slug, name: one.name, stage: connector.stage)
      // The place of each capability of the side among the rows.
      var numbers = Array(one.coverage.layout.rows.indices)
      if one.coverage !== present {
        for (place, row) in one.coverage.layout.rows.enumerated() {
          let path = places[row.path] == nil ? former.present(row.path) ?? row.path : row.path
          if places[path] == nil {
            places[path] = rows.count
            rows.append(Row(path: path, label: row.label, statuses: unlisted))
          }
          numbers[place] = places[path] ?? place
        }
      }
      for (place, row) in numbers.enumerated() {
        rows[row].statuses[number] = one.coverage.status(connector: one.number, capability: place)
      }
      for cell in connector.remarks {
        guard let place = one.coverage.layout.number(of: cell.path), let saying = Saying(cell) else { continue }
        side.sayings[numbers[place]] = saying
      }
      sides.append(side)
    }
    collect()
  }

  /// Finds the groups, and the rows about which different things are said.
  private mutating func collect() {
    var found: [[Int]: [Int]] = [:]
    for (place, row) in rows.enumerated() {
      let supporters = sides.indices.filter { row.statuses[$0] == .supported }
      if supporters.isEmpty {
        unsupportedCount += 1
      } else {
        found[supporters, default: []].append(place)
      }
      let sayings = Set(supporters.map { saying(of: $0, row: place) ?? Saying() })
      if supporters.count > 1, sayings.count > 1 { differing.append(place) }
    }
    // Two sides alone, and both together, are told where there are none, too.
    for supporters in sides.indices.map({ [$0] }) + [Array(sides.indices)] where found[supporters] == nil {
      found[supporters] = []
    }
    groups = found.map { Group(supporters: $0.key, rows: $0.value) }.sorted {
      ($0.supporters.count, $0.supporters.first ?? 0) == ($1.supporters.count, $1.supporters.first ?? 0)
        ? $0.supporters.lexicographicallyPrecedes($1.supporters)
        : ($0.supporters.count, $0.supporters.first ?? 0) < ($1.supporters.count, $1.supporters.first ?? 0)
    }
  }

  /// What a side says of a row beside its status; nil for nothing.
  package func saying(of side: Int, row: Int) -> Saying? { sides[side].sayings[row] }

  /// The title of a group: `only RECRU has`, `both`.
  package func title(_ group: Group) -> String {
    let names = group.supporters.map { sides[$0].name }
    if isHistory {
      return group.supporters.count == 2 ? "kept" : group.supporters == [0] ? "gone" : "new"
    }
    if group.supporters.count == sides.count { return sides.count == 2 ? "both" : "all \(sides.count)" }
    if names.count == 1 { return "only \(names[0]) has" }
    // More names than these say less than their number.
    if names.count > Self.mostNames { return "\(names.count) of \(sides.count) have" }
    return "only \(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1]) have"
  }

  private static let mostNames = 10

  /// The title of the rows about which the sides say different things.
  package static let differenceTitle = "differ in notes or constraints"

  /// What the sides that do not support a row say, in words; empty where they are silent.
  package func others(_ row: Row) -> [String] {
    sides.indices.filter { ![.supported, .unlisted].contains(row.statuses[$0]) }.map {
      "\(sides[$0].name): \(row.statuses[$0].words)"
    }
  }

  /// The title of the whole.
  package var title: String {
    if isHistory { return "\(sides[1].slug), before and now" }
    let names = sides.map(\.name)
    if names.count > Self.mostNames { return "\(names.count) connectors" }
    return names.count == 2 ? names.joined(separator: " and ") : names.joined(separator: ", ")
  }
}

/// What a connector's file says of a capability beside its status.
package struct Saying: Hashable, Sendable {
  package var note: String?
  package var constraints: [String] = []
  package var values: [String] = []
  package var stage: String?
  package var since: String?

  init() {}

  /// Nil where nothing is said.
  init?(_ cell: Cell) {
    note = cell.note?.text
    constraints = cell.constraints.map(\.text)
    values = cell.valueMaps.map { $0.sentence { $0 } }
    stage = cell.stage
    since = cell.since
    if self == Saying() { return nil }
  }

  /// All of it, a statement each.
  package var statements: [String] {
    [stage.map { "stage \($0.replacing("_", with: " "))" }, since.map { "since \($0)" }, note].compactMap(\.self)
      + constraints + values
  }
}
