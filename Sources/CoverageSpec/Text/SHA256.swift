/// The digest of FIPS 180-4; `sha256sum` prints the same.
package enum SHA256 {
  /// The 32 bytes of the digest.
  package static func digest(of message: [UInt8]) -> [UInt8] {
    var state = start
    let whole = message.count & ~63
    let rest = message.count - whole
    // Behind the message stand a one, zeros, and its length in bits, which take one block or two.
    var end = [UInt8](repeating: 0, count: rest < 56 ? 64 : 128)
    for place in 0..<rest { end[place] = message[whole + place] }
    end[rest] = 0x80
    let bits = UInt64(8 * message.count)
    withUnsafeBytes(of: bits.bigEndian) { end.replaceSubrange((end.count - $0.count)..., with: $0) }
    state.withUnsafeMutableBufferPointer { state in
      message.withUnsafeBytes { mix($0[..<whole], into: state) }
      end.withUnsafeBytes { mix($0[...], into: state) }
    }
    return state.flatMap { word in withUnsafeBytes(of: word.bigEndian, Array.init) }
  }

  /// The start of the digest, or all of it, in hexadecimal digits.
  package static func hexadecimal(of message: [UInt8], digits: Int = 64) -> String {
    let digest = digest(of: message)
    return String(unsafeUninitializedCapacity: digits) { text in
      for place in 0..<digits {
        let digit = place.isMultiple(of: 2) ? digest[place / 2] >> 4 : digest[place / 2] & 0xF
        text[place] = digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
      }
      return digits
    }
  }

  /// Takes in blocks of 64 bytes.
  ///
  /// All is read and written by pointers: a page is digested as a whole, which is a good part of its import.
  private static func mix(_ blocks: Slice<UnsafeRawBufferPointer>, into state: UnsafeMutableBufferPointer<UInt32>) {
    let bytes = UnsafeRawBufferPointer(rebasing: blocks)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      rounds.withUnsafeBufferPointer { rounds in
        for block in stride(from: 0, to: bytes.count, by: 64) {
          for index in 0..<16 {
            words[index] = bytes.loadUnaligned(fromByteOffset: block + 4 * index, as: UInt32.self).bigEndian
          }
          for index in 16..<64 {
            let (early, late) = (words[index - 15], words[index - 2])
            let first = early.rotated(7) ^ early.rotated(18) ^ early &>> 3
            let second = late.rotated(17) ^ late.rotated(19) ^ late &>> 10
            words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
          }
          mix(UnsafeBufferPointer(words), rounds, into: state)
        }
      }
    }
  }

  /// Takes in the 64 words that a block stands for.
  @inline(__always)
  private static func mix(
    _ words: UnsafeBufferPointer<UInt32>, _ rounds: UnsafeBufferPointer<UInt32>,
    into state: UnsafeMutableBufferPointer<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    // After eight rounds each variable is back in its place, so that none is moved.
    for index in stride(from: 0, to: 64, by: 8) {
      mix(rounds[index] &+ words[index], a, b, c, &d, e, f, g, &h)
      mix(rounds[index + 1] &+ words[index + 1], h, a, b, &c, d, e, f, &g)
      mix(rounds[index + 2] &+ words[index + 2], g, h, a, &b, c, d, e, &f)
      mix(rounds[index + 3] &+ words[index + 3], f, g, h, &a, b, c, d, &e)
      mix(rounds[index + 4] &+ words[index + 4], e, f, g, &h, a, b, c, &d)
      mix(rounds[index + 5] &+ words[index + 5], d, e, f, &g, h, a, b, &c)
      mix(rounds[index + 6] &+ words[index + 6], c, d, e, &f, g, h, a, &b)
      mix(rounds[index + 7] &+ words[index + 7], b, c, d, &e, f, g, h, &a)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  /// One round.
  @inline(__always)
  private static func mix(
    _ word: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32
  ) {
    let first = h &+ word &+ (e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)) &+ (g ^ e & (f ^ g))
    d &+= first
    h = first &+ (a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)) &+ (a & b | c & (a | b))
  }

  private static let start: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  private static let rounds: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}

extension UInt32 {
  @inline(__always)
  fileprivate func rotated(_ count: UInt32) -> UInt32 { self &>> count | self &<< (32 &- count) }
}
