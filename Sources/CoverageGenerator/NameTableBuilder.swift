import CoverageMatrix

/// Packs texts in the form that `NameTable` reads.
struct NameTableBuilder: Sendable {
  let names: [String]
  /// The offset of each text, and at the end the number of all bytes.
  let starts: [Int]
  /// The indices of the texts sorted by their bytes; none where no text is looked up.
  let order: [Int]

  init(_ names: [String], isLookedUp: Bool) {
    self.names = names
    starts = names.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.utf8.count + 1) }
    order =
      isLookedUp ? names.indices.sorted { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) } : []
  }

  /// The table at run time.
  var table: NameTable {
    NameTable(
      text: StaticBytes(immortalCopyOf: names.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }),
      starts: StaticBytes(immortalCopyOf: PackedIntegersBuilder.bytes(starts)),
      order: StaticBytes(immortalCopyOf: PackedIntegersBuilder.bytes(order)))
  }
}
