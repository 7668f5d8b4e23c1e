/// What a connector makes of a request.
public struct RequestCheck: Hashable, Sendable {
  /// Which rules the request breaks, in the order of the category's inputs; none where it breaks none that is stated.
  public let violations: [Violation]
  /// What will or may happen to the request without an error, in the order of the category's inputs.
  public let effects: [Effect]

  /// What a connector makes of a request.
  public init(violations: [Violation], effects: [Effect]) {
    self.violations = violations
    self.effects = effects
  }
}

/// A reason why a request will be refused: a rule that it breaks, of the API or of a connector.
public struct Violation: Hashable, Sendable {
  /// Who asks for what is violated.
  public enum Source: String, Hashable, Sendable {
    /// The unified API, on every connector.
    case api
    /// One tool, where others accept the same request.
    case connector
  }

  /// The coverage path of the input or group, or of the action where the request as a whole is at fault:
  /// `create_candidate.attachments.type`.
  public let path: String
  /// The place in the request: `attachments[1].type`; empty for the request as a whole.
  public let place: String
  /// What is violated.
  public let constraint: Constraint
  /// Who asks for it.
  public let source: Source
  /// What was sent, where a value is at fault; the number of elements for a limit.
  public let value: JSONValue?
  /// The violation in words: `attachments: CareerPlug takes at most 1, and 2 are sent`.
  public let text: String

  /// Puts together what a program refuses for reasons of its own.
  public init(
    path: String, place: String, constraint: Constraint, source: Source, value: JSONValue?, text: String
  ) {
    self.path = path
    self.place = place
    self.constraint = constraint
    self.source = source
    self.value = value
    self.text = text
  }
}

extension Violation: CustomStringConvertible {
  /// The violation in words.
  public var description: String { text }
}

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

/// A request that breaks rules of the API or of the connector.
public struct InvalidRequest: Error, Hashable, Sendable {
  /// Why, in the order of the category's inputs.
  public let violations: [Violation]

  /// An error about a request with violations.
  public init(violations: [Violation]) {
    self.violations = violations
  }
}

extension InvalidRequest: CustomStringConvertible {
  /// The violations, a line each.
  public var description: String { violations.map(\.text).joined(separator: "\n") }
}
