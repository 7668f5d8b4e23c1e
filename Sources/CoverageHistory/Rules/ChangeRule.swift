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

/// A judgement of the changes of some aspects.
struct ChangeRule: Sendable {
  let aspects: [Aspect]
  let verdict: @Sendable (Difference, Comparison) -> Verdict

  /// All rules; each aspect has one.
  static let all: [ChangeRule] = [
    .presence, .renames, .words, .wire, .valueTypes, .inputDuties, .listParameters, .order, .statuses, .constraints,
    .valueMaps, .limits, .answers, .notices,
  ]

  private static let byAspect = Dictionary(all.flatMap { rule in rule.aspects.map { ($0, rule) } }) { first, _ in first
  }

  static func verdict(on difference: Difference, in comparison: Comparison) -> Verdict {
    byAspect[difference.key.aspect]?.verdict(difference, comparison) ?? .breaking("no rule judges it")
  }
}

extension SpecificationDiff {
  /// The aspects that rules judge, each as often as there are rules for it.
  package static var judgedAspects: [Aspect] { ChangeRule.all.flatMap(\.aspects) }
}
