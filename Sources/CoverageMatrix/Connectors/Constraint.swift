/// A limit on what a connector takes or returns.
public struct Constraint: Hashable, Sendable {
  /// The kind of a limit.
  ///
  /// New kinds may come, so it is no enumeration.
  public struct Kind: Hashable, Sendable {
    /// The kind's name in specs and reports: `allowed_values`.
    public let id: String

    /// A kind by its name in specs and reports.
    public init(id: String) {
      self.id = id
    }

    /// At most so many elements; the value is the number.
    public static var limit: Kind { Kind(id: "limit") }
    /// No values but these.
    public static var allowedValues: Kind { Kind(id: "allowed_values") }
    /// Refused without it, though the API does not ask for it.
    public static var required: Kind { Kind(id: "required") }
    /// What is taken where nothing is sent, in words.
    public static var defaultValue: Kind { Kind(id: "default") }
    /// Values are skipped unless they are of the named form.
    public static var droppedValues: Kind { Kind(id: "dropped_values") }
    /// Numbers are rounded; the value says to what.
    public static var rounded: Kind { Kind(id: "rounded") }
    /// The request may be carried out as another action; the value is its id.
    public static var rerouted: Kind { Kind(id: "rerouted") }
    /// The value must exist in the tool already.
    public static var existingValuesOnly: Kind { Kind(id: "existing_values_only") }
    /// Of several values one is read; the value says which.
    public static var selection: Kind { Kind(id: "selection") }
    /// Only records of these kinds are returned.
    public static var partialResult: Kind { Kind(id: "partial_result") }
  }

  /// What sort of limit it is, and so how ``values`` are to be read.
  public internal(set) var kind: Kind
  /// The field, input or group of inputs that is limited, below its model or action; nil for the whole.
  public internal(set) var path: String?
  /// The arguments: the number of a limit, the legal values.
  public internal(set) var values: [String]
  /// The limit in words.
  public internal(set) var text: String

  /// A constraint, for tests and for categories that are not generated.
  public init(kind: Kind, path: String?, values: [String], text: String) {
    self.kind = kind
    self.path = path
    self.values = values
    self.text = text
  }

  /// Whether the limit is about a field or input: about itself, a group it lies in, or the whole.
  func concerns(_ member: some StringProtocol) -> Bool {
    guard let path else { return true }
    return member == path || member.utf8.starts(with: "\(path).".utf8)
  }
}

extension Constraint: CustomStringConvertible {
  /// The limit in words.
  public var description: String { text }
}

extension Constraint.Kind {
  /// Refused by the API without it where any of the inputs in the values is sent beside it.
  public static var requiredWith: Constraint.Kind { Constraint.Kind(id: "required_with") }
  /// Refused by the API without one of the inputs in the values.
  public static var oneRequired: Constraint.Kind { Constraint.Kind(id: "one_required") }
  /// A part of the request's route, which leads elsewhere where it is empty, `.` or `..`.
  public static var routeParameter: Constraint.Kind { Constraint.Kind(id: "route_parameter") }

  /// The list is too long for the API; the value is the highest number of its elements.
  ///
  /// A connector has a ``limit``.
  public static var maxItems: Constraint.Kind { Constraint.Kind(id: "max_items") }
}

/// Limits on values, and conditions between inputs, that the API and connectors have alike.
extension Constraint.Kind {
  /// The number is too low; the value is the lowest that is taken.
  public static var minimum: Constraint.Kind { Constraint.Kind(id: "min") }
  /// The number is too high; the value is the highest that is taken.
  public static var maximum: Constraint.Kind { Constraint.Kind(id: "max") }
  /// The text is too short; the value is the least number of its Unicode scalars.
  public static var minLength: Constraint.Kind { Constraint.Kind(id: "min_length") }
  /// The text is too long; the value is the highest number of its Unicode scalars.
  public static var maxLength: Constraint.Kind { Constraint.Kind(id: "max_length") }
  /// The list is too short; the value is the least number of its elements.
  public static var minItems: Constraint.Kind { Constraint.Kind(id: "min_items") }
  /// The text does not match the regular expression in the value.
  public static var pattern: Constraint.Kind { Constraint.Kind(id: "pattern") }
  /// The text is not of the form that the value names, such as `email`.
  public static var format: Constraint.Kind { Constraint.Kind(id: "format") }
  /// The number has too many digits after its point; the value says how many are taken.
  public static var decimals: Constraint.Kind { Constraint.Kind(id: "decimals") }
  /// Refused without it, because of another input: the values are its path, and its own values where they matter.
  public static var requiredIf: Constraint.Kind { Constraint.Kind(id: "required_if") }
  /// Refused because of another input: the values are its path, and its own values where they matter.
  public static var excluded: Constraint.Kind { Constraint.Kind(id: "excludes") }
}
