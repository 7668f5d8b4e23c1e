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
