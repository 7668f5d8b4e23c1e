extension CoverageTable {
  /// The number of words that hold a bit for each connector.
  @inlinable var connectorWords: Int { supportedByCapability.wordsPerRow }

  /// The number of words of connectors that are processed at a time: as many as a temporary allocation puts on the
  /// stack.
  @inlinable static var wordsPerBatch: Int { 128 }

  /// The connectors that meet the mandatory ones of some requirements, in slug order.
  ///
  /// - Parameter connector: makes a connector of its number.
  /// - Complexity: O(*n* × *m*) operations on words for *n* connectors and *m* requirements. One allocation for a
  ///   result that is not empty.
  @inlinable
  func connectors<Connector>(
    meeting requirements: RequirementList, _ connector: (Int) -> Connector
  ) -> [Connector] {
    let batch = Swift.min(connectorWords, Self.wordsPerBatch)
    guard batch > 0 else { return [] }
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: batch) { words in
      var count = 0
      var start = 0
      while start < connectorWords {
        let filled = fill(words, from: start, meeting: requirements)
        for word in 0..<filled { count &+= words[word].nonzeroBitCount }
        start &+= batch
      }
      guard count > 0 else { return [] }
      return Array(unsafeUninitializedCapacity: count) { found, length in
        var start = 0
        while start < connectorWords {
          // The only batch is still there.
          let filled = batch == connectorWords ? batch : fill(words, from: start, meeting: requirements)
          for word in 0..<filled {
            var bits = words[word]
            while bits != 0 {
              let place = UInt32(truncatingIfNeeded: (start &+ word) &* 64 &+ bits.trailingZeroBitCount)
              found.initializeElement(at: length, to: connector(BitPosition(place: place).ordinal))
              length &+= 1
              bits &= bits &- 1
            }
          }
          start &+= batch
        }
      }
    }
  }

  /// Fills words, from one of the columns on, with the connectors that meet requirements, and returns their number.
  @inlinable
  @inline(__always)
  func fill(_ words: UnsafeMutableBufferPointer<UInt64>, from start: Int, meeting requirements: RequirementList) -> Int
  {
    let count = Swift.min(words.count, connectorWords &- start)
    let filled = UnsafeMutableBufferPointer(rebasing: words[0..<count])
    filled.initialize(repeating: BitPlane.wordMask)
    if start &+ count == connectorWords { filled[count &- 1] = connectorBits(inWord: connectorWords &- 1) }
    narrow(filled, from: start, to: requirements)
    return count
  }

  /// Keeps the connectors that meet the mandatory ones of some requirements.
  ///
  /// It processes a column at a time, because the compiler vectorizes that.
  ///
  /// - Parameters:
  ///   - words: a word for each of the columns, from one on.
  ///   - start: the first of the words of the columns.
  @inlinable
  @inline(__always)
  func narrow(_ words: UnsafeMutableBufferPointer<UInt64>, from start: Int, to requirements: RequirementList) {
    for capability in requirements.capabilities {
      if capability < capabilityCount {
        supportedByCapability.intersect(words, from: start, ofRow: capability)
      } else {
        words.update(repeating: 0)
      }
    }
    if !requirements.choices.isEmpty { narrow(words, from: start, toChoices: requirements.choices) }
  }

  @usableFromInline
  func narrow(_ words: UnsafeMutableBufferPointer<UInt64>, from start: Int, toChoices choices: [[Int]]) {
    for choice in choices {
      for word in words.indices where words[word] != 0 {
        words[word] &= choice.reduce(0) { $0 | connectors(supporting: $1, inWord: start + word) }
      }
    }
  }

  /// The connectors of one word of the columns that support a capability, among other bits that stand for nothing.
  @inline(__always)
  func connectors(supporting capability: Int, inWord word: Int) -> UInt64 {
    capability < capabilityCount ? supportedByCapability.packedWord(word, ofRow: capability) : 0
  }

  /// The bits of one word of the columns that stand for a connector.
  @inlinable
  func connectorBits(inWord word: Int) -> UInt64 { Self.bits(below: connectorCount, inWord: word) }

  /// The bits of one word of a row that have a number below a limit.
  @inlinable
  static func bits(below limit: Int, inWord word: Int) -> UInt64 {
    let bitsPerWord = 8 &* BitPlane.bitsPerByte
    let remaining = limit &- word &* bitsPerWord
    if remaining >= bitsPerWord { return BitPlane.wordMask }
    if remaining <= 0 { return 0 }
    return BitPlane.wordMask & ((1 &<< UInt64(BitPosition(ordinal: remaining).place)) &- 1)
  }
}

extension BitPlane {
  /// Keeps the bits that are set in a row as well, in words from one of the row's on.
  @inlinable
  @inline(__always)
  func intersect(_ words: UnsafeMutableBufferPointer<UInt64>, from start: Int, ofRow row: Int) {
    let offset = row &* stride &+ start &* 8
    for word in 0..<words.count { words[word] &= bytes.word(at: offset &+ word &* 8) }
  }
}
