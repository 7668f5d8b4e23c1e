extension Connector {
  /// The connector as a type, for what the compiler is to check: `ATS.CareerPlug.self`.
  ///
  /// It leads from a connector that is known at run time alone to generic code:
  /// `if let type = connector.type as? any ATS.Reads.Tags.Type { sync(type) }`.
  ///
  /// The result is nil where the category does not know the type.
  public var type: (any ConnectorType<Category>.Type)? { Category.connectorType(of: self) }
}
