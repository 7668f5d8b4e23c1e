extension CategoryIndex {
  /// The identifier of the warnings of values that an open enum does not list.
  static let unlistedValue = "unlisted-value"

  /// What is wrong with a value of a type: an error where a closed enum does not have it, and a warning where an open
  /// one does not list it, as it may still be one that the API knows.
  func problem(
    with value: String, of type: TypeReference, at location: SourceLocation, coveragePath: String,
    _ suggestions: Suggestions
  ) -> Diagnostic? {
    guard let listed = values[type.name], !listed.contains(value) else { return nil }
    switch types[type.name]?.kind {
    case .closedEnum(let values):
      let hint = suggestions.suggestion(for: value, among: values.map(\.value))
      return .error("unknown-value", "\(type.name.quoted) has no value \(value.quoted)\(hint)", at: location)
    case .openEnum(let values):
      let hint = suggestions.suggestion(for: value, among: values.map(\.value))
      return .warning(
        Self.unlistedValue, "\(type.name.quoted) does not list the value \(value.quoted)\(hint)", at: location,
        coveragePath: coveragePath)
    case .object, .taggedUnion, .untaggedUnion, nil: return nil
    }
  }
}
