import Foundation

/// The committed list of names and texts that break careless generators.
public struct HostileList: Sendable {
  /// A name or text with its kind.
  public struct Entry: Sendable {
    /// The kind as the list has it, which need not be one that is known.
    public var kind: String
    /// The name or text.
    public var text: String
  }

  private let lists: [String: [String]]

  /// The list in a package's folder.
  public init(inPackageAt folder: URL) throws {
    let data = try Data(contentsOf: folder.appendingPathComponent("hostile.json"))
    lists = try JSONDecoder().decode([String: [String]].self, from: data)
  }

  /// Everything on the list, kinds in alphabetical order.
  public var entries: [Entry] {
    lists.keys.sorted().flatMap { kind in (lists[kind] ?? []).map { Entry(kind: kind, text: $0) } }
  }

  /// The kinds of the list, known or not.
  public var kinds: Set<String> { Set(lists.keys) }

  /// What the list has of a kind.
  public func texts(of kind: HostileKind) -> [String] { lists[kind.rawValue] ?? [] }

  /// All names, each once, in the order of the kinds.
  var names: [String] { distinct(HostileKind.allCases.filter(\.isOfNames)) }

  /// All texts, each once, in the order of the kinds.
  var texts: [String] { distinct(HostileKind.allCases.filter { !$0.isOfNames }) }

  private func distinct(_ kinds: [HostileKind]) -> [String] {
    var seen: Set<[UInt8]> = []
    return kinds.flatMap(texts(of:)).filter { seen.insert(Array($0.utf8)).inserted }
  }
}
