/// Rows of bits, packed as generated code packs them: five bits a byte, and seven bytes after the last row.
struct PackedPlane {
  private static let bitsPerByte = 5
  private static let padding = 7

  private(set) var bytes: [UInt8]
  private let stride: Int

  init(rows: Int, width: Int) {
    stride = (width + Self.bitsPerByte - 1) / Self.bitsPerByte
    bytes = Array(repeating: UInt8(ascii: "@"), count: rows * stride + Self.padding)
  }

  mutating func set(_ bit: Int, inRow row: Int) {
    bytes[row * stride + bit / Self.bitsPerByte] |= 1 << UInt8(bit % Self.bitsPerByte)
  }
}
