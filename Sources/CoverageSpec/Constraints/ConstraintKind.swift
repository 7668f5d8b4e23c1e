/// The table of the kinds of constraints, under their names in files.
///
/// A new kind is one case here with its entry in ``traits``. Reader, schemas, reports, generated code, rules and
/// comparisons go by the entry; the run-time library carries the kind out in `RequestChecker`, and knows it by its name.
package enum ConstraintKind: String, CaseIterable, Sendable {
  case limit
  case allowedValues = "allowed_values"
  case required
  case defaultValue = "default"
  case droppedValues = "dropped_values"
  case rounded
  case rerouted
  case existingValuesOnly = "existing_values_only"
  case selection
  case partialResult = "partial_result"
  case min, max, decimals
  case minLength = "min_length"
  case maxLength = "max_length"
  case pattern, format
  case minItems = "min_items"
  case requiredIf = "required_if"
  case excludes

  /// The entry of the kind.
  package var traits: ConstraintTraits { Self.entries[self] ?? entry }

  /// The entries, made once: rules look them up for each constraint.
  private static let entries = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.entry) })

  private var entry: ConstraintTraits {
    switch self {
    case .limit:
      ConstraintTraits(
        "At most so many elements.",
        [ConstraintArgument("max", .count(from: 1), "Maximum", "The highest number of elements.")],
        on: .fitting("lists") { $0.isList },
        answers: [.upperBound, .requirement, .exclusion, .refusal, .loss, .first], tightening: .lowerNumber
      ) { "at most \($0.joined())" }
    case .allowedValues:
      ConstraintTraits(
        "No values but these.", [ConstraintArgument("values", .values, "Values", "The values, at least one.")],
        on: .fitting("texts, numbers, booleans and enums, alone or in lists") {
          switch $0.form {
          case .text, .choice, .integer, .number, .boolean: true
          case .datetime, .object, .free: false
          }
        },
        answers: [.requirement, .exclusion, .refusal, .loss], tightening: .fewerValues
      ) { "only \($0.map(\.shownValue).joined(separator: ", "))" }
    case .required:
      ConstraintTraits(
        "The connector refuses a request without it, though the API does not.", in: [.action], on: .anything,
        answers: [.requirement, .exclusion, .refusal]
      ) { _ in "required" }
    case .defaultValue:
      // It limits nothing: the connector took it before anybody wrote it down.
      ConstraintTraits(
        "What the connector takes where nothing is sent.",
        [ConstraintArgument("value", .text, "Value", "The default, in words.")],
        on: .anything, answers: [.fallback, .first, .loss], tightening: .never
      ) { "defaults to \($0.joined())" }
    case .droppedValues:
      ConstraintTraits(
        "Values are skipped unless they have a form.",
        [
          ConstraintArgument(
            "unless", .name(of: "a form", such: "us_phone_number"), "Form", "The form's name: `us_phone_number`.")
        ],
        on: .fitting("texts, alone or in lists") { $0.form == .text },
        answers: [.requirement, .exclusion, .refusal, .loss]
      ) { values in
        let form = values.joined()
        return "skipped unless \(form == "us_phone_number" ? "a US phone number" : form.replacing("_", with: " "))"
      }
    case .rounded:
      ConstraintTraits(
        "Numbers are rounded.",
        [ConstraintArgument("to", .word("integer"), "Target", "What they are rounded to.")],
        on: .fitting("numbers, alone or in lists") { $0.form == .number },
        answers: [.rounding, .exclusion, .refusal, .loss]
      ) { "rounded to \($0.joined())" }
    case .rerouted:
      ConstraintTraits(
        "A request may be carried out as another action.",
        [ConstraintArgument("to", .action, "Action", "The other action.")],
        in: [.action], on: .whole, answers: [.fallback, .exclusion, .refusal]
      ) { "may be carried out as \($0.joined())" }
    case .existingValuesOnly:
      ConstraintTraits(
        "The value must exist in the tool already.", in: [.action],
        on: .fitting("texts, enums and integers, alone or in lists, and groups and objects that are not lists") {
          switch $0.form {
          case .text, .choice, .integer: true
          case .object: !$0.isList
          case .number, .boolean, .datetime, .free: false
          }
        },
        answers: [.requirement, .exclusion, .refusal, .loss]
      ) { _ in "existing values only" }
    case .selection:
      ConstraintTraits(
        "Of several values the connector reads one.",
        [ConstraintArgument("takes", .word("first"), "Choice", "The value that is read.")],
        in: [.model], on: .anything, answers: [.upperBound, .first, .exclusion, .refusal, .loss]
      ) { "only the \($0.joined()) value is read" }
    case .partialResult:
      ConstraintTraits(
        "Only records of these kinds are returned.",
        [ConstraintArgument("only", .texts, "Values", "The values, at least one.")],
        on: .whole, answers: [.upperBound, .exclusion, .refusal, .loss], tightening: .fewerValues
      ) { "returns only \($0.map(\.shownValue).joined(separator: ", "))" }
    case .min:
      ConstraintTraits(
        .min, "Numbers are at least so high.", ConstraintArgument("min", .number, "Minimum", "The lowest number."),
        tightening: .higherNumber)
    case .max:
      ConstraintTraits(
        .max, "Numbers are at most so high.", ConstraintArgument("max", .number, "Maximum", "The highest number."),
        tightening: .lowerNumber)
    case .decimals:
      ConstraintTraits(
        .decimals, "Numbers have at most so many digits after the point.",
        ConstraintArgument("max", .count(from: 0), "Maximum", "The highest number of digits."), tightening: .lowerNumber
      )
    case .minLength:
      ConstraintTraits(
        .minLength, "Texts have at least so many characters, counted as Unicode scalars.",
        ConstraintArgument("min", .count(from: 1), "Minimum", "The lowest number of characters."),
        tightening: .higherNumber)
    case .maxLength:
      ConstraintTraits(
        .maxLength, "Texts have at most so many characters, counted as Unicode scalars.",
        ConstraintArgument("max", .count(from: 1), "Maximum", "The highest number of characters."),
        tightening: .lowerNumber)
    case .pattern:
      ConstraintTraits(
        .pattern, "Texts match a regular expression somewhere.",
        ConstraintArgument(
          "pattern", .pattern, "Pattern", "The regular expression, as Swift and ECMA-262 read it alike."))
    case .format:
      ConstraintTraits(
        .format, "Texts are of a form that has a name.",
        ConstraintArgument(
          "format", .choice(ValueLimits.Format.allCases.map(\.rawValue)), "Format", "The name of the form."))
    case .minItems:
      ConstraintTraits(
        .minItems, "At least so many elements where the list is sent.",
        ConstraintArgument("min", .count(from: 1), "Minimum", "The lowest number of elements."),
        tightening: .higherNumber)
    case .requiredIf:
      ConstraintTraits("Refused without it where another input is sent.", condition: "required")
    case .excludes:
      ConstraintTraits("Refused where another input is sent.", condition: "not")
    }
  }
}

