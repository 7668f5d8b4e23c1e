/// A limit on what a connector takes or returns, in a form that a program can act on.
package struct ConstraintEntry: Sendable {
  package var kind: ConstraintKind
  /// The values of the kind's arguments, in the order of the arguments; numbers and booleans by their spelling;
  /// one that is left out has none.
  package var arguments: [[String]]
  /// What the values are in JSON that the subject can have.
  package var form = ValueForm.text
  /// The input, input group or field that it is about; nil where it is about the whole action or model.
  package var subject: Located<String>?
  package var location: SourceLocation

  package init(
    _ kind: ConstraintKind, _ arguments: [[String]] = [], form: ValueForm = .text, subject: Located<String>? = nil,
    location: SourceLocation
  ) {
    self.form = form
    self.kind = kind
    self.arguments = arguments
    self.subject = subject
    self.location = location
  }

  /// The values of all arguments, as reports and generated code carry them.
  package var values: [String] { arguments.flatMap(\.self) }

  /// The constraint in words, for people: `attachments: at most 1`.
  package var text: String { subject.map { "\($0.value): \(words)" } ?? words }

  /// The constraint in words without its subject: `at most 1`.
  package var words: String { kind.traits.words(values) }

  /// The values of the first argument of a form.
  func values(where isWanted: (ConstraintArgument.Form) -> Bool) -> [String] {
    zip(kind.traits.arguments, arguments).first { isWanted($0.0.form) }?.1 ?? []
  }

  /// The path of the other input, for conditions.
  package var otherInput: String? {
    values { if case .input = $0 { true } else { false } }.first
  }

  /// The action that takes over, for kinds with an action as an argument.
  package var action: String? {
    values { if case .action = $0 { true } else { false } }.first
  }
}
