/// A request that the API or the connector will refuse.
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
