/// What a connector makes of a request.
public struct RequestCheck: Hashable, Sendable {
  /// Which rules the request breaks, in the order of the category's inputs; none where it breaks none that is stated.
  public let violations: [Violation]
  /// What will or may happen to the request without an error, in the order of the category's inputs.
  public let effects: [Effect]

  /// What a connector makes of a request.
  public init(violations: [Violation], effects: [Effect]) {
    self.violations = violations
    self.effects = effects
  }
}
