extension Covered where Record: ActionRequest, Record.Category == Covering.Category {
  /// What the connector makes of the request.
  ///
  /// - Complexity: O(*n* × *m*) for *n* inputs in the request and *m* constraints and rules on the action.
  public var check: RequestCheck {
    let connector = Covering.connector
    return RequestCheck(of: record, on: connector, coverage: connector.coverage.capabilities.bits)
  }

  /// Throws where the request breaks a rule that the category's or the connector's file states.
  ///
  /// That is: an input that the API requires is missing, of several one of which it requires all are, or a value cannot
  /// be part of the route; the connector requires an input that is not sent, takes fewer elements, or takes other
  /// values. Nothing else is checked, such as the form and the length of a text or whether a record with an id exists,
  /// so the API may still refuse a request that passes.
  ///
  /// - Throws: ``InvalidRequest`` with all violations.
  public func validate() throws(InvalidRequest) {
    let violations = check.violations
    if !violations.isEmpty { throw InvalidRequest(violations: violations) }
  }

  /// What will or may happen to the request without an error: what is dropped, changed or added.
  public var effects: [Effect] { check.effects }
}
