import _CoverageSpec

/// A changed cell with its class.
package struct Change: Sendable {
  package var difference: Difference
  package var changeClass: ChangeClass
  /// Whom a breaking change breaks, in the order of `Audience`; empty for others.
  package var affects: [Audience]
  /// Those among them whose code the compiler refuses, so that they cannot miss it; the others' runs and does
  /// something else.
  package var refused: [Audience]
  /// What the class follows from, in words.
  package var why: String

  package var key: Fact.Key { difference.key }

  /// The class for one audience: what breaks the other is more of the same for this one.
  package func changeClass(for audience: Audience) -> ChangeClass {
    changeClass == .breaking && !affects.contains(audience) ? .additive : changeClass
  }
}
