/// The effect of a change on running programs, whether they compile or not.
struct Verdict {
  var changeClass: ChangeClass
  var affects: [Audience]
  var why: String

  static func breaking(_ why: String, _ affects: [Audience] = [.callers]) -> Verdict {
    Verdict(changeClass: .breaking, affects: affects, why: why)
  }

  static func additive(_ why: String) -> Verdict { Verdict(changeClass: .additive, affects: [], why: why) }

  static func noteOnly(_ why: String) -> Verdict { Verdict(changeClass: .noteOnly, affects: [], why: why) }
}

/// Judges the changes of some aspects.
protocol ChangeRule: Sendable {
  var aspects: [Aspect] { get }

  func verdict(on difference: Difference, in comparison: Comparison) -> Verdict
}

/// The rules by the aspects that they judge; each aspect has one.
enum ChangeRules {
  static let all: [any ChangeRule] = [
    PresenceRule(), RenameRule(), WordsRule(), WireRule(), ValueTypeRule(), InputDutyRule(), ListParameterChangeRule(),
    OrderRule(), StatusRule(), ConstraintRule(), ValueMapChangeRule(),
  ]

  private static let byAspect = Dictionary(
    all.flatMap { rule in rule.aspects.map { ($0, rule) } }
  ) { first, _ in first }

  static func verdict(on difference: Difference, in comparison: Comparison) -> Verdict {
    byAspect[difference.key.aspect]?.verdict(on: difference, in: comparison)
      ?? .breaking("no rule judges it")
  }
}

extension SpecificationDiff {
  /// The aspects that rules judge, each as often as there are rules for it.
  package static var judgedAspects: [Aspect] { ChangeRules.all.flatMap(\.aspects) }
}
