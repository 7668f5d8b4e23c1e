extension RequestCheck {
  /// Checks a request for an action that the connector supports.
  ///
  /// - Parameter coverage: the capabilities that are covered, declared or effective.
  /// - Complexity: O(*n* × *m*) for *n* inputs in the request and *m* constraints and rules on the action.
  init<Request: ActionRequest>(
    of request: Request, on connector: Connector<Request.Category>, coverage: BitSet
  ) {
    typealias Category = Request.Category
    var visitor = InputVisitor()
    request.visitInputs(&visitor)
    let inputs = ActionInputs(
      table: Category.table, names: Category.names, action: Request.action.ordinal, coverage: coverage)
    let checker = RequestChecker(
      connector: connector.name, slug: connector.slug, inputs: inputs,
      constraints: connector.details(about: Request.action).constraints, rules: RequestRules(Request.rules),
      visited: visitor.inputs, remoteFields: visitor.remoteFields, routeParameters: request.routeParameters)
    self = checker.check()
  }
}
