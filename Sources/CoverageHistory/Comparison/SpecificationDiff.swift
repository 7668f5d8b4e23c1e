import _CoverageGenerator
import _CoverageSpec

/// Every changed cell between two states of a category, each with its class, and the version that they ask for.
///
/// The classes speak about what a program meets that used the older state, at both times that it can meet it:
///
/// - When it is built. The Swift interfaces of both states are compared declaration by declaration; a change that makes
///   code stop compiling is breaking, whatever it means.
/// - When it runs. A capability lost, an input required, a constraint tightened, or an id that others store changed is
///   breaking although everything compiles.
///
/// Callers and mappers use different parts of a catalogue, so a breaking change names whom it breaks. The step of the
/// version is for both together, and for each alone.
package struct SpecificationDiff: Sendable {
  /// The id of the category.
  package var category: String
  /// The changes in the order of their keys.
  package var changes: [Change]

  package init(from old: Specification, to new: Specification) {
    let comparison = Comparison(old, new)
    let differences = comparison.old.differences(to: comparison.new)
    let breaks = SwiftSurface(new).breaks(since: SwiftSurface(old))
    let attribution = BreakAttribution(breaks, to: differences, renames: comparison.renames)
    category = new.category.id
    changes = differences.enumerated().map { index, difference in
      ChangeRule.verdict(on: difference, in: comparison).change(difference, refusedBy: attribution.breaks[index])
    }
    markImplied()
  }

  /// The step that the changes ask for.
  package var step: VersionStep { VersionStep(changes.map(\.changeClass)) }

  /// The step that the changes ask for where only one audience counts.
  package func step(for audience: Audience) -> VersionStep {
    VersionStep(changes.map { $0.changeClass(for: audience) })
  }
}

extension Verdict {
  /// The change with this verdict, or with that of the compiler where it is harder.
  fileprivate func change(_ difference: Difference, refusedBy breaks: [SurfaceBreak]) -> Change {
    let refused = Audience.allCases.filter { audience in breaks.contains { $0.audience.contains(audience.declared) } }
    let reasons = breaks.map(\.reason)
    let mostReasons = 3
    let listed =
      reasons.prefix(mostReasons).joined(separator: ", ")
      + (reasons.count > mostReasons ? ", and \(reasons.count - mostReasons) more" : "")
    let isBreaking = changeClass == .breaking || !refused.isEmpty
    return Change(
      difference: difference, changeClass: isBreaking ? .breaking : changeClass,
      affects: Audience.allCases.filter { affects.contains($0) || refused.contains($0) }, refused: refused,
      meaning: why, interface: reasons.isEmpty ? nil : listed)
  }
}

extension Audience {
  fileprivate var declared: SwiftDeclaration.Audience {
    switch self {
    case .callers: .callers
    case .mappers: .mappers
    }
  }
}
