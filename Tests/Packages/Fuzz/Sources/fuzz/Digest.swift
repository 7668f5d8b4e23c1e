import Foundation

/// FNV-1a over what came of the inputs, so that two runs can be compared.
struct Digest: CustomStringConvertible {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds what an input was encoded to; nil where it did not decode.
  mutating func add(_ output: Data?) {
    add(output == nil ? 0 : 1)
    for byte in output ?? Data() { add(byte) }
  }

  private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  var description: String { String(hash, radix: 16) }
}
