/// A limit on what a connector takes or returns, in a form that a program can act on.
package struct ConstraintEntry: Sendable {
  package enum Kind: Sendable, Equatable {
    /// `limit`: at most `max` elements of the list.
    case limit(max: Int)
    /// `allowed_values`: no other values.
    case allowedValues([String])
    /// `required`: this connector refuses a request without it, though the API does not.
    case required
    /// `default`: what the connector takes where nothing is sent, in words.
    case defaultValue(String)
    /// `dropped_values`: values are skipped unless they are of this form (`us_phone_number`).
    case droppedValues(unless: String)
    /// `rounded`: numbers are rounded to `integer`.
    case rounded(to: String)
    /// `rerouted`: the request may be carried out as another action.
    case rerouted(to: String)
    /// `existing_values_only`: the value must exist in the tool already.
    case existingValuesOnly
    /// `selection`: of several values the connector reads one: `first`.
    case selection(takes: String)
    /// `partial_result`: only records of these kinds are returned.
    case partialResult(only: [String])

    /// The kind's name in specs and reports.
    package var name: String {
      switch self {
      case .limit: "limit"
      case .allowedValues: "allowed_values"
      case .required: "required"
      case .defaultValue: "default"
      case .droppedValues: "dropped_values"
      case .rounded: "rounded"
      case .rerouted: "rerouted"
      case .existingValuesOnly: "existing_values_only"
      case .selection: "selection"
      case .partialResult: "partial_result"
      }
    }
  }

  package var kind: Kind
  /// The input, input group or field that it is about; nil where it is about the whole action or model.
  package var subject: Located<String>?
  package var location: SourceLocation

  package init(kind: Kind, subject: Located<String>? = nil, location: SourceLocation) {
    self.kind = kind
    self.subject = subject
    self.location = location
  }
}
