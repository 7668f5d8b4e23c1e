extension Covered where Record: ActionRequest, Record.Category == Covering.Category {
  /// What the connector makes of the request.
  ///
  /// - Complexity: O(*n* × *m*) for *n* inputs in the request and *m* constraints and rules on the action.
  public var check: RequestCheck {
    let connector = Covering.connector
    return RequestCheck(of: record, on: connector, coverage: connector.coverage.capabilities.bits)
  }

  /// Throws where the API or the connector will refuse the request.
  ///
  /// - Throws: ``InvalidRequest`` with all violations.
  public func validate() throws(InvalidRequest) {
    let violations = check.violations
    if !violations.isEmpty { throw InvalidRequest(violations: violations) }
  }

  /// What will or may happen to the request without an error: what is dropped, changed or added.
  public var effects: [Effect] { check.effects }
}