extension ConstraintTraits {
  /// A limit on values that are sent, as the API has them too.
  fileprivate init(
    _ key: LimitKey, _ summary: String, _ argument: ConstraintArgument, tightening: Tightening = .anyChange
  ) {
    self.init(
      summary, [argument], in: [.action], on: .fitting(key.subjects, key.fits),
      answers: key.bounds.union([.requirement, .exclusion, .refusal, .loss]), tightening: tightening
    ) { key.words($0.joined()) }
  }

  /// A condition on an input, about another one.
  fileprivate init(_ summary: String, condition: String) {
    let arguments = [
      ConstraintArgument("other", .input, "Other input", "The path of the other input or group, within the action."),
      ConstraintArgument("values", .inputValues, "Values", "Its values for which the condition holds; all without it."),
    ]
    self.init(
      summary, arguments, in: [.action], on: .anything, answers: [.requirement, .exclusion, .refusal]
    ) { "\(condition) \(ValueLimits.Condition.words(about: $0.first ?? "", Array($0.dropFirst())))" }
  }
}

extension LimitKey {
  /// The words about numbers and amounts that a limit accounts for; what a text looks like limits its length, too.
  fileprivate var bounds: Set<LimitingWords> {
    switch self {
    case .min, .minLength, .minItems: [.lowerBound]
    case .max, .maxLength, .maxItems, .decimals: [.upperBound]
    case .pattern, .format: [.lowerBound, .upperBound]
    }
  }

  /// Whether a constraint on a subject can be checked.
  @Sendable fileprivate func fits(_ subject: ConstraintSubject) -> Bool {
    switch self {
    case .min, .max: subject.form == .integer || subject.form == .number
    case .decimals: subject.form == .number
    case .minLength, .maxLength, .pattern, .format: subject.form == .text && !subject.isBinary
    case .minItems, .maxItems: subject.isList
    }
  }
}
