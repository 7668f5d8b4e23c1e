extension StringProtocol {
  /// The places of a text in this one, from the first on; they do not overlap.
  ///
  /// Texts are compared by their bytes, which is many times cheaper than by characters.
  func places(of text: StaticString) -> [Range<Index>] {
    let offsets = utf8.withContiguousStorageIfAvailable { $0.offsets(of: text) } ?? Array(utf8).offsets(of: text)
    return offsets.map { offset in
      let start = utf8.index(startIndex, offsetBy: offset)
      return start..<utf8.index(start, offsetBy: text.utf8CodeUnitCount)
    }
  }

  /// Whether a text stands in this one, byte for byte.
  func has(_ text: StaticString) -> Bool { !places(of: text).isEmpty }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// How far from the start a text stands, from its first place on.
  ///
  /// - Complexity: O(*n*) in the bytes, where the text is a few words.
  fileprivate func offsets(of text: StaticString) -> [Int] {
    var offsets: [Int] = []
    text.withUTF8Buffer { text in
      var start = startIndex
      while start + text.count <= endIndex {
        if self[start] == text[0], self[start..<start + text.count].elementsEqual(text) {
          offsets.append(start - startIndex)
          start += text.count
        } else {
          start += 1
        }
      }
    }
    return offsets
  }
}
