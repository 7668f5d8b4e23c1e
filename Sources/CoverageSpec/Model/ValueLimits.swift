/// What the API itself takes as the value of an input or a property, whatever the connector.
package struct ValueLimits: Sendable {
  /// The forms of texts that have names.
  package enum Format: String, CaseIterable, Sendable {
    case email
    case uri
    /// A day: `2026-01-31`.
    case date
    /// Two capitals of ISO 3166-1: `DE`.
    case countryCode = "country_code"
    /// Three capitals of ISO 4217: `EUR`.
    case currencyCode = "currency_code"
    /// A type of content: `application/pdf`.
    case mediaType = "media_type"
  }

  /// A condition on an input beside this one.
  package struct Condition: Sendable {
    /// The id of the input in the same group.
    package var input: Located<String>
    /// The texts of its values for which the condition holds; empty for any value.
    package var values: [Located<String>]

    package init(input: Located<String>, values: [Located<String>] = []) {
      self.input = input
      self.values = values
    }
  }

  /// The bounds of a number as the file spells them, both included.
  package var min: String?
  package var max: String?
  /// The bounds of the number of Unicode scalars in a text.
  package var minLength: Int?
  package var maxLength: Int?
  /// The bounds of the number of elements in a list.
  package var minItems: Int?
  package var maxItems: Int?
  /// A regular expression that has to match somewhere in the text, in the grammar that Swift and ECMA-262 share.
  package var pattern: Located<String>?
  package var format: Format?
  /// The most digits after the point of a number.
  package var decimals: Int?
  /// The API requires the input where one of these holds.
  package var requiredIf: [Condition] = []
  /// The API refuses the input where one of these holds.
  package var excludes: [Condition] = []
  /// The place of the input or property, for findings.
  package var location: SourceLocation

  package init(location: SourceLocation) {
    self.location = location
  }

  /// Whether something is said of each value, and not only of the number of elements and of neighbours.
  package var areOnValues: Bool {
    min != nil || max != nil || minLength != nil || maxLength != nil || pattern != nil || format != nil
      || decimals != nil
  }

  /// Whether nothing is limited.
  package var isEmpty: Bool {
    min == nil && max == nil && minLength == nil && maxLength == nil && minItems == nil && maxItems == nil
      && pattern == nil && format == nil && decimals == nil && requiredIf.isEmpty && excludes.isEmpty
  }
}

extension InputNode {
  /// The limits, with the neighbours for the sake of which the input is required, as a condition on each.
  package var statedLimits: ValueLimits {
    if requiredWith.isEmpty { return limits }
    var stated = limits
    stated.requiredIf += requiredWith.map { ValueLimits.Condition(input: $0) }
    return stated
  }
}
