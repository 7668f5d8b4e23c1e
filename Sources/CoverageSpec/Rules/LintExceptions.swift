/// Silences warnings as the connectors' files ask for, and reports exceptions that silence nothing.
struct LintExceptions {
  /// The warnings that can be silenced.
  let warningIdentifiers: Set<String>
  /// Those of rules that give all their warnings.
  let complete: Set<String>

  /// The common part of a warning and the exceptions that silence it.
  private struct Subject: Hashable {
    var rule: String
    var coveragePath: String
    var file: String
  }

  /// The findings without those that are silenced, and with what is wrong with the exceptions.
  func apply(to found: [Diagnostic], in specification: Specification, _ index: CategoryIndex) -> [Diagnostic] {
    let suggestions = Suggestions()
    let warned = Set(found.compactMap(subject))
    var silenced: Set<Subject> = []
    var problems: [Diagnostic] = []
    for exception in specification.connectors.flatMap(\.lintExceptions) {
      if let problem = problem(with: exception, index, suggestions) {
        problems.append(problem)
        continue
      }
      let subject = Subject(
        rule: exception.rule.value, coveragePath: exception.path.value, file: exception.location.path)
      silenced.insert(subject)
      // The second of two equal exceptions is a duplicate but not unused.
      if !warned.contains(subject), complete.contains(subject.rule) {
        let message =
          "no \(exception.rule.value.quoted) warning is left at \(exception.path.value.quoted); remove the exception"
        problems.append(.error("unused-exception", message, at: exception.location))
      }
    }
    return found.filter { subject($0).map(silenced.contains) != true } + problems
  }

  private func problem(with exception: LintException, _ index: CategoryIndex, _ suggestions: Suggestions) -> Diagnostic?
  {
    let rule = exception.rule
    guard warningIdentifiers.contains(rule.value) else {
      let names = warningIdentifiers.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      let message = "no lint warning is called \(rule.value.quoted)\(suggestion(for: rule.value, among: names))"
      return .error("unknown-rule", message, at: rule.location)
    }
    return index.unknownPath(exception.path.value, at: exception.path.location, suggestions)
  }

  private func subject(_ diagnostic: Diagnostic) -> Subject? {
    guard diagnostic.severity == .warning, let path = diagnostic.coveragePath else { return nil }
    return Subject(rule: diagnostic.identifier, coveragePath: path, file: diagnostic.location.path)
  }
}
