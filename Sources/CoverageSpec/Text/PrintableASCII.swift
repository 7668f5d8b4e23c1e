extension String {
  /// Whether the text is printable ASCII without two further bytes, as nearly all texts are.
  ///
  /// A loop over a pointer is fast in code that is not optimized, where `allSatisfy` would take most of the time.
  package func isPrintableASCII(without first: UInt8 = 0, _ second: UInt8 = 0) -> Bool {
    var text = self
    return text.withUTF8 { utf8 in
      guard let bytes = utf8.baseAddress else { return true }
      let count = utf8.count
      var place = 0
      while place < count {
        let byte = bytes[place]
        if byte < 0x20 || byte >= 0x7F || byte == first || byte == second { return false }
        place += 1
      }
      return true
    }
  }

  /// Whether the text has nothing but white space.
  var isBlank: Bool {
    // Nearly all texts start with a letter or a mark.
    if let first = utf8.first, first > 0x20, first < 0x7F { return false }
    return allSatisfy(\.isWhitespace)
  }

  /// Whether the text is letters and digits of ASCII and some further bytes of ASCII alone.
  package func isAlphanumericASCII(or marks: StaticString) -> Bool {
    let marksStart = marks.utf8Start
    let marksCount = marks.utf8CodeUnitCount
    var text = self
    return text.withUTF8 { utf8 in
      guard let bytes = utf8.baseAddress else { return true }
      let count = utf8.count
      var place = 0
      while place < count {
        let byte = bytes[place]
        place += 1
        let letter = byte | 0x20
        if letter >= 0x61 && letter <= 0x7A || byte >= 0x30 && byte <= 0x39 { continue }
        var mark = 0
        while mark < marksCount, marksStart[mark] != byte { mark += 1 }
        if mark == marksCount { return false }
      }
      return true
    }
  }
}
