extension CoverageTable {
  /// The number of words that hold a bit for each connector.
  @usableFromInline var connectorWords: Int { supportedByCapability.wordsPerRow }

  /// How many connectors meet every mandatory requirement of a list.
  @usableFromInline
  func connectorCount(meeting requirements: RequirementList) -> Int {
    (0..<connectorWords).reduce(0) { $0 + connectors(meeting: requirements, inWord: $1).nonzeroBitCount }
  }

  /// The connectors of one word of the columns that meet every mandatory requirement of a list.
  @usableFromInline
  func connectors(meeting requirements: RequirementList, inWord word: Int) -> UInt64 {
    var bits = connectorBits(inWord: word)
    for capability in requirements.capabilities {
      bits &= connectors(supporting: capability, inWord: word)
    }
    for choice in requirements.choices where bits != 0 {
      bits &= choice.reduce(0) { $0 | connectors(supporting: $1, inWord: word) }
    }
    return bits
  }

  /// The connectors of one word of the columns that support a capability, among other bits that stand for nothing.
  @inline(__always)
  func connectors(supporting capability: Int, inWord word: Int) -> UInt64 {
    guard capability < capabilityCount else { return 0 }
    return supportedByCapability.packedWord(word, ofRow: capability)
  }

  /// The numbers of the connectors that meet every mandatory requirement of a list, in slug order.
  ///
  /// - Complexity: O(*n* × *m*) bit operations on words for *n* connectors and *m* capabilities. One allocation for a
  ///   result that is not empty.
  public func connectors(meeting requirements: RequirementList) -> [Int] {
    var found: [Int] = []
    found.reserveCapacity(connectorCount(meeting: requirements))
    for word in 0..<connectorWords {
      found.append(contentsOf: BitsOfWord(connectors(meeting: requirements, inWord: word), word: word))
    }
    return found
  }
}

extension BitPlane {
  /// Eight bytes of a row as they are packed, among them those of the next row.
  @inline(__always)
  func packedWord(_ index: Int, ofRow row: Int) -> UInt64 {
    bytes.word(at: row &* stride &+ index &* 8)
  }
}
