extension Connector {
  /// What the connector makes of a query: which filters it cannot serve, and what else the API will not take.
  ///
  /// - Throws: ``ModelNotAvailable`` where the connector does not support the query's model.
  /// - Complexity: O(*n* × log *m*) for *n* parameters and *m* capabilities, and a pass over the category's details.
  public func check<Query: ListQuery>(
    _ query: Query
  ) throws(ModelNotAvailable<Category>) -> RequestCheck where Query.Category == Category {
    try coverage.check(query)
  }

  /// Throws where the connector or the API will not serve a query as it is meant.
  ///
  /// - Throws: ``ModelNotAvailable``, or ``InvalidRequest`` with all violations.
  public func validate<Query: ListQuery>(_ query: Query) throws where Query.Category == Category {
    try coverage.validate(query)
  }
}

extension Coverage {
  /// What the connector makes of a query where only this coverage can be used: which filters it cannot serve, and what
  /// else the API will not take.
  ///
  /// A filter that the connector cannot serve is a violation, since the API answers it with nothing. Where the query
  /// says to ignore such filters it is an effect.
  ///
  /// - Throws: ``ModelNotAvailable`` where the connector does not support the query's model, or where it is off.
  /// - Complexity: O(*n* × log *m*) for *n* parameters and *m* capabilities, and a pass over the category's details.
  public func check<Query: ListQuery>(
    _ query: Query
  ) throws(ModelNotAvailable<Category>) -> RequestCheck where Query.Category == Category {
    guard supports(Query.model) else { throw ModelNotAvailable(Query.model, in: self) }
    let model = Query.model.path
    let checker = QueryChecker(
      connector: connector.name, model: model, rules: QueryRules(Category.details, of: model),
      parameters: query.parameters,
      availability: { Capability<Category>(path: $0).map(self.availability) ?? .unlisted })
    return checker.check()
  }

  /// Throws where the connector or the API will not serve a query as it is meant.
  ///
  /// - Throws: ``ModelNotAvailable``, or ``InvalidRequest`` with all violations.
  public func validate<Query: ListQuery>(_ query: Query) throws where Query.Category == Category {
    let violations = try check(query).violations
    if !violations.isEmpty { throw InvalidRequest(violations: violations) }
  }
}
