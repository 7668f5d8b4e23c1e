/// A change to a request that causes no error: something is dropped, changed or added.
public struct Effect: Hashable, Sendable {
  /// The kind of an effect.
  ///
  /// New kinds may come, so it is no enumeration. A constraint of a kind that this library does not know has an effect
  /// whose kind has the same name.
  public struct Kind: Hashable, Sendable {
    /// The kind's name in reports: `dropped_input`.
    public let id: String

    /// A kind by its name in reports.
    public init(id: String) {
      self.id = id
    }

    /// The input does not reach the tool, because the connector does not cover it.
    public static var droppedInput: Kind { Kind(id: "dropped_input") }
    /// The value is skipped for its form.
    public static var droppedValue: Kind { Kind(id: "dropped_value") }
    /// The number is rounded; the result is what it becomes.
    public static var rounded: Kind { Kind(id: "rounded") }
    /// Nothing is sent and a default is used; the result is the default in words.
    public static var defaultApplied: Kind { Kind(id: "default_applied") }
    /// The request is carried out as another action; the result is its id.
    public static var rerouted: Kind { Kind(id: "rerouted") }
    /// The API requires the input, but does not forward it to the tool.
    public static var notForwarded: Kind { Kind(id: "not_forwarded") }
    /// The value must exist in the tool already.
    public static var mustExist: Kind { Kind(id: "must_exist") }
    /// Only records of some kinds are returned; the result is a list of them.
    public static var partialResult: Kind { Kind(id: "partial_result") }
  }

  /// Whether an effect will happen or only may.
  public enum Certainty: String, Hashable, Sendable {
    /// It will happen: the request alone decides it.
    case certain
    /// It may happen: it depends on more than the request.
    case possible
  }

  /// The sort of change.
  public let kind: Kind
  /// Whether it will happen, or only may.
  public let certainty: Certainty
  /// The coverage path of the input or group, or of the action where it is about the request as a whole:
  /// `create_candidate.candidate.phone_number`.
  public let path: String
  /// The place in the request: `attachments[1].type`; empty for the request as a whole.
  public let place: String
  /// The value in the request; nil where none is sent, or where no check reads the value.
  public let value: JSONValue?
  /// The resulting value, where it is known.
  public let result: JSONValue?
  /// The effect in words: `candidate.gender: CareerPlug ignores it`.
  public let text: String

  /// An effect that a program knows of beyond the spec.
  public init(
    kind: Kind, certainty: Certainty, path: String, place: String, value: JSONValue?, result: JSONValue?, text: String
  ) {
    self.kind = kind
    self.certainty = certainty
    self.path = path
    self.place = place
    self.value = value
    self.result = result
    self.text = text
  }
}

extension Effect: CustomStringConvertible {
  /// The effect in words.
  public var description: String { text }
}

extension Effect.Kind: CustomStringConvertible {
  /// The name in reports.
  public var description: String { id }
}
