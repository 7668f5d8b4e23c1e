/// The digest of FIPS 180-4 by which a page is known again; `sha256sum` prints the same.
struct SHA256 {
  private typealias Words = UnsafeMutableBufferPointer<UInt32>

  private static let blockLength = 64
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// The digest, or its start, in hexadecimal digits.
  static func digest(of bytes: [UInt8], digits: Int = 64) -> String {
    let whole = bytes.count / blockLength * blockLength
    var rest = Array(bytes[whole...])
    rest.append(0x80)
    let padding = (2 * blockLength - 8 - rest.count) % blockLength
    rest.append(contentsOf: repeatElement(0, count: padding))
    withUnsafeBytes(of: UInt64(bytes.count * 8).bigEndian) { rest.append(contentsOf: $0) }
    var hash = SHA256()
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: blockLength) { schedule in
      bytes.withUnsafeBytes { hash.add($0[..<whole], schedule) }
      rest.withUnsafeBytes { hash.add($0[...], schedule) }
    }
    return hash.hexadecimal(digits: digits)
  }

  /// Adds blocks of 64 bytes.
  private mutating func add(_ bytes: Slice<UnsafeRawBufferPointer>, _ schedule: Words) {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    for start in stride(from: 0, to: bytes.count, by: Self.blockLength) {
      Self.fill(schedule, from: bytes, at: start)
      mix(schedule)
    }
  }

  /// Spreads the sixteen words of a block over one for each round.
  private static func fill(_ schedule: Words, from bytes: UnsafeRawBufferPointer, at start: Int) {
    for index in 0..<16 {
      let word = bytes.loadUnaligned(fromByteOffset: start + index * 4, as: UInt32.self)
      schedule[index] = UInt32(bigEndian: word)
    }
    for index in 16..<blockLength {
      let (early, late) = (schedule[index - 15], schedule[index - 2])
      let first = early.rotated(7) ^ early.rotated(18) ^ early >> 3
      let second = late.rotated(17) ^ late.rotated(19) ^ late >> 10
      schedule[index] = schedule[index - 16] &+ first &+ schedule[index - 7] &+ second
    }
  }

  private mutating func mix(_ schedule: Words) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    Self.constants.withUnsafeBufferPointer { constants in
      // Eight rounds bring each word back to its name, so that none has to be moved.
      for index in stride(from: 0, to: Self.blockLength, by: 8) {
        func word(_ offset: Int) -> UInt32 { constants[index + offset] &+ schedule[index + offset] }
        Self.round(a, b, c, &d, e, f, g, &h, word(0))
        Self.round(h, a, b, &c, d, e, f, &g, word(1))
        Self.round(g, h, a, &b, c, d, e, &f, word(2))
        Self.round(f, g, h, &a, b, c, d, &e, word(3))
        Self.round(e, f, g, &h, a, b, c, &d, word(4))
        Self.round(d, e, f, &g, h, a, b, &c, word(5))
        Self.round(c, d, e, &f, g, h, a, &b, word(6))
        Self.round(b, c, d, &e, f, g, h, &a, word(7))
      }
    }
    let words = [a, b, c, d, e, f, g, h]
    for index in words.indices { state[index] &+= words[index] }
  }

  /// A round, after which `d` and `h` have their new values and the words are called by the name before theirs.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ word: UInt32
  ) {
    let first = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
    let choice = g ^ e & (f ^ g)
    let next = h &+ first &+ choice &+ word
    let second = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
    let majority = a & b | c & (a | b)
    d &+= next
    h = next &+ second &+ majority
  }

  private func hexadecimal(digits: Int) -> String {
    String(unsafeUninitializedCapacity: digits) { text in
      for index in 0..<digits {
        let digit = UInt8(truncatingIfNeeded: state[index / 8] >> UInt32(28 - index % 8 * 4) & 0xF)
        text[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return digits
    }
  }

  private static let constants: [UInt32] = [
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
  fileprivate func rotated(_ count: UInt32) -> UInt32 { self &>> count | self &<< (32 &- count) }
}
