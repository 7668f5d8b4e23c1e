/// A connector of a category, as a value.
///
/// Generated code has a static member for each, named by its slug: `.careerplug`. The type is open to connectors that
/// are added later, so it is no enumeration.
@frozen
public struct Connector<Category: CoverageCategory>: Hashable, Sendable {
  /// The connector's number in slug order, counted from 0.
  ///
  /// It changes when the spec does: store the slug instead.
  public let index: Int

  /// The connector with a number in slug order, counted from 0.
  ///
  /// - Precondition: the category has that many connectors. Where the number is known when a program is compiled, as in
  ///   generated code, the optimizer leaves no trace of the check.
  @_documentation(visibility: internal)
  @inlinable
  public init(index: Int) {
    precondition(index >= 0 && index < Category._table.connectorCount, "the category has no connector with this index")
    self.index = index
  }

  /// The connector with a number that comes from the category's own table.
  @inlinable
  init(known index: Int) {
    self.index = index
  }

  /// The connector with a slug: `careerplug`.
  ///
  /// A former slug gives the connector, too. The result is nil where the category never had such a
  /// connector.
  ///
  /// - Complexity: O(log *n*) comparisons; nothing is allocated. For an old or unknown slug, also a pass over the
  ///   category's details.
  public init?(slug: String) {
    let slugs = Category._names.slugs
    guard let index = slugs.index(of: slug) ?? FormerNames(of: Category.self).slug(from: slug).flatMap(slugs.index)
    else { return nil }
    self.init(known: index)
  }

  /// All connectors of the category in slug order.
  public static var all: [Connector] {
    (0..<Category._table.connectorCount).map(Connector.init(known:))
  }

  /// The slug that the API knows the connector by: `recruhr`.
  public var slug: String { Category._names.slugs[index] }

  /// The tool's name: `RECRU`.
  public var name: String { Category._names.connectorNames[index] }
}

extension Connector {
  // By number: what is stored as a text would else be compared and hashed by it.

  /// Whether two connectors are the same.
  @inlinable
  public static func == (a: Connector, b: Connector) -> Bool { a.index == b.index }

  /// Whether two connectors differ.
  @inlinable
  public static func != (a: Connector, b: Connector) -> Bool { a.index != b.index }

  /// Feeds the connector's number to a hasher.
  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

extension Connector: Comparable {
  /// Orders by slug.
  @inlinable
  public static func < (a: Connector, b: Connector) -> Bool { a.index < b.index }
}

extension Connector: CustomStringConvertible {
  /// The id in specs, addresses and on the command line: `careerplug`.
  public var description: String { slug }
}

extension Connector {
  /// Whether the connector supports a capability.
  ///
  /// - Complexity: O(1), a bit test on static data; nothing is allocated.
  @inlinable
  public func supports(_ capability: Capability<Category>) -> Bool {
    Category._table.supports(connector: index, capability: capability.position)
  }

  /// The coverage status of a capability.
  ///
  /// - Complexity: O(1), three bit tests at most; nothing is allocated.
  @inlinable
  @inline(__always)
  public func status(of capability: Capability<Category>) -> CoverageStatus {
    Category._table.status(connector: index, capability: capability.position)
  }

  /// The declared coverage, with every capability that the connector supports.
  public var coverage: Coverage<Category> {
    Coverage(
      connector: self, capabilities: CapabilitySet(bits: Category._table.capabilities(ofConnector: index)))
  }

  /// The note on a capability, in Markdown; nil where there is none.
  ///
  /// - Complexity: O(*n*) in the connector's notes and constraints.
  public func note(for capability: Capability<Category>) -> String? {
    details(about: capability).capabilityNote
  }

  /// The constraints on a capability of this connector.
  ///
  /// A model or an action answers with all its constraints, a field or an input with those that are about it, about a
  /// group that contains it, or about the model or action as a whole.
  ///
  /// - Complexity: O(*n*) in the connector's notes and constraints.
  public func constraints(on capability: Capability<Category>) -> [Constraint] {
    CoverageAnswer.constraints(
      table: Category._table, names: Category._names, details: Category._details(of: self),
      capability: capability.ordinal)
  }

  /// The status of a capability with its note, its constraints and the other connectors that support it.
  public func explain(_ capability: Capability<Category>) -> Explanation<Category> {
    Explanation(connector: self, capability: capability)
  }
}

/// A connector as a type, for checks by the compiler: `ATS.CareerPlug`.
///
/// Generated types conform to it and, for each model, action and feature they support, to a marker of the category:
/// `func sync<C: ATS.Reads.Tags>(_: C.Type)` takes the connectors that can be read for tags, and no others. A connector
/// that is known at run time alone leads to its type with ``Connector/type``.
public protocol ConnectorType<Category> {
  /// The namespace that it belongs to: `ATS`.
  associatedtype Category: CoverageCategory
  /// The type of a value that only the connector's generated code can make, so that no other code makes a ``Covered``
  /// value.
  associatedtype _Seal: Sendable

  /// The connector as a value, for questions at run time: `ATS.Connector.careerplug` for `ATS.CareerPlug`.
  static var connector: Connector<Category> { get }
}

extension Connector {
  /// The connector as a type, for checks by the compiler: `ATS.CareerPlug.self`.
  ///
  /// It passes a connector that is known at run time alone to generic code:
  /// `if let type = connector.type as? any ATS.Reads.Tags.Type { sync(type) }`.
  ///
  /// The result is nil where the category does not know the type.
  public var type: (any ConnectorType<Category>.Type)? { Category._connectorType(of: self) }
}
