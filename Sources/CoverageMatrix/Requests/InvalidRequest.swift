/// A request that breaks rules of the API or of the connector.
public struct InvalidRequest: Error, Hashable, Sendable {
  /// Why, in the order of the category's inputs.
  public let violations: [Violation]

  /// An error about a request with violations.
  public init(violations: [Violation]) {
    self.violations = violations
  }
}

extension InvalidRequest: CustomStringConvertible {
  /// The violations, a line each.
  public var description: String { violations.map(\.text).joined(separator: "\n") }
}
