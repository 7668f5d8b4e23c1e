import _CoverageSpec

extension ConstraintEntry {
  /// The arguments of the constraint as reports and generated code carry them.
  package var arguments: [String] {
    switch kind {
    case .limit(let max): [String(max)]
    case .allowedValues(let values), .partialResult(let values): values
    case .required, .existingValuesOnly: []
    case .defaultValue(let text), .droppedValues(let text), .rounded(let text), .rerouted(let text),
      .selection(let text):
      [text]
    }
  }

  /// The constraint in words, for people: `attachments: at most 1`.
  package var text: String {
    let words =
      switch kind {
      case .limit(let max): "at most \(max)"
      case .allowedValues(let values): "only \(values.joined(separator: ", "))"
      case .required: "required"
      case .defaultValue(let text): "defaults to \(text)"
      case .droppedValues(let form): "skipped unless \(Self.words(forForm: form))"
      case .rounded(let target): "rounded to \(target)"
      case .rerouted(let action): "may be carried out as \(action)"
      case .existingValuesOnly: "existing values only"
      case .selection(let which): "only the \(which) value is read"
      case .partialResult(let kinds): "returns only \(kinds.joined(separator: ", "))"
      }
    return subject.map { "\($0.value): \(words)" } ?? words
  }

  /// The name of a form that values can have, in words.
  private static func words(forForm form: String) -> String {
    form == "us_phone_number" ? "a US phone number" : form.replacing("_", with: " ")
  }
}
