/// The properties of a kind of constraint: arguments, places and subjects that it fits, words, and the meaning of changes.
package struct ConstraintTraits: Sendable {
  /// The subjects of constraints of the kind.
  ///
  /// A constraint on a subject that does not fit would be shown and never be checked.
  package enum Subjects: Sendable {
    /// The whole model or action, without a subject.
    case whole
    case anything
    /// Some fields, inputs and groups, described in words.
    case fitting(String, @Sendable (ConstraintSubject) -> Bool)
  }

  /// The changes of arguments that make a connector take or return less.
  package enum Tightening: Sendable {
    case anyChange, lowerNumber, higherNumber, fewerValues, never
  }

  /// The kind in a sentence, for schemas.
  package let summary: String
  package let arguments: [ConstraintArgument]
  /// The kinds of cells that can have constraints of the kind: models, actions, or both.
  package let owners: Set<Cell.Kind>
  package let subjects: Subjects
  /// The families of limiting words in notes that a constraint of the kind accounts for.
  let answers: Set<LimitingWords>
  package let tightening: Tightening
  /// The constraint in words, for the values of its arguments.
  package let words: @Sendable ([String]) -> String

  init(
    _ summary: String, _ arguments: [ConstraintArgument] = [], in owners: Set<Cell.Kind> = [.model, .action],
    on subjects: Subjects,
    answers: Set<LimitingWords>, tightening: Tightening = .anyChange, words: @escaping @Sendable ([String]) -> String
  ) {
    self.summary = summary
    self.arguments = arguments
    self.owners = owners
    self.subjects = subjects
    self.answers = answers
    self.tightening = tightening
    self.words = words
  }

  /// Whether constraints of the kind name a field, an input or a group.
  package var hasSubject: Bool {
    if case .whole = subjects { false } else { true }
  }

  func fits(_ subject: ConstraintSubject) -> Bool {
    switch subjects {
    case .whole: false
    case .anything: true
    case .fitting(_, let fits): fits(subject)
    }
  }
}

/// An argument of a kind of constraint: a key with its type.
package struct ConstraintArgument: Sendable {
  package enum Form: Sendable {
    /// A whole number, at least so high.
    case count(from: Int)
    /// A number as the file spells it.
    case number
    case text
    /// Texts, at least one.
    case texts
    /// Values that the subject can have, at least one.
    case values
    /// An id of a thing that no file declares, with an example.
    case name(of: String, such: String)
    /// The only word that is known.
    case word(String)
    /// One of some words.
    case choice([String])
    /// A regular expression.
    case pattern
    /// The path of another input.
    case input
    /// Values of the other input, where it is about some of them alone.
    case inputValues
    /// The id of an action.
    case action
  }

  package let key: String
  package let form: Form
  /// The title and the description in schemas.
  package let title: String
  package let summary: String

  init(_ key: String, _ form: Form, _ title: String, _ summary: String) {
    self.key = key
    self.form = form
    self.title = title
    self.summary = summary
  }

  /// Whether the argument is a list.
  package var isList: Bool {
    switch form {
    case .texts, .values, .inputValues: true
    case .count, .number, .text, .name, .word, .choice, .pattern, .input, .action: false
    }
  }

  /// Whether a constraint may leave it out.
  package var isOptional: Bool {
    if case .inputValues = form { true } else { false }
  }
}

/// Families of words by which notes limit something.
enum LimitingWords: CaseIterable, Sendable {
  /// A highest number or amount: `at most`.
  case upperBound
  /// A lowest one: `at least`.
  case lowerBound
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
