extension ObjectReader {
  /// Reads the version of the file's format; false where it is newer than what this reader understands.
  ///
  /// What else a newer file says is not judged, as it may be legal there.
  mutating func readFormat(supported: Int = Category.supportedFormat) -> Bool {
    guard let node = requiredNode("format") else { return true }
    guard case .number(let spelling) = node.value else {
      findings.wrongType("'format'", mustBe: "a number", found: node)
      return true
    }
    let place = findings.location(of: node)
    // A whole number that does not fit is newer, too.
    let isNewer =
      spelling.utf8.allSatisfy { (0x30...0x39).contains($0) } && Int(spelling).map { $0 > supported } != false
    if isNewer {
      let message =
        "this file uses format \(spelling), newer than format \(supported), which this version reads; "
        + "update coverage-matrix"
      findings.refuse(.error("unsupported-format", message, at: place))
      return false
    }
    if Int(spelling) != supported {
      findings.error("invalid-value", "'format' must be \(supported), found \(spelling)", at: place)
    }
    return true
  }
}
