import CoverageMatrix

/// Rows of bits, packed as the engine reads them.
struct PackedPlane {
  private(set) var bytes: [UInt8]
  private let stride: Int

  init(rows: Int, width: Int) {
    stride = BitPlane.stride(width: width)
    bytes = Array(repeating: UInt8(ascii: "@"), count: rows * stride + BitPlane.padding)
  }

  mutating func set(_ bit: Int, inRow row: Int) {
    bytes[row * stride + bit / BitPlane.bitsPerByte] |= 1 << UInt8(bit % BitPlane.bitsPerByte)
  }
}
