/// A unit of coverage: a model, a field, an action, an input or a feature of a category.
///
/// Generated code has a static member for each: `.jobs`, `.jobs(.salaryAmount)`, `.createCandidate(.candidateGender)`,
/// `.feature(.deltaSyncs)`.
@frozen
public struct Capability<Category: CoverageCategory>: Hashable, Sendable {
  /// The position of the capability in the rows of the table.
  @usableFromInline package let position: BitPosition

  /// The capability with a number in the order of the spec, counted from 0.
  ///
  /// - Precondition: the category has that many capabilities. Where the number is known when a program is compiled, as
  ///   in generated code, the optimizer leaves no trace of the check.
  @_documentation(visibility: internal)
  @inlinable
  public init(ordinal: Int) {
    precondition(
      ordinal >= 0 && ordinal < Category._table.capabilityCount, "the category has no capability with this ordinal")
    position = BitPosition(ordinal: ordinal)
  }

  /// The capability with a number that comes from the category's own table.
  init(known ordinal: Int) {
    position = BitPosition(ordinal: ordinal)
  }

  /// The capability at a coverage path: `jobs`, `jobs.salary_amount`, `create_candidate.candidate.gender` or
  /// `features.roles`.
  ///
  /// A former path gives the capability at the current one. The result is nil where there never was such a
  /// path.
  ///
  /// - Complexity: O(log *n*) comparisons; nothing is allocated. For an old or unknown path, also a pass over the
  ///   category's details.
  public init?(path: String) {
    let paths = Category._names.paths
    guard
      let ordinal = paths.index(of: path) ?? FormerNames(of: Category.self).path(from: path).flatMap(paths.index)
    else { return nil }
    self.init(known: ordinal)
  }

  /// All capabilities of the category in the order of the spec.
  public static var all: [Capability] {
    (0..<Category._table.capabilityCount).map(Capability.init(known:))
  }

  /// The number in the order of the spec, counted from 0.
  ///
  /// It changes when the spec does: store the path instead.
  public var ordinal: Int { position.ordinal }

  /// The coverage path: `jobs.salary_amount`.
  public var path: String { Category._names.paths[ordinal] }

  /// The label people know it by: `Jobs`, `salary_amount`, `Create candidate`.
  public var label: String { Category._names.labels[ordinal] }

  /// Whether it is a model, a field, an action, an input or a feature.
  public var kind: CapabilityKind { Category._table.kind(ofCapability: ordinal) }

  /// The model of a field, the action of an input, the feature that this one is a part of; nil for the others.
  public var parent: Capability? {
    Category._table.parent(ofCapability: ordinal).map(Capability.init(known:))
  }
}

extension Capability {
  // By position: what is stored as a text would else be compared and hashed by it.

  /// Whether two capabilities are the same.
  @inlinable
  public static func == (a: Capability, b: Capability) -> Bool { a.position.place == b.position.place }

  /// Whether two capabilities differ.
  @inlinable
  public static func != (a: Capability, b: Capability) -> Bool { a.position.place != b.position.place }

  /// Feeds the capability's position to a hasher.
  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(position.place) }
}

extension Capability: Comparable {
  /// Orders as the spec does.
  @inlinable
  public static func < (a: Capability, b: Capability) -> Bool {
    a.position.place < b.position.place
  }
}

extension Capability: CustomStringConvertible {
  /// The coverage path.
  public var description: String { path }
}

/// The kind of a capability.
///
/// The raw value is the kind's letter in generated tables.
public enum CapabilityKind: UInt8, Hashable, Sendable, CaseIterable {
  /// Reading a model: `jobs`.
  case model = 0x4D
  /// A field of a model: `jobs.salary_amount`.
  case field = 0x66
  /// An action: `create_candidate`.
  case action = 0x41
  /// An input of an action: `create_candidate.candidate.gender`.
  case input = 0x69
  /// A feature: `features.delta_syncs`.
  case feature = 0x46
}
