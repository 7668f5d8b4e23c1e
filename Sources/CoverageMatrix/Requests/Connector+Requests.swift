extension Connector {
  /// What the connector makes of a request: which stated rules it breaks, and what will be dropped, changed or added.
  ///
  /// - Throws: ``ActionNotAvailable`` where the connector does not support the request's action.
  /// - Complexity: O(*n* × *m*) for *n* inputs in the request and *m* constraints and rules on the action.
  public func check<Request: ActionRequest>(
    _ request: Request
  ) throws(ActionNotAvailable<Category>) -> RequestCheck where Request.Category == Category {
    try coverage.check(request)
  }
}

extension Coverage {
  /// What the connector makes of a request where only this coverage can be used: which stated rules it breaks, and what
  /// will be dropped, changed or added.
  ///
  /// - Throws: ``ActionNotAvailable`` where the connector does not support the request's action, or where it is off.
  /// - Complexity: O(*n* × *m*) for *n* inputs in the request and *m* constraints and rules on the action.
  public func check<Request: ActionRequest>(
    _ request: Request
  ) throws(ActionNotAvailable<Category>) -> RequestCheck where Request.Category == Category {
    guard supports(Request.action) else {
      throw ActionNotAvailable(Request.action, in: self)
    }
    return RequestCheck(of: request, on: connector, coverage: capabilities.bits)
  }
}
