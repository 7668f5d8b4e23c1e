/// Marsaglia, "Xorshift RNGs" (2003), with the multiplication of xorshift64*.
struct Xorshift: RandomNumberGenerator {
  private var state: UInt64

  /// The numbers of one input, so that each input can be made without those before it.
  init(seed: UInt64, number: Int) {
    let mixed = (seed ^ UInt64(truncatingIfNeeded: number)) &* 0x9E37_79B9_7F4A_7C15
    state = max(1, mixed ^ (mixed >> 32))
  }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  /// A number below a bound; 0 where the bound is 0.
  mutating func below(_ bound: Int) -> Int {
    bound > 0 ? Int(next() >> 1) % bound : 0
  }
}
