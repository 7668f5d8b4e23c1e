/// One concern that every specification is checked for.
package protocol Rule: Sendable {
  /// The identifier of the warnings that the rule gives and that a `lint` exception can silence; nil for none.
  var warningIdentifier: String? { get }

  /// The findings of the rule, in any order.
  ///
  /// The specification may lack what could not be read, and its required texts may be empty.
  ///
  /// - Parameter index: the names of the specification's category.
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic]
}

extension Rule {
  package var warningIdentifier: String? { nil }
}

/// The rules that hold for every category.
package enum StandardRules {
  package static let all: [any Rule] = [
    CategoryReferenceRule(), DeclaredTypeRule(), DuplicateIDRule(), FeatureCycleRule(), RecursiveTypeRule(),
    ReservedIDRule(), RouteParameterRule(), InputRequirementRule(), BodyPathRule(), UnionCaseRule(),
    ListParameterRule(), MoveRule(),
    AllowedValueRule(), ConstraintFitRule(), ConstraintSubjectRule(), ContradictionRule(), CoveragePathRule(),
    DuplicateEntryRule(),
    ParentRule(), ListedNameRule(), SameAsRule(), SlugRule(), MovedSlugRule(), ValueMapRule(),
    LimitingWordsRule(), TwinDifferenceRule(), UncoveredReferenceRule(),
  ]
}
