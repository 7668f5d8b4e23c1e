/// One concern that every specification is checked for.
package protocol Rule: Sendable {
  /// The identifier of the warnings that the rule gives and that a `lint` exception can silence; nil for none.
  var warningIdentifier: String? { get }

  /// Whether the rule knows all that it needs, so that an exception from a warning that it does not give is unused.
  var knowsAll: Bool { get }

  /// The findings of the rule, in any order.
  ///
  /// The specification may lack what could not be read, and its required texts may be empty.
  ///
  /// - Parameter index: the names of the specification's category.
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic]
}

extension Rule {
  package var warningIdentifier: String? { nil }
  package var knowsAll: Bool { true }
}

/// The rules that hold for every category.
package enum StandardRules {
  package static let all: [any Rule] = [
    CategoryReferenceRule(), DeclaredTypeRule(), DuplicateIDRule(), FeatureCycleRule(), RecursiveTypeRule(),
    TimestampPlaceRule(),
    UnreachableTypeRule(), ReservedIDRule(), RouteParameterRule(), InputRequirementRule(), BodyPathRule(),
    UnionCaseRule(),
    ListParameterRule(), MoveRule(), ValueLimitRule(),
    AllowedValueRule(), ConstraintBoundRule(), ConstraintConditionRule(), ConstraintFitRule(),
    ConstraintSubjectRule(), InputConflictRule(), ContradictionRule(), CoveragePathRule(), DuplicateEntryRule(),
    ParentRule(), ListedNameRule(), SameAsRule(), SlugRule(), MovedSlugRule(), ValueMapRule(),
    LimitingWordsRule(), TwinDifferenceRule(), UncoveredReferenceRule(), SourceAgreementRule(), GuessRule(),
    UnknownRouteRule(),
  ]
}

/// Runs rules over a specification and leaves out what only follows from a file that could not be read in full.
struct RuleRun {
  /// Findings that a name which could not be read in the category may explain.
  private static let explainedByCategory: Set<String> = [
    "moved-kind", "route-parameter", "unknown-action", "unknown-feature", "unknown-field", "unknown-input",
    "unknown-model",
    "unknown-path", "unknown-type", "unknown-value",
  ]

  /// Findings that a name which could not be read in the connector's own file may explain.
  private static let explainedByConnector: Set<String> = ["child-without-parent", "constraint-subject"]

  private let rules: [any Rule]
  private let category: FileReport
  private let connectors: [String: FileReport]

  init(rules: [any Rule], category: FileReport, connectors: [FileReport]) {
    self.rules = rules
    self.category = category
    self.connectors = Dictionary(connectors.map { ($0.path, $0) }) { first, _ in first }
  }

  func check(_ specification: Specification) -> [Diagnostic] {
    // Without rules no exception can be called unused or unknown.
    if rules.isEmpty { return [] }
    let warningIdentifiers = Set(rules.compactMap(\.warningIdentifier))
    let knowing = Set(rules.filter(\.knowsAll).compactMap(\.warningIdentifier))
    let index = CategoryIndex(specification.category)
    let found = rules.concurrentMap { $0.check(specification, in: index) }.flatMap(\.self)
    let withExceptions = LintExceptions(warningIdentifiers: warningIdentifiers, complete: knowing).apply(
      to: found, in: specification, index)
    return withExceptions.filter { !isFollowUp($0) }
  }

  private func isFollowUp(_ diagnostic: Diagnostic) -> Bool {
    let connector = connectors[diagnostic.location.path]
    // Warnings, and exceptions from them, wait until the file is read without error.
    if diagnostic.severity == .warning || diagnostic.identifier == "unused-exception" {
      return !category.diagnostics.isEmpty || connector?.diagnostics.isEmpty == false
    }
    return category.lostNames && Self.explainedByCategory.contains(diagnostic.identifier)
      || connector?.lostNames == true && Self.explainedByConnector.contains(diagnostic.identifier)
  }
}
