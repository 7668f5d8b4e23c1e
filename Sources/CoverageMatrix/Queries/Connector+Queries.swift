extension Connector {
  /// The violations and effects of a query on the connector: filters that it cannot serve, and values that the API
  /// refuses.
  ///
  /// - Throws: ``ModelNotAvailable`` where the connector does not support the query's model.
  /// - Complexity: O(*n* × log *m*) for *n* parameters and *m* capabilities, and a pass over the category's details.
  public func check<Query: ListQuery>(
    _ query: Query
  ) throws(ModelNotAvailable<Category>) -> RequestCheck where Query.Category == Category {
    try coverage.check(query)
  }

  /// Checks a query and throws where it has violations.
  ///
  /// - Throws: ``ModelNotAvailable``, or ``InvalidRequest`` with all violations.
  public func validate<Query: ListQuery>(_ query: Query) throws where Query.Category == Category {
    try coverage.validate(query)
  }
}

extension Coverage {
  /// The violations and effects of a query where only this coverage can be used: filters that the connector cannot
  /// serve, and values that the API refuses.
  ///
  /// A filter that the connector cannot serve is a violation, since the API returns no results for it. Where the query
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
      connector: connector.name, model: model, rules: QueryRules(Category._details, of: model),
      parameters: query.parameters,
      availability: { Capability<Category>(path: $0).map(self.availability) ?? .unlisted })
    return checker.check()
  }

  /// Checks a query and throws where it has violations.
  ///
  /// - Throws: ``ModelNotAvailable``, or ``InvalidRequest`` with all violations.
  public func validate<Query: ListQuery>(_ query: Query) throws where Query.Category == Category {
    let violations = try check(query).violations
    if !violations.isEmpty { throw InvalidRequest(violations: violations) }
  }
}

/// The error of a query for a model that the connector does not support, or that is off for the customer.
public struct ModelNotAvailable<Category: CoverageCategory>: Error, Hashable, Sendable {
  /// The tool whose records were requested.
  public let connector: Connector<Category>
  /// The records that the query lists: `.jobs`.
  public let model: Capability<Category>
  /// The declared status of the model; supported where it is only off for the customer.
  public let status: CoverageStatus
  /// The reason why it cannot be used.
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
  /// The reason in a sentence.
  public var description: String {
    availability.refusal(connector: connector.name, capability: model.path)
  }
}
