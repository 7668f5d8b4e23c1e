import CoverageMatrix

/// A category's tables from statuses, or from a drawing of them.
///
/// A line has the letter of a kind (`M` model, `f` field, `A` action, `i` input, `F` feature, `P` a part of the feature
/// above), a path, and a sign for each connector: `+` supported, `-` unsupported, `~` not implemented, `.` unlisted.
/// Connectors are called `a`, `b`, `c` ...
struct TableDrawing: Sendable {
  struct Row: Sendable {
    var kind: CapabilityKind
    var path: String
    /// For a feature the number among the features of the one that it is a part of.
    var featureParent: Int?
    var statuses: [CoverageStatus]
  }

  let table: CoverageTable
  let names: CategoryNames

  init(_ drawing: String) {
    var rows: [Row] = []
    var features = 0
    var whole: Int?
    for line in drawing.split(separator: "\n") {
      let words = line.split(separator: " ")
      let letter = words[0].utf8.first ?? 0
      let isPart = words[0] == "P"
      if words[0] == "F" { whole = features }
      if isPart || words[0] == "F" { features += 1 }
      rows.append(
        Row(
          kind: CapabilityKind(rawValue: letter) ?? .feature, path: String(words[1]),
          featureParent: isPart ? whole : nil, statuses: words[2].map(Self.status)))
    }
    self.init(rows)
  }

  init(_ rows: [Row]) {
    let connectors = rows.first?.statuses.count ?? 0
    func plane(_ status: CoverageStatus) -> StaticBytes {
      Self.packed(rows: connectors, width: rows.count) { rows[$1].statuses[$0] == status }
    }
    let firstFeature = rows.count { $0.kind != .feature }
    let featureParents = rows.filter { $0.kind == .feature }.map { $0.featureParent.map { firstFeature + $0 + 1 } ?? 0 }
    table = CoverageTable(
      connectorCount: connectors, capabilityCount: rows.count, supported: plane(.supported),
      supportedByCapability: Self.packed(rows: rows.count, width: connectors) {
        rows[$0].statuses[$1] == .supported
      },
      unsupported: plane(.unsupported), notImplemented: plane(.notImplemented),
      kinds: StaticBytes(immortalCopyOf: rows.map(\.kind.rawValue)), featureParents: Self.integers(featureParents))
    let slugs = (0..<connectors).map { Self.slug($0, of: connectors) }
    names = CategoryNames(
      id: "drawn", name: "Drawn", paths: Self.names(rows.map(\.path)), labels: Self.names(rows.map(\.path)),
      slugs: Self.names(slugs), connectorNames: Self.names(slugs))
  }

  /// A letter, or where there are too many a number of four digits, so that the order is that of the numbers.
  private static func slug(_ number: Int, of count: Int) -> String {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    if count <= letters.count { return String(letters.dropFirst(number).prefix(1)) }
    return "c\(1_000 + number)"
  }

  private static func status(_ sign: Character) -> CoverageStatus {
    switch sign {
    case "+": .supported
    case "-": .unsupported
    case "~": .notImplemented
    default: .unlisted
    }
  }

  private static func packed(rows: Int, width: Int, _ isSet: (Int, Int) -> Bool) -> StaticBytes {
    let stride = BitPlane.stride(width: width)
    var bytes = [UInt8](repeating: UInt8(ascii: "@"), count: rows * stride + BitPlane.padding)
    for row in 0..<rows {
      for bit in 0..<width where isSet(row, bit) { bytes[row * stride + bit / 5] |= 1 << UInt8(bit % 5) }
    }
    return StaticBytes(immortalCopyOf: bytes)
  }

  private static func integers(_ numbers: [Int]) -> StaticBytes {
    var bytes: [UInt8] = []
    for number in numbers {
      for place in 0..<PackedIntegers.width { bytes.append(64 + UInt8(number >> (5 * place) & 31)) }
    }
    return StaticBytes(immortalCopyOf: bytes)
  }

  private static func names(_ names: [String]) -> NameTable {
    let order = names.indices.sorted { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) }
    return NameTable(
      text: StaticBytes(immortalCopyOf: names.flatMap { Array($0.utf8) + [10] }),
      starts: integers(names.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.utf8.count + 1) }),
      order: integers(order))
  }
}
