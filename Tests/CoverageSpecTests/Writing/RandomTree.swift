import _CoverageSpec
import _CoverageTestSupport

/// A JSON value with at most `depth` levels of lists and objects, whose objects have no key twice.
func randomNode(depth: Int, using generator: inout SplitMix64) -> JSONNode {
  switch Int.random(in: 0...(depth > 0 ? 7 : 4), using: &generator) {
  case 0: return JSONNode(.null)
  case 1: return JSONNode(.bool(Bool.random(using: &generator)))
  case 2: return JSONNode(.number(randomNumber(using: &generator)))
  case 3, 4: return JSONNode(.string(randomText(using: &generator)))
  case 5:
    let count = Int.random(in: 0...12, using: &generator)
    return JSONNode(.array((0..<count).map { _ in randomNode(depth: depth - 1, using: &generator) }))
  default:
    let count = Int.random(in: 0...6, using: &generator)
    return JSONNode(
      .object(
        (0..<count).map { index in
          JSONMember("\(index)" + randomText(using: &generator), randomNode(depth: depth - 1, using: &generator))
        }))
  }
}

private func randomNumber(using generator: inout SplitMix64) -> String {
  let spellings = ["0", "-0", "1", "1.0", "-12.50", "1e3", "1E+3", "1e-400", "12345678901234567890", "0.1e1"]
  return spellings.randomElement(using: &generator) ?? "0"
}

private func randomText(using generator: inout SplitMix64) -> String {
  let alphabet: [Unicode.Scalar] = [
    "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\r", "\t", "\0", "\u{8}", "\u{C}", "\u{1F}", "\u{7F}", "\u{301}",
    "\u{E9}", "\u{6F22}", "\u{1F600}", "\u{200D}", "\u{202E}", "\u{2028}", "\u{FEFF}", "\u{FFFF}", "\u{10FFFF}",
  ]
  let count = Int.random(in: 0...40, using: &generator)
  return String(String.UnicodeScalarView((0..<count).map { _ in alphabet.randomElement(using: &generator) ?? "a" }))
}
