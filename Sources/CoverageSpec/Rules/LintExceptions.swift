/// Silences warnings as the connectors' files ask for, and reports exceptions that silence nothing.
struct LintExceptions {
  /// The warnings that can be silenced.
  let warningIdentifiers: Set<String>

  /// The findings without those that are silenced, and with what is wrong with the exceptions.
  func apply(to found: [Diagnostic], in specification: Specification) -> [Diagnostic] {
    let index = CategoryIndex(specification.category)
    var remaining = found
    var problems: [Diagnostic] = []
    for connector in specification.connectors {
      for exception in connector.lintExceptions {
        if let problem = problem(with: exception, index) {
          problems.append(problem)
          continue
        }
        // All of `found` is searched, so that the second of two equal exceptions is a duplicate but not unused.
        if !found.contains(where: { silences(exception, $0) }) {
          let message =
            "no \(exception.rule.value.quoted) warning is left at \(exception.path.value.quoted); remove the exception"
          problems.append(.error("unused-exception", message, at: exception.location))
        }
        remaining.removeAll { silences(exception, $0) }
      }
    }
    return remaining + problems
  }

  private func problem(with exception: LintException, _ index: CategoryIndex) -> Diagnostic? {
    let rule = exception.rule
    guard warningIdentifiers.contains(rule.value) else {
      let names = warningIdentifiers.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      let message = "no lint warning is called \(rule.value.quoted)\(suggestion(for: rule.value, among: names))"
      return .error("unknown-rule", message, at: rule.location)
    }
    return index.unknownPath(exception.path.value, at: exception.path.location)
  }

  private func silences(_ exception: LintException, _ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity == .warning && diagnostic.identifier == exception.rule.value
      && diagnostic.coveragePath == exception.path.value && diagnostic.location.path == exception.location.path
  }
}
