import _CoverageSpec

/// What several sources state about a connector, as one: each cell as the source has it that is believed first.
///
/// Sources that were imported before count by their records. Where two state different statuses of a cell, this is
/// reported at the place of the one that is believed, with the place of the other.
struct StatementUnion {
  private(set) var connector: ProposedConnector
  private(set) var diagnostics: [Diagnostic] = []

  /// A cell of a source.
  private struct StatedCell {
    var path: String
    var status: Status
    var location: SourceLocation
    var kind: SourceKind
  }

  /// The union of statements.
  ///
  /// - Parameters:
  ///   - statements: The statements of this import; at least one.
  ///   - records: What other sources have stated before.
  init(
    _ statements: [ProposedConnector], records: [Provenance], _ precedence: Precedence, in category: CategoryDraft
  ) {
    let ordered = statements.sorted { SourceKind.headOrder($0.kind) < SourceKind.headOrder($1.kind) }
    connector = ordered[0]
    if statements.count == 1, records.isEmpty { return }
    connector.kinds = statements.map(\.kind)
    var stated = statements.flatMap { statement in
      statement.statedCells.map {
        StatedCell(path: $0.path, status: $0.status, location: $0.location, kind: statement.kind)
      }
    }
    stated += records.flatMap { record in
      record.stated.map { StatedCell(path: $0.path, status: $0.status, location: $0.location, kind: record.kind) }
    }
    let believed = decide(stated, precedence)
    for other in ordered.dropFirst() { addHead(of: other) }
    let isModel = Set(category.models.map(\.id))
    connector.models = groups(\.models, of: ordered, believed) { isModel.contains($0) }
    connector.actions = groups(\.actions, of: ordered, believed) { $0 != "features" && !isModel.contains($0) }
    addFeatures(of: ordered, believed)
    addStatuses(of: ordered, believed)
  }

  /// The cell that is believed at each path, in the order in which paths are stated.
  private mutating func decide(_ stated: [StatedCell], _ precedence: Precedence) -> [StatedCell] {
    var numbers: [String: Int] = [:]
    var believed: [StatedCell] = []
    for cell in stated where cell.status != .unlisted {
      guard let number = numbers[cell.path] else {
        numbers[cell.path] = believed.count
        believed.append(cell)
        continue
      }
      let other = believed[number]
      let isStronger = precedence.rank(cell.kind) < precedence.rank(other.kind)
      if cell.status != other.status {
        let (winner, loser) = isStronger ? (cell, other) : (other, cell)
        diagnostics.append(
          .warning(
            "sources-disagree",
            "\(cell.path.quoted) is \(winner.status.words) here, which is believed, and \(loser.status.words) in "
              + loser.location.path.onOneLine, at: winner.location,
            notes: [Diagnostic.Note("\(loser.status.words) here", at: loser.location)]))
      }
      if isStronger { believed[number] = cell }
    }
    return believed
  }

  private mutating func addHead(of other: ProposedConnector) {
    connector.title = connector.title ?? other.title
    connector.stage = connector.stage ?? other.stage
    connector.access = connector.access ?? other.access
    connector.guides += other.guides.filter { guide in !connector.guides.contains { $0.title == guide.title } }
    connector.assets += other.assets.filter { asset in !connector.assets.contains { $0.asset == asset.asset } }
    connector.otherNotes.append((other.kind, other.notes))
  }

  /// The models or the actions with the members that are believed to be supported.
  private func groups(
    _ list: KeyPath<ProposedConnector, [ProposedGroup]>, of statements: [ProposedConnector], _ believed: [StatedCell],
    _ isOwner: (String) -> Bool
  ) -> [ProposedGroup] {
    let supported = Set(believed.lazy.filter { $0.status == .supported }.map(\.path))
    var groups: [ProposedGroup] = []
    var numbers: [String: Int] = [:]
    var taken: Set<String> = []
    func number(of group: ProposedGroup) -> Int {
      if let number = numbers[group.id] { return number }
      numbers[group.id] = groups.count
      groups.append(group)
      return groups.count - 1
    }
    for group in statements.flatMap({ $0[keyPath: list] }) where supported.contains(group.id) {
      var empty = group
      empty.items = []
      let number = number(of: empty)
      groups[number].note = groups[number].note ?? group.note
      if groups[number].limits.isEmpty { groups[number].limits = group.limits }
      for item in group.items {
        let path = "\(group.id).\(item.id)"
        if supported.contains(path), taken.insert(path).inserted { groups[number].items.append(item) }
      }
    }
    // What only records state.
    for cell in believed where cell.status == .supported && !taken.contains(cell.path) {
      let (owner, member) = cell.path.splitPath
      guard isOwner(owner), supported.contains(owner) else { continue }
      let number = number(of: ProposedGroup(id: owner, location: cell.location))
      if let member { groups[number].items.append(ProposedItem(id: member, location: cell.location)) }
    }
    return groups
  }

  private mutating func addFeatures(of statements: [ProposedConnector], _ believed: [StatedCell]) {
    let items = Dictionary(statements.flatMap(\.features).map { ($0.id, $0) }) { first, _ in first }
    connector.features = believed.compactMap { cell in
      guard cell.status == .supported, cell.path.splitPath.owner == "features", let id = cell.path.splitPath.member
      else {
        return nil
      }
      return items[id] ?? ProposedItem(id: id, location: cell.location)
    }
  }

  private mutating func addStatuses(of statements: [ProposedConnector], _ believed: [StatedCell]) {
    let stated = statements.flatMap { $0.unsupported + $0.notImplemented }
    let known = Dictionary(stated.map { ($0.id, $0) }) { first, _ in first }
    func items(_ status: Status) -> [ProposedItem] {
      believed.filter { $0.status == status }.map { known[$0.path] ?? ProposedItem(id: $0.path, location: $0.location) }
    }
    connector.unsupported = items(.unsupported)
    connector.notImplemented = items(.notImplemented)
  }
}

extension SourceKind {
  /// Labels, notes, guides and stages come from the first of these.
  fileprivate static func headOrder(_ kind: SourceKind) -> Int {
    [SourceKind.page, .report, .table, .answer, .list, .sheet].firstIndex(of: kind) ?? 0
  }
}

extension ProposedConnector {
  /// The statuses of all cells that the source states, with their places.
  var statedCells: [(path: String, status: Status, location: SourceLocation)] {
    var cells: [(path: String, status: Status, location: SourceLocation)] = []
    for group in models + actions {
      cells.append((group.id, .supported, group.location))
      for item in group.items { cells.append(("\(group.id).\(item.id)", .supported, item.location)) }
    }
    cells += features.map { ("features.\($0.id)", .supported, $0.location) }
    cells += unsupported.map { ($0.id, .unsupported, $0.location) }
    cells += notImplemented.map { ($0.id, .notImplemented, $0.location) }
    return cells
  }
}
