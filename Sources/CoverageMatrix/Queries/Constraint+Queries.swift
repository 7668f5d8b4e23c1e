extension Constraint.Kind {
  /// A filter that needs the capabilities in the values.
  public static var coverageNeeded: Constraint.Kind { Constraint.Kind(id: "coverage_needed") }
  /// No numbers but those from the first value to the second.
  public static var range: Constraint.Kind { Constraint.Kind(id: "range") }
  /// No list with an element that is empty or has the value in it, which parts the elements.
  public static var listSeparator: Constraint.Kind { Constraint.Kind(id: "list_separator") }
  /// No moments but those that have a text.
  public static var timestamp: Constraint.Kind { Constraint.Kind(id: "timestamp") }
}

extension Effect.Kind {
  /// The API ignores the filter, so that more is listed than was asked for.
  public static var filterIgnored: Effect.Kind { Effect.Kind(id: "filter_ignored") }
}
