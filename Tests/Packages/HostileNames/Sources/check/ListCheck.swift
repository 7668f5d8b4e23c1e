import Hostile
import HostileCatalogue

/// Every kind is on the list, and everything on the list can be met in the generated Swift.
struct ListCheck {
  let list: HostileList

  func run(_ tally: inout Tally) {
    for kind in HostileKind.allCases {
      tally.expect(!list.texts(of: kind).isEmpty, "nothing on the list of kind '\(kind.rawValue)'")
    }
    let unknown = list.kinds.subtracting(HostileKind.allCases.map(\.rawValue))
    tally.expect(unknown.isEmpty, "kinds that nothing uses: \(unknown.sorted())")

    let names = Self.names
    let texts = Self.texts
    for entry in list.entries {
      let isName = HostileKind(rawValue: entry.kind)?.isOfNames ?? false
      tally.expect(
        (isName ? names : texts).contains(Array(entry.text.utf8)),
        "\(entry.kind): \(entry.text.debugDescription) is not in the catalogue")
    }
  }

  /// The ids in all coverage paths, and all slugs.
  private static var names: Set<[UInt8]> {
    let ids = Trouble.Capability.all.flatMap { $0.path.utf8.split(separator: UInt8(ascii: ".")).map(Array.init) }
    return Set(ids).union(Trouble.Connector.all.map { Array($0.slug.utf8) })
  }

  /// All notes, which are the only place for long texts.
  private static var texts: Set<[UInt8]> {
    Set(Trouble.Connector.all.flatMap(\.notes).map { Array($0.utf8) })
  }
}
