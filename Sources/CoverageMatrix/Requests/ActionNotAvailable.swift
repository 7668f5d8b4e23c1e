/// A connector was asked for an action that it does not support, or that is off for the customer.
public struct ActionNotAvailable<Category: CoverageCategory>: Error, Hashable, Sendable {
  /// Who was to carry the request out.
  public let connector: Connector<Category>
  /// What the request was to do: `.createCandidate`.
  public let action: Capability<Category>
  /// What is known about the connector and the action; supported where it is only off for the customer.
  public let status: CoverageStatus
  /// Why it cannot be used.
  public let availability: Availability
  /// The code that the API answers with; nil where none is known.
  public let code: String?

  init(_ action: Capability<Category>, in coverage: Coverage<Category>) {
    connector = coverage.connector
    self.action = action
    status = connector.status(of: action)
    availability = coverage.availability(of: action)
    let codes = Category.errorCodes
    code = availability.isAboutConnector ? codes.actionNotAvailable : codes.actionDisabled
  }
}

extension ActionNotAvailable: CustomStringConvertible {
  /// What is missing, in a sentence.
  public var description: String {
    NotAvailable(connector: connector.name, capability: action.path, availability: availability).text
  }
}
