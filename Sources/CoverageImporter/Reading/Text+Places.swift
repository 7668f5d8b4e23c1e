extension StringProtocol {
  /// The places of a text in this one, from the first on; they do not overlap.
  ///
  /// Texts are compared by their bytes, which is many times cheaper than by characters.
  ///
  /// - Complexity: O(*n*) in the bytes of this text, where the other is a few words.
  func places(of text: String) -> [Range<Index>] {
    var places: [Range<Index>] = []
    guard let first = text.utf8.first else { return places }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: text.utf8) {
        let end = rest.index(start, offsetBy: text.utf8.count)
        places.append(start..<end)
        rest = rest[end...]
      } else {
        rest = rest.dropFirst()
      }
    }
    return places
  }

  /// Whether a text stands in this one, byte for byte.
  func has(_ text: String) -> Bool { !places(of: text).isEmpty }
}
