extension CoverageTable {
  /// The number of words that hold a bit for each connector.
  @inlinable var connectorWords: Int { supportedByCapability.wordsPerRow }

  /// The connectors of one word of the columns that support all of some capabilities and one of each choice.
  @inlinable
  @inline(__always)
  func connectors(supporting capabilities: [Int], and choices: [[Int]], inWord word: Int) -> UInt64 {
    var bits = connectorBits(inWord: word)
    for capability in capabilities {
      bits &= connectors(supporting: capability, inWord: word)
    }
    if bits != 0 && !choices.isEmpty {
      for choice in choices { bits &= connectors(supportingAny: choice, inWord: word) }
    }
    return bits
  }

  /// The connectors of one word of the columns that support a capability, among other bits that stand for nothing.
  @inlinable
  @inline(__always)
  func connectors(supporting capability: Int, inWord word: Int) -> UInt64 {
    capability < capabilityCount ? supportedByCapability.packedWord(word, ofRow: capability) : 0
  }

  /// The connectors of one word of the columns that support at least one capability, among other bits.
  @usableFromInline
  func connectors(supportingAny capabilities: [Int], inWord word: Int) -> UInt64 {
    capabilities.reduce(0) { $0 | connectors(supporting: $1, inWord: word) }
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
  /// Eight bytes of a row as they are packed, among them those of the next row.
  @inlinable
  @inline(__always)
  func packedWord(_ index: Int, ofRow row: Int) -> UInt64 {
    bytes.word(at: row &* stride &+ index &* 8)
  }
}
