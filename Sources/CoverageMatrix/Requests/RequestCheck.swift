/// The result of a check of a request or query on a connector.
public struct RequestCheck: Hashable, Sendable {
  /// The stated rules that the request breaks, in the order of the category's inputs.
  public let violations: [Violation]
  /// The changes to the request that cause no error, certain and possible, in the order of the category's inputs.
  public let effects: [Effect]

  /// The result of a check of a request or query on a connector.
  public init(violations: [Violation], effects: [Effect]) {
    self.violations = violations
    self.effects = effects
  }
}

/// A rule of the API or of a connector that a request breaks, so that it will be refused.
public struct Violation: Hashable, Sendable {
  /// The source of the rule that is violated.
  public enum Source: String, Hashable, Sendable {
    /// A rule of the unified API, on every connector.
    case api
    /// A rule of the connector, where others accept the same request.
    case connector
  }

  /// The coverage path of the input or group, or of the action where the request as a whole is at fault:
  /// `create_candidate.attachments.type`.
  public let path: String
  /// The place in the request: `attachments[1].type`; empty for the request as a whole.
  public let place: String
  /// The rule that is violated.
  public let constraint: Constraint
  /// Whether the rule is the API's or the connector's.
  public let source: Source
  /// The value at fault, where there is one; the number of elements for a limit.
  public let value: JSONValue?
  /// The violation in words: `attachments: CareerPlug takes at most 1, and 2 are sent`.
  public let text: String

  /// A violation of a rule that a program adds to the stated ones.
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
  /// The violations and effects of a request: the stated rules that it breaks, and what will be dropped, changed or
  /// added.
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
  /// The violations and effects of a request where only this coverage can be used: the stated rules that it breaks, and
  /// what will be dropped, changed or added.
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

/// The error of a request for an action that the connector does not support, or that is off for the customer.
public struct ActionNotAvailable<Category: CoverageCategory>: Error, Hashable, Sendable {
  /// The tool that the request was meant for.
  public let connector: Connector<Category>
  /// The action of the request: `.createCandidate`.
  public let action: Capability<Category>
  /// The declared status of the action; supported where it is only off for the customer.
  public let status: CoverageStatus
  /// The reason why it cannot be used.
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
  /// The reason in a sentence.
  public var description: String {
    availability.refusal(connector: connector.name, capability: action.path)
  }
}

/// The error of a request that breaks rules of the API or of the connector.
public struct InvalidRequest: Error, Hashable, Sendable {
  /// The broken rules, in the order of the category's inputs.
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
