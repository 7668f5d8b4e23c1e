extension String {
  /// Whether the text is printable ASCII without two further bytes, as nearly all texts are.
  package func isPrintableASCII(without first: UInt8 = 0, _ second: UInt8 = 0) -> Bool {
    var text = self
    return text.withUTF8 { utf8 in
      guard let start = utf8.baseAddress else { return true }
      return start.isPrintableASCII(count: utf8.count, without: first, second)
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

extension UnsafePointer<UInt8> {
  /// Whether the bytes from here on are printable ASCII without two further bytes of ASCII.
  ///
  /// Eight bytes at a time: a subtraction sets the highest bit of a byte that is too small, an addition that of one that is
  /// too large, and a byte that is left out is 0, and thereby too small, after an exclusive or with itself. What borrows or
  /// carries is such a byte, so that its neighbours are judged wrong only where the answer is no.
  func isPrintableASCII(count: Int, without first: UInt8, _ second: UInt8) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let firsts = ones &* UInt64(first)
    let seconds = ones &* UInt64(second)
    var place = 0
    // Texts start at a multiple of eight, but for parts of them.
    if UInt(bitPattern: self) & 7 == 0 {
      let words = UnsafeRawPointer(self).assumingMemoryBound(to: UInt64.self)
      let end = count / 8
      var index = 0
      while index < end {
        let word = words[index]
        let outside = word | (word &- (ones &* 0x20)) | (word &+ ones)
        let excluded = ((word ^ firsts) &- ones) | ((word ^ seconds) &- ones)
        if (outside | excluded) & (ones &* 0x80) != 0 { return false }
        index += 1
      }
      place = end * 8
    }
    while place < count {
      let byte = self[place]
      if byte < 0x20 || byte >= 0x7F || byte == first || byte == second { return false }
      place += 1
    }
    return true
  }
}
