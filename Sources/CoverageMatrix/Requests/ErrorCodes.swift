/// The codes that the API answers with when a connector cannot do what it is asked.
public struct ErrorCodes: Hashable, Sendable {
  /// The connector does not support an action.
  public let actionNotAvailable: String?
  /// The connector supports an action, but it is off for the customer.
  public let actionDisabled: String?
  /// The connector does not support a model.
  public let modelNotAvailable: String?
  /// The connector supports a model, but it is off for the customer.
  public let modelDisabled: String?

  /// The codes of an API, nil where it has none.
  public init(
    actionNotAvailable: String? = nil, actionDisabled: String? = nil, modelNotAvailable: String? = nil,
    modelDisabled: String? = nil
  ) {
    self.actionNotAvailable = actionNotAvailable
    self.actionDisabled = actionDisabled
    self.modelNotAvailable = modelNotAvailable
    self.modelDisabled = modelDisabled
  }
}
