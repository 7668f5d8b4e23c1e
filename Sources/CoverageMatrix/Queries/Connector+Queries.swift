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
