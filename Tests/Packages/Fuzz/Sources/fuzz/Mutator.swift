/// Makes inputs out of JSON that decodes, by changing bytes, values and structure.
enum Mutator {
  private static let values = [
    "null", "true", "false", "0", "-0", "-1", "-0.0", "0.1", "1e308", "1e-320", "1e999", "9007199254740993",
    "9223372036854775807", "9223372036854775808", "-9223372036854775809", "18446744073709551616",
    "12345678901234567890", "-170141183460469231731687303715884105728", "340282366920938463463374607431768211456", "01",
    "+1", ".5",
    "NaN",
    #""""#, #""\u0000""#, #""\ud800""#, #""\ud83d\ude00""#, #""e\u0301""#, #""UNKNOWN""#, #""CV""#,
    #""2022-02-29""#, #""2024-02-29T23:59:59.9999Z""#, #""0000-01-01""#, #""9999-12-31T23:59:59.999Z""#,
    #""2022-04-04T09:30:00.5+02:00""#, #""2022-04-04T09:30""#, #""0000-01-01T00:00:00+00:01""#,
    #""2016-12-31T23:59:60Z""#, #""2022-04-04T09:30:00.Z""#, #""2022-04-04T24:00:00Z""#, #""-022-04-04""#,
    #""２０２２-04-04""#, "[]", "{}", "[null]",
    "[true, \"1\"]", #"{"type": "TEXT"}"#, #"{"type": null}"#, #"{"": {}}"#, nested(30), nested(600),
  ].map { Array($0.utf8) }

  /// An input; one of sixteen is a sample as it is.
  static func input(from samples: [[UInt8]], _ random: inout SplitMix64) -> [UInt8] {
    var input = samples[random.below(samples.count)]
    if random.below(16) == 0 { return input }
    for _ in 0...random.below(4) { mutate(&input, with: samples, &random) }
    return input
  }

  private static func mutate(_ input: inout [UInt8], with samples: [[UInt8]], _ random: inout SplitMix64) {
    switch random.below(16) {
    case 0:
      guard !input.isEmpty else { return }
      input[random.below(input.count)] ^= 1 << UInt8(random.below(8))
    case 1: input.insert(UInt8(random.below(256)), at: random.below(input.count + 1))
    case 2: input.removeSubrange(span(in: input, &random))
    case 3: input.removeLast(min(random.below(8), input.count))
    case 4: input.insert(contentsOf: input[span(in: input, &random)], at: random.below(input.count + 1))
    default: replaceValue(in: &input, with: samples, &random)
    }
  }

  /// A few bytes anywhere.
  private static func span(in input: [UInt8], _ random: inout SplitMix64) -> Range<Int> {
    let start = random.below(input.count + 1)
    return start..<min(input.count, start + random.below(24))
  }

  /// Puts something else where a value is, takes it away with its key, or writes it twice.
  private static func replaceValue(in input: inout [UInt8], with samples: [[UInt8]], _ random: inout SplitMix64) {
    let place = JSONValueSpan(in: input, from: random.below(input.count + 1))
    guard let place else { return }
    switch random.below(8) {
    case 0: input.removeSubrange(place.member)
    case 1: input.insert(contentsOf: input[place.member], at: place.member.lowerBound)
    case 2:
      let other = samples[random.below(samples.count)]
      guard let donor = JSONValueSpan(in: other, from: random.below(other.count + 1)) else { return }
      input.replaceSubrange(place.value, with: other[donor.value])
    case 3: input.replaceSubrange(place.value, with: [0x5B] + input[place.value] + [0x5D])
    default: input.replaceSubrange(place.value, with: values[random.below(values.count)])
    }
  }

  private static func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }
}

extension SplitMix64 {
  /// A number below a bound; 0 where the bound is 0.
  fileprivate mutating func below(_ bound: Int) -> Int {
    bound > 0 ? Int(next() >> 1) % bound : 0
  }
}
