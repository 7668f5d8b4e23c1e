/// A connector was asked for an action that it does not support, or that is off for the customer.
public struct ActionNotAvailable<Category: CoverageCategory>: Error, Hashable, Sendable {
  /// The connector that was asked.
  public let connector: Connector<Category>
  /// The action that it was asked for.
  public let action: Capability<Category>
  /// What is known about the connector and the action; supported where it is only off for the customer.
  public let status: CoverageStatus
  /// The code that the API answers with; nil where none is known.
  public let code: String?

  init(connector: Connector<Category>, action: Capability<Category>) {
    self.connector = connector
    self.action = action
    status = connector.status(of: action)
    let codes = Category.errorCodes
    code = status == .supported ? codes.actionDisabled : codes.actionNotAvailable
  }
}

extension ActionNotAvailable: CustomStringConvertible {
  /// What is missing, in a sentence.
  public var description: String {
    switch status {
    case .supported: "\(connector.name) supports \(action), but it is off for this customer"
    case .unsupported: "\(connector.name) does not support \(action)"
    case .notImplemented: "\(connector.name) has \(action), but it was not built"
    case .unlisted: "\(action) is not listed for \(connector.name)"
    }
  }
}
