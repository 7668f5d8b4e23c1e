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
    numbers.flatMap { number in
      (0..<PackedIntegers.width).map { UInt8(ascii: "@") + UInt8(number >> (5 * $0) & 31) }
    }
  }
}
