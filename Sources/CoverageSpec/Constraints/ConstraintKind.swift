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

  /// The entry of the kind.
  package var traits: ConstraintTraits { Self.entries[self] ?? entry }

  /// The entries, made once: rules look them up for each constraint.
  private static let entries = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.entry) })

  private var entry: ConstraintTraits {
    switch self {
    case .limit:
      ConstraintTraits(
        "At most so many elements.",
        [ConstraintArgument("max", .count, "Maximum", "The highest number of elements.")],
        on: .fitting("lists") { $0.isList },
        answers: [.count, .requirement, .exclusion, .refusal, .loss, .first], tightening: .lowerNumber
      ) { "at most \($0)" }
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
      ) { "only \($0)" }
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
      ) { "defaults to \($0)" }
    case .droppedValues:
      ConstraintTraits(
        "Values are skipped unless they have a form.",
        [
          ConstraintArgument(
            "unless", .name(of: "a form", such: "us_phone_number"), "Form", "The form's name: `us_phone_number`.")
        ],
        on: .fitting("texts, alone or in lists") { $0.form == .text },
        answers: [.requirement, .exclusion, .refusal, .loss]
      ) { "skipped unless \($0 == "us_phone_number" ? "a US phone number" : $0.replacing("_", with: " "))" }
    case .rounded:
      ConstraintTraits(
        "Numbers are rounded.",
        [ConstraintArgument("to", .word("integer"), "Target", "What they are rounded to.")],
        on: .fitting("numbers, alone or in lists") { $0.form == .number },
        answers: [.rounding, .exclusion, .refusal, .loss]
      ) { "rounded to \($0)" }
    case .rerouted:
      ConstraintTraits(
        "A request may be carried out as another action.",
        [ConstraintArgument("to", .action, "Action", "The other action.")],
        in: [.action], on: .whole, answers: [.fallback, .exclusion, .refusal]
      ) { "may be carried out as \($0)" }
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
        in: [.model], on: .anything, answers: [.count, .first, .exclusion, .refusal, .loss]
      ) { "only the \($0) value is read" }
    case .partialResult:
      ConstraintTraits(
        "Only records of these kinds are returned.",
        [ConstraintArgument("only", .texts, "Values", "The values, at least one.")],
        on: .whole, answers: [.count, .exclusion, .refusal, .loss], tightening: .fewerValues
      ) { "returns only \($0)" }
    }
  }
}
