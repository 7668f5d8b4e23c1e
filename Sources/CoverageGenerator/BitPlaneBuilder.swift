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
