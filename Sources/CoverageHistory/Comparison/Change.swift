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
  /// What the change means for running programs, in words.
  var meaning: String
  /// What the change does to the interface in Swift; nil for nothing.
  var interface: String?
  /// Whether another change says it: that of the part or the connector that comes or goes with it.
  package var isImplied = false

  /// The reason for the class, in words.
  package var why: String { meaning + (interface.map { "; in Swift \($0)" } ?? "") }

  package var key: Fact.Key { difference.key }

  /// The class for one audience: what breaks the other is more of the same for this one.
  package func changeClass(for audience: Audience) -> ChangeClass {
    changeClass == .breaking && !affects.contains(audience) ? .additive : changeClass
  }
}

/// The effect of a change on the users of a catalogue.
package enum ChangeClass: String, Sendable, CaseIterable, Comparable {
  /// Only people notice: notes, labels, guides, and statements about something that is not supported anyway.
  case noteOnly = "note only"
  /// There is more than before, and what there was is as it was.
  case additive
  /// Something is gone or has a different meaning.
  case breaking

  package static func < (a: ChangeClass, b: ChangeClass) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .noteOnly: 0
    case .additive: 1
    case .breaking: 2
    }
  }
}

/// Who uses a catalogue.
///
/// A connector that covers one more field breaks no caller, but asks the author of its mapping for that field: the
/// function that makes the record has exactly the covered fields as parameters. So each change says whom it breaks.
package enum Audience: String, Sendable, CaseIterable {
  /// Whoever asks about coverage, reads records or sends requests.
  case callers
  /// Whoever maps a tool's own records onto unified ones.
  case mappers
}

/// The step of a semantic version that changes ask for.
package enum VersionStep: String, Sendable, CaseIterable {
  case none, patch, minor, major

  /// The step for the strongest of some classes: major for breaking, minor for additive, patch for note only.
  package init(_ classes: some Sequence<ChangeClass>) {
    switch classes.max() {
    case .breaking?: self = .major
    case .additive?: self = .minor
    case .noteOnly?: self = .patch
    case nil: self = .none
    }
  }
}
