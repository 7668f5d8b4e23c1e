/// The coverage of all connectors of a category: the engine behind every question, in Swift and on the command line.
///
/// The table knows connectors and capabilities by number alone: connectors in slug order, capabilities in the order of
/// the spec. ``Connector`` and ``Capability`` put types and names on the numbers, and have none that the table lacks;
/// ``supports(connector:capability:)`` and ``status(connector:capability:)`` do not check theirs.
@_documentation(visibility: internal)
@frozen
public struct CoverageTable: Sendable {
  /// The number of rows, one for each connector.
  @usableFromInline package let connectorCount: Int
  /// The number of capabilities.
  @usableFromInline package let capabilityCount: Int
  @usableFromInline let supported: BitPlane
  @usableFromInline let supportedByCapability: BitPlane
  @usableFromInline let unsupported: BitPlane
  @usableFromInline let notImplemented: BitPlane
  @usableFromInline let kinds: StaticBytes
  @usableFromInline let featureParents: PackedIntegers

  /// A table over packed planes; see ``BitPosition`` for how they are packed.
  ///
  /// - Parameters:
  ///   - connectorCount: the number of connectors.
  ///   - capabilityCount: the number of capabilities.
  ///   - supported: a row of capabilities for each connector.
  ///   - supportedByCapability: the same bits transposed, a row of connectors for each capability.
  ///   - unsupported: a row of capabilities for each connector, or nothing where no capability has that status.
  ///   - notImplemented: likewise.
  ///   - kinds: a letter for each capability, the raw value of its ``CapabilityKind``.
  ///   - featureParents: for each feature the number of the feature that it is a part of plus one, or 0 where there
  ///     is none. Features are the last capabilities; fields and inputs follow their model or action.
  @inlinable
  @inline(__always)
  public init(
    connectorCount: Int, capabilityCount: Int, supported: StaticBytes, supportedByCapability: StaticBytes,
    unsupported: StaticBytes, notImplemented: StaticBytes, kinds: StaticBytes, featureParents: StaticBytes
  ) {
    self.connectorCount = connectorCount
    self.capabilityCount = capabilityCount
    self.supported = BitPlane(supported, width: capabilityCount)
    self.supportedByCapability = BitPlane(supportedByCapability, width: connectorCount)
    self.unsupported = BitPlane(unsupported, width: capabilityCount)
    self.notImplemented = BitPlane(notImplemented, width: capabilityCount)
    self.kinds = kinds
    self.featureParents = PackedIntegers(featureParents)
  }

  /// Whether a connector supports a capability.
  ///
  /// - Complexity: O(1), one bit test; nothing is allocated.
  @inlinable
  @inline(__always)
  package func supports(connector: Int, capability: BitPosition) -> Bool {
    supported.contains(capability, inRow: connector)
  }

  /// The coverage status of a capability for a connector.
  ///
  /// - Complexity: O(1), three bit tests at most; nothing is allocated.
  @inlinable
  @inline(__always)
  package func status(connector: Int, capability: BitPosition) -> CoverageStatus {
    if supported.contains(capability, inRow: connector) { return .supported }
    if !unsupported.isEmpty, unsupported.contains(capability, inRow: connector) { return .unsupported }
    if !notImplemented.isEmpty, notImplemented.contains(capability, inRow: connector) { return .notImplemented }
    return .unlisted
  }

  /// The kind of a capability, which must be below ``capabilityCount``.
  package func kind(ofCapability ordinal: Int) -> CapabilityKind {
    CapabilityKind(rawValue: kinds[ordinal]) ?? .feature
  }

  /// The capability that a field, an input or a part of a feature belongs to; nil for models, actions and features.
  ///
  /// - Complexity: O(*n*) in the fields or inputs of the parent.
  package func parent(ofCapability ordinal: Int) -> Int? {
    switch kind(ofCapability: ordinal) {
    case .model, .action: return nil
    case .field, .input:
      return (0..<ordinal).last {
        kinds[$0] == CapabilityKind.model.rawValue || kinds[$0] == CapabilityKind.action.rawValue
      }
    case .feature:
      let number = featureParents[ordinal - (capabilityCount - featureParents.count)]
      return number == 0 ? nil : number - 1
    }
  }

  /// The numbers of the connectors that support a capability, in slug order.
  ///
  /// - Complexity: O(*n*) in the number of connectors.
  package func connectors(supporting capability: Int) -> [Int] {
    connectors(supportingEach: CollectionOfOne(BitPosition(ordinal: capability)))
  }

  /// The numbers of the connectors that support every capability of a set, in slug order; all for the empty set.
  ///
  /// - Complexity: O(*n* × *m*) bit operations on words for *n* connectors and *m* capabilities. One allocation for a
  ///   result that is not empty.
  package func connectors(supportingAll capabilities: BitSet) -> [Int] { connectors(supportingEach: capabilities) }

  private func connectors(supportingEach capabilities: some Sequence<BitPosition>) -> [Int] {
    let words = supportedByCapability.wordsPerRow
    var count = 0
    for word in 0..<words {
      count += connectors(supportingEach: capabilities, inWord: word).nonzeroBitCount
    }
    var found: [Int] = []
    found.reserveCapacity(count)
    for word in 0..<words {
      var bits = connectors(supportingEach: capabilities, inWord: word)
      while bits != 0 {
        found.append(BitPosition(place: UInt32(word * 64 + bits.trailingZeroBitCount)).ordinal)
        bits &= bits - 1
      }
    }
    return found
  }

  /// The connectors of one word of the columns that support every capability of a set.
  private func connectors(supportingEach capabilities: some Sequence<BitPosition>, inWord word: Int) -> UInt64 {
    var bits = connectorBits(inWord: word)
    for capability in capabilities {
      if capability.ordinal >= capabilityCount { return 0 }
      bits &= supportedByCapability.word(word, ofRow: capability.ordinal)
      if bits == 0 { break }
    }
    return bits
  }

  /// The bits of all that a connector supports, one for each capability in the order of the category.
  package func capabilities(ofConnector connector: Int) -> BitSet {
    precondition(connector >= 0 && connector < connectorCount, "the table has no such connector")
    return BitSet(words: (0..<supported.wordsPerRow).map { supported.word($0, ofRow: connector) })
  }

  /// The number of capabilities of a kind that a connector supports.
  package func supportedCount(of kind: CapabilityKind, connector: Int) -> Int {
    precondition(connector >= 0 && connector < connectorCount, "the table has no such connector")
    var count = 0
    for ordinal in 0..<capabilityCount where kinds[ordinal] == kind.rawValue {
      if supported.contains(BitPosition(ordinal: ordinal), inRow: connector) { count += 1 }
    }
    return count
  }

  /// A set without some capabilities and everything below them.
  ///
  /// - Complexity: O(*n*) in the number of capabilities.
  package func removing(_ removed: BitSet, from capabilities: BitSet) -> BitSet {
    if removed.isEmpty { return capabilities }
    let forest = CapabilityForest(self)
    var gone = removed
    var kept = BitSet()
    for position in capabilities {
      // The result is recorded for each part of the chain, so that no other chain is followed twice.
      var chain: [BitPosition] = []
      var next: Int? = position.ordinal
      while let ordinal = next {
        let position = BitPosition(ordinal: ordinal)
        if gone.contains(position) || kept.contains(position) { break }
        chain.append(position)
        next = forest.parent(of: ordinal)
      }
      let isGone = next.map { gone.contains(BitPosition(ordinal: $0)) } ?? false
      for position in chain { if isGone { gone.insert(position) } else { kept.insert(position) } }
    }
    return capabilities.subtracting(gone)
  }
}
