import CoverageMatrix

/// Packs a plane of bits in the form that `BitPlane` reads.
package struct BitPlaneBuilder: Sendable {
  /// The rows one after the other.
  package private(set) var bytes: [UInt8]
  /// The bytes a row takes.
  package let stride: Int

  package init(rows: Int, width: Int) {
    stride = BitPlane.stride(width: width)
    bytes = Array(repeating: UInt8(ascii: "@"), count: rows * stride + BitPlane.padding)
  }

  package mutating func set(_ bit: Int, inRow row: Int) {
    bytes[row * stride + bit / BitPlane.bitsPerByte] |= 1 << UInt8(bit % BitPlane.bitsPerByte)
  }
}

/// Packs numbers in the form that `PackedIntegers` reads.
package enum PackedIntegersBuilder {
  package static func bytes(_ numbers: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * PackedIntegers.width)
    for number in numbers {
      for place in 0..<PackedIntegers.width { bytes.append(UInt8(ascii: "@") + UInt8(number >> (5 * place) & 31)) }
    }
    return bytes
  }
}

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
