import _CoverageSpec

extension SpecificationDiff {
  /// Marks what the change of a whole says already: the facts of a part that comes or goes with it, the cells of a
  /// connector, the values of a map, and the old id of something whose id has changed.
  ///
  /// A change that asks for more than that of the whole stays one of its own.
  mutating func markImplied() {
    var parts: [Fact.Key: Int] = [:]
    var renamed: Set<String> = []
    for (index, change) in changes.enumerated() where !change.difference.isChange {
      if [.presence, .valueMap].contains(change.key.aspect) { parts[change.key] = index }
    }
    for change in changes where change.key.aspect == .id && change.difference.isChange {
      renamed.insert(change.key.path)
    }
    var statuses: [Int: [Status: Int]] = [:]
    for (index, change) in changes.enumerated() {
      if let whole = whole(of: change, index, parts) {
        changes[index].isImplied = change.changeClass <= changes[whole].changeClass
        if change.key.aspect == .status, let fact = change.difference.new ?? change.difference.old,
          let status = Status(rawValue: fact.value.description)
        {
          statuses[whole, default: [:]][status, default: 0] += 1
        }
      } else if change.key.aspect == .formerID, change.difference.old == nil,
        let new = change.difference.new?.value.description, renamed.contains(new)
      {
        changes[index].isImplied = true
      }
    }
    for (index, numbers) in statuses {
      let words = Status.allCases.compactMap { status in numbers[status].map { "\($0) \(status.words)" } }
      changes[index].meaning += ", with \(words.joined(separator: ", ")) capabilities"
    }
  }

  /// The change of the part or the connector that a fact comes or goes with.
  private func whole(of change: Change, _ index: Int, _ parts: [Fact.Key: Int]) -> Int? {
    if change.difference.isChange { return nil }
    let key = change.key
    let path = key.connector == nil ? key.path : FactList.wholeConnector
    let part = parts[Fact.Key(connector: key.connector, path: path, aspect: .presence)]
    let map = key.aspect == .mappedValue ? Fact.Key(connector: key.connector, path: key.path, aspect: .valueMap) : nil
    return [part, map.flatMap { parts[$0] }].compactMap(\.self).first { $0 != index }
  }
}
