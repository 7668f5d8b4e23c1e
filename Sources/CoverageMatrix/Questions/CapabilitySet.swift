/// A set of capabilities of a category.
///
/// An array literal makes one: `[.jobs(.salaryAmount), .createCandidate]`.
///
/// The set is plain: it may hold a field without its model.
public struct CapabilitySet<Category: CoverageCategory>: Hashable, Sendable {
  var bits: BitSet

  init(bits: BitSet) {
    self.bits = bits
  }

  /// The empty set.
  public init() {
    bits = BitSet()
  }

  /// The number of capabilities in the set.
  ///
  /// - Complexity: O(*n*) in the capabilities of the category, by words.
  public var count: Int { bits.count }
}

extension CapabilitySet: SetAlgebra {
  /// Whether the set has no capabilities.
  public var isEmpty: Bool { bits.isEmpty }

  /// Whether a capability is in the set.
  ///
  /// - Complexity: O(1).
  public func contains(_ member: Capability<Category>) -> Bool { bits.contains(member.position) }

  /// Adds a capability, and returns whether it was new.
  @discardableResult
  public mutating func insert(
    _ newMember: Capability<Category>
  ) -> (inserted: Bool, memberAfterInsert: Capability<Category>) {
    (bits.insert(newMember.position), newMember)
  }

  /// Removes a capability and returns it, or nil where it was not in the set.
  @discardableResult
  public mutating func remove(_ member: Capability<Category>) -> Capability<Category>? {
    bits.remove(member.position) ? member : nil
  }

  /// Inserts a capability and returns it where it was in the set already.
  @discardableResult
  public mutating func update(with newMember: Capability<Category>) -> Capability<Category>? {
    bits.insert(newMember.position) ? nil : newMember
  }

  /// The capabilities that are in either set.
  public func union(_ other: CapabilitySet) -> CapabilitySet { CapabilitySet(bits: bits.union(other.bits)) }

  /// The capabilities that are in both sets.
  public func intersection(_ other: CapabilitySet) -> CapabilitySet {
    CapabilitySet(bits: bits.intersection(other.bits))
  }

  /// The capabilities that are in one of the sets but not in both.
  public func symmetricDifference(_ other: CapabilitySet) -> CapabilitySet {
    CapabilitySet(bits: bits.subtracting(other.bits).union(other.bits.subtracting(bits)))
  }

  /// The capabilities of this set that are not in the other.
  public func subtracting(_ other: CapabilitySet) -> CapabilitySet {
    CapabilitySet(bits: bits.subtracting(other.bits))
  }

  /// Whether every capability of this set is in the other.
  public func isSubset(of other: CapabilitySet) -> Bool { bits.isSubset(of: other.bits) }

  /// Adds the capabilities of the other set.
  public mutating func formUnion(_ other: CapabilitySet) { self = union(other) }

  /// Keeps only the capabilities that are in the other set too.
  public mutating func formIntersection(_ other: CapabilitySet) { self = intersection(other) }

  /// Keeps the capabilities that are in one of the sets but not in both.
  public mutating func formSymmetricDifference(_ other: CapabilitySet) { self = symmetricDifference(other) }
}

extension CapabilitySet: Sequence {
  /// Yields the capabilities in the order of the spec.
  public struct Iterator: IteratorProtocol {
    fileprivate var positions: BitSet.Iterator

    /// The next capability, or nil after the last.
    public mutating func next() -> Capability<Category>? {
      positions.next().map { Capability(known: $0.ordinal) }
    }
  }

  /// An iterator over the capabilities in the order of the spec.
  public func makeIterator() -> Iterator { Iterator(positions: bits.makeIterator()) }
}

extension CapabilitySet: CustomStringConvertible {
  /// The paths of the capabilities in the order of the spec.
  public var description: String { "[" + map(\.path).joined(separator: ", ") + "]" }
}
