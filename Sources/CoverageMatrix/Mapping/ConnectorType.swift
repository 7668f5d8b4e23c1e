/// A connector as a type, for what the compiler is to check: `ATS.CareerPlug`.
///
/// Generated types conform to it and, for each model, action and feature they support, to a marker of the category:
/// `func sync<C: ATS.Reads.Tags>(_: C.Type)` takes the connectors that can be read for tags, and no others. A connector
/// that is known at run time alone leads to its type with ``Connector/type``.
public protocol ConnectorType<Category> {
  /// The namespace that it belongs to: `ATS`.
  associatedtype Category: CoverageCategory
  /// What only the connector's generated code can make, so that nobody else can vouch for a ``Covered`` value.
  associatedtype Seal: Sendable

  /// The value that is asked questions at run time: `ATS.Connector.careerplug` for `ATS.CareerPlug`.
  static var connector: Connector<Category> { get }
}
