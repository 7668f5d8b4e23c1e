/// Where records and a connector's declared coverage disagree.
public enum CoverageFinding<Category: CoverageCategory>: Hashable, Sendable {
  /// A field is declared, and none of the model's records carries a value for it.
  case alwaysNull(Capability<Category>, records: Int)
  /// A field is not declared, and some of the model's records carry a value for it.
  ///
  /// For a model that is not declared there is one finding, which counts all its records, and none for its fields.
  case undeclared(Capability<Category>, carried: Int, records: Int)

  /// The field or the model.
  public var capability: Capability<Category> {
    switch self {
    case .alwaysNull(let capability, _), .undeclared(let capability, _, _): capability
    }
  }
}

extension CoverageFinding: CustomStringConvertible {
  /// The finding in a line of English.
  public var description: String {
    switch self {
    case .alwaysNull(let field, let records):
      "\(field.path) is declared, but carried by 0 of \(records) records"
    case .undeclared(let capability, let carried, let records):
      "\(capability.path) is not declared, but carried by \(carried) of \(records) records"
    }
  }
}
