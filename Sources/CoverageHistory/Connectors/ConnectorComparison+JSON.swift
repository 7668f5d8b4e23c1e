import _CoverageSpec

extension ConnectorComparison {
  /// The version of the format; it rises when a key changes its meaning, not when one is added.
  private static let format = 1

  /// The comparison as data; what is absent is left out.
  package var json: JSONNode {
    .object(of: [
      "format": .integer(Self.format),
      "category": .string(category),
      "sides": .list(sides.indices.map(sideJSON)),
      "groups": .list(groups.map(json)),
      "differ": JSONNode.list(differing.map(differenceJSON)).unlessEmpty,
      "none": .integer(unsupportedCount),
    ])
  }

  /// The name of a side in the data: its slug, or its time.
  private func id(_ side: Int) -> String { isHistory ? sides[side].name : sides[side].slug }

  private func sideJSON(_ side: Int) -> JSONNode {
    .object(of: [
      "id": .string(id(side)),
      "slug": .string(sides[side].slug),
      "name": isHistory ? nil : .string(sides[side].name),
      "stage": sides[side].stage.map(JSONNode.string),
    ])
  }

  private func json(_ group: Group) -> JSONNode {
    .object(of: [
      "supported_by": .strings(group.supporters.map(id)),
      "count": .integer(group.rows.count),
      "capabilities": .list(group.rows.map(rowJSON)),
    ])
  }

  private func rowJSON(_ place: Int) -> JSONNode {
    let known = sides.indices.filter { ![.supported, .unlisted].contains(rows[place].statuses[$0]) }
    let others = known.map { JSONMember(id($0), .string(rows[place].statuses[$0].rawValue)) }
    return .object(of: ["path": .string(rows[place].path), "others": JSONNode.object(others).unlessEmpty])
  }

  private func differenceJSON(_ place: Int) -> JSONNode {
    let supporters = sides.indices.filter { rows[place].statuses[$0] == .supported }
    return .object(of: [
      "path": .string(rows[place].path),
      "says": .object(supporters.map { JSONMember(id($0), json(saying(of: $0, row: place))) }),
    ])
  }

  private func json(_ saying: Saying?) -> JSONNode {
    .object(of: [
      "stage": (saying?.stage).map(JSONNode.string),
      "since": (saying?.since).map(JSONNode.string),
      "note": (saying?.note).map(JSONNode.string),
      "constraints": (saying?.constraints).flatMap { JSONNode.strings($0).unlessEmpty },
      "values": (saying?.values).flatMap { JSONNode.strings($0).unlessEmpty },
    ])
  }
}
