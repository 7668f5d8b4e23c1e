/// A connector was asked for a model that it does not support, or that is off for the customer.
public struct ModelNotAvailable<Category: CoverageCategory>: Error, Hashable, Sendable {
  /// Whose records were to be listed.
  public let connector: Connector<Category>
  /// What the query lists the records of.
  public let model: Capability<Category>
  /// What is known about the connector and the model; supported where it is only off for the customer.
  public let status: CoverageStatus
  /// Why it cannot be used.
  public let availability: Availability
  /// The code that the API answers with; nil where none is known.
  public let code: String?

  init(_ model: Capability<Category>, in coverage: Coverage<Category>) {
    connector = coverage.connector
    self.model = model
    status = connector.status(of: model)
    availability = coverage.availability(of: model)
    let codes = Category.errorCodes
    code = availability.isAboutConnector ? codes.modelNotAvailable : codes.modelDisabled
  }
}

extension ModelNotAvailable: CustomStringConvertible {
  /// What is missing, in a sentence.
  public var description: String {
    NotAvailable(connector: connector.name, capability: model.path, availability: availability).text
  }
}
