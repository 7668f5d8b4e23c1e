import _CoverageSpec

/// Packs a plane of bits in the form that `BitPlane` of the run-time library reads.
package struct BitPlaneBuilder: Sendable {
  /// The rows one after the other.
  package private(set) var bytes: [UInt8]
  /// The bytes a row takes.
  package let stride: Int

  /// The number of data bits in a byte.
  package static let bitsPerByte = 5
  /// The bytes after the last row.
  package static let padding = 7

  package init(rows: Int, width: Int) {
    stride = (width + Self.bitsPerByte - 1) / Self.bitsPerByte
    bytes = Array(repeating: UInt8(ascii: "@"), count: rows * stride + Self.padding)
  }

  package func contains(_ bit: Int, inRow row: Int) -> Bool {
    bytes[row * stride + bit / Self.bitsPerByte] & 1 << UInt8(bit % Self.bitsPerByte) != 0
  }

  /// The bytes of a row.
  package func bytes(ofRow row: Int) -> ArraySlice<UInt8> { bytes[row * stride..<(row + 1) * stride] }

  package mutating func set(_ bit: Int, inRow row: Int) {
    bytes[row * stride + bit / Self.bitsPerByte] |= 1 << UInt8(bit % Self.bitsPerByte)
  }
}

/// Packs numbers in the form that `PackedIntegers` of the run-time library reads.
package enum PackedIntegersBuilder {
  /// The bytes of a number.
  package static let width = 5

  package static func bytes(_ numbers: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * width)
    for number in numbers {
      for place in 0..<width { bytes.append(UInt8(ascii: "@") + UInt8(number >> (5 * place) & 31)) }
    }
    return bytes
  }
}

/// Packs texts in the form that `NameTable` of the run-time library reads.
package struct NameTableBuilder: Sendable {
  package let names: [String]
  /// The offset of each text, and at the end the number of all bytes.
  package let starts: [Int]
  /// The indices of the texts sorted by their bytes; none where no text is looked up.
  package let order: [Int]

  package init(_ names: [String], isLookedUp: Bool) {
    self.names = names
    starts = names.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.utf8.count + 1) }
    order =
      isLookedUp ? names.indices.sorted { names[$0].precedesByBytes(names[$1]) } : []
  }
}
