/// The codes that the API answers with where something is not covered; nil for those that nobody stated.
package struct APIErrorCodes: Sendable {
  /// The connector does not support the action.
  package var actionNotAvailable: String?
  /// The action is switched off for the customer.
  package var actionDisabled: String?
  /// The connector does not support the model.
  package var modelNotAvailable: String?
  /// The model is switched off for the customer.
  package var modelDisabled: String?

  package init(
    actionNotAvailable: String? = nil, actionDisabled: String? = nil, modelNotAvailable: String? = nil,
    modelDisabled: String? = nil
  ) {
    self.actionNotAvailable = actionNotAvailable
    self.actionDisabled = actionDisabled
    self.modelNotAvailable = modelNotAvailable
    self.modelDisabled = modelDisabled
  }
}
