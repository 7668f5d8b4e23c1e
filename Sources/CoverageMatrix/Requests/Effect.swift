/// What happens to a request without an error: something is dropped, changed or added.
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

    /// What was sent there does not reach the tool, because the connector does not cover it.
    public static var droppedInput: Kind { Kind(id: "dropped_input") }
    /// The value is skipped for its form.
    public static var droppedValue: Kind { Kind(id: "dropped_value") }
    /// The number is rounded; the result is what it becomes.
    public static var rounded: Kind { Kind(id: "rounded") }
    /// Nothing is sent and something is taken; the result is what, in words.
    public static var defaultApplied: Kind { Kind(id: "default_applied") }
    /// The request is carried out as another action; the result is its id.
    public static var rerouted: Kind { Kind(id: "rerouted") }
    /// The API asks for the input, but the tool does not get it.
    public static var notForwarded: Kind { Kind(id: "not_forwarded") }
    /// The value must exist in the tool already.
    public static var mustExist: Kind { Kind(id: "must_exist") }
    /// Only records of some kinds are returned; the result is a list of them.
    public static var partialResult: Kind { Kind(id: "partial_result") }
  }

  /// How sure an effect is.
  public enum Certainty: String, Hashable, Sendable {
    /// The request alone shows that it will happen.
    case certain
    /// It may happen: it depends on what cannot be seen in the request.
    case possible
  }

  /// What happens.
  public let kind: Kind
  /// How sure it is.
  public let certainty: Certainty
  /// The coverage path of the input or group, or of the action where it is about the request as a whole:
  /// `create_candidate.candidate.phone_number`.
  public let path: String
  /// The place in the request: `attachments[1].type`; empty for the request as a whole.
  public let place: String
  /// What was sent; nil where nothing was, or where no check looks at the value.
  public let value: JSONValue?
  /// What comes of it, where there is something to tell.
  public let result: JSONValue?
  /// The effect in words: `candidate.gender: CareerPlug ignores it`.
  public let text: String

  /// Puts together what a program knows of an API beyond its spec.
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
