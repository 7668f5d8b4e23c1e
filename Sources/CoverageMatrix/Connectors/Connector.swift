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
    precondition(index >= 0 && index < Category.table.connectorCount, "the category has no connector with this index")
    self.index = index
  }

  /// The connector with a number that comes from the category's own table.
  @inlinable
  init(known index: Int) {
    self.index = index
  }

  /// The connector with a slug: `careerplug`.
  ///
  /// A slug that the connector had before leads to it, too. The result is nil where the category never had such a
  /// connector.
  ///
  /// - Complexity: O(log *n*) comparisons; nothing is allocated. For an old or unknown slug, also a pass over the
  ///   category's details.
  public init?(slug: String) {
    let slugs = Category.names.slugs
    guard let index = slugs.index(of: slug) ?? FormerNames(of: Category.self).slug(from: slug).flatMap(slugs.index)
    else { return nil }
    self.init(known: index)
  }

  /// All connectors of the category in slug order.
  public static var all: [Connector] {
    (0..<Category.table.connectorCount).map(Connector.init(known:))
  }

  /// The slug that the API knows the connector by: `recruhr`.
  public var slug: String { Category.names.slugs[index] }

  /// The tool's name: `RECRU`.
  public var name: String { Category.names.connectorNames[index] }
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
