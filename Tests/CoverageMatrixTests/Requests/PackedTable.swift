import CoverageMatrix

/// Packs tables as generated code holds them, for categories that tests write by hand.
enum PackedTable {
  /// Rows of bits, each from a byte of its own.
  static func rows(_ rows: [[Bool]]) -> StaticBytes {
    let bytes = rows.flatMap { row in
      stride(from: 0, to: row.count, by: 5).map { start in
        row[start..<min(start + 5, row.count)].enumerated().reduce(into: UInt8(ascii: "@")) { byte, bit in
          byte |= (bit.element ? 1 : 0) << UInt8(bit.offset)
        }
      }
    }
    return StaticBytes(immortalCopyOf: bytes + [UInt8](repeating: UInt8(ascii: "@"), count: BitPlane.padding))
  }

  /// Names that are found by index and by text.
  static func names(_ names: [String]) -> NameTable {
    let starts = names.reduce(into: [0]) { starts, name in starts.append((starts.last ?? 0) + name.utf8.count + 1) }
    let order = names.indices.sorted { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) }
    return NameTable(text: text(names.map { "\($0)\n" }.joined()), starts: integers(starts), order: integers(order))
  }

  static func text(_ text: String) -> StaticBytes { StaticBytes(immortalCopyOf: Array(text.utf8)) }

  static func integers(_ numbers: [Int]) -> StaticBytes {
    StaticBytes(
      immortalCopyOf: numbers.flatMap { number in
        (0..<PackedIntegers.width).map { UInt8(ascii: "@") + UInt8(number >> ($0 * 5) & 31) }
      })
  }
}
