/// What is known of a kind of constraint: where it can stand, what it fits, and which words of notes it answers.
///
/// What does not fit would be shown and never be checked.
struct ConstraintTraits: Sendable {
  let name: String
  /// Whether it can be about fields, which are read, and about inputs, which are sent.
  let isOfModels: Bool
  let isOfActions: Bool
  /// What it fits, in words; nil where it is about the whole model or action.
  let subjects: String?
  let fits: @Sendable (ConstraintSubject) -> Bool
  let answers: Set<LimitingWords>

  /// All kinds, in the order of the documentation.
  static let all = [
    ConstraintTraits(
      "limit", "lists", answers: [.count, .requirement, .exclusion, .refusal, .loss, .first]
    ) { $0.isList },
    ConstraintTraits(
      "allowed_values", "texts and enums, alone or in lists",
      answers: [.requirement, .exclusion, .refusal, .loss]
    ) { $0.form == .text || $0.form == .choice },
    ConstraintTraits(
      "required", isOfModels: false, "anything", answers: [.requirement, .exclusion, .refusal]
    ) { _ in true },
    ConstraintTraits("default", "anything", answers: [.fallback, .first, .loss]) { _ in true },
    ConstraintTraits(
      "dropped_values", "texts, alone or in lists", answers: [.requirement, .exclusion, .refusal, .loss]
    ) { $0.form == .text },
    ConstraintTraits(
      "rounded", "numbers, alone or in lists", answers: [.rounding, .exclusion, .refusal, .loss]
    ) { $0.form == .number },
    ConstraintTraits(
      "rerouted", isOfModels: false, nil, answers: [.fallback, .exclusion, .refusal]
    ) { _ in false },
    ConstraintTraits(
      "existing_values_only", isOfModels: false,
      "texts, enums and integers, alone or in lists, and groups and objects that are no lists",
      answers: [.requirement, .exclusion, .refusal, .loss]
    ) {
      switch $0.form {
      case .text, .choice, .integer: true
      case .object: !$0.isList
      case .number, .boolean, .datetime, .free: false
      }
    },
    ConstraintTraits(
      "selection", isOfActions: false, "anything", answers: [.count, .first, .exclusion, .refusal, .loss]
    ) { _ in true },
    ConstraintTraits(
      "partial_result", nil, answers: [.count, .exclusion, .refusal, .loss]
    ) { _ in false },
  ]

  private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

  /// The traits of a kind.
  static func of(_ kind: ConstraintEntry.Kind) -> ConstraintTraits? { byName[kind.name] }

  private init(
    _ name: String, isOfModels: Bool = true, isOfActions: Bool = true, _ subjects: String?,
    answers: Set<LimitingWords>, fits: @escaping @Sendable (ConstraintSubject) -> Bool
  ) {
    self.name = name
    self.isOfModels = isOfModels
    self.isOfActions = isOfActions
    self.subjects = subjects
    self.fits = fits
    self.answers = answers
  }
}

/// Families of words by which notes say that something does not work in full.
enum LimitingWords: CaseIterable, Sendable {
  /// How many, or how much: `at most`.
  case count
  /// `required`, `must`.
  case requirement
  /// `only`, `except`.
  case exclusion
  /// `not supported`, `cannot`.
  case refusal
  /// `skipped`, `ignored`.
  case loss
  case rounding
  /// `falls back`, `default`.
  case fallback
  case first
}
