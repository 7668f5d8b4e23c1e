/// A gap in the coverage of a row: a capability, or several of which one suffices.
package struct RequirementGap: Hashable, Sendable {
  /// The numbers of the capabilities, in ascending order, of which one suffices.
  package let capabilities: [Int]
  /// The unmet requirements that this gap stands for, by their places among ``RequirementList/items``.
  package fileprivate(set) var requirements: [Int]
}

/// The gaps of a row, each once and none implied by another.
package struct RequirementGaps: Hashable, Sendable {
  /// The gaps in the mandatory requirements that are known.
  package let missing: [RequirementGap]
  /// The gaps in the mandatory requirements that are not documented; none under ``UnknownPolicy/no``.
  package let unlisted: [RequirementGap]
  /// The gaps in the optional requirements alone, missing or unlisted.
  package let optional: [RequirementGap]
}

extension RequirementAnswer {
  /// The gaps of a row.
  ///
  /// A missing whole stands for its parts: a model for its fields, an action for its inputs, a feature for its parts,
  /// even where only a part was asked for. A choice is left out where another gap closes it too.
  ///
  /// - Complexity: O(*n* + *m*) for *n* capabilities and *m* requirements, and O(*c*²) for *c* unmet choices.
  package func gaps(ofRow row: Int) -> RequirementGaps {
    gaps(ofRow: row, CapabilityForest(rows.table))
  }

  func gaps(ofRow row: Int, _ forest: CapabilityForest) -> RequirementGaps {
    let position = BitPosition(ordinal: row)
    var missing = GapCollector()
    var unlisted = GapCollector()
    var optional = GapCollector()
    for index in requirements.items.indices where unmet(index, inWord: position.word) & position.bitInWord != 0 {
      let isUndecided = isUnlisted(index, row: row, forest)
      let causes = causes(of: requirements.items[index].subject, row: row, isUndecided: isUndecided, forest)
      switch (requirements.items[index].isMandatory, isUndecided) {
      case (true, false): missing.add(causes, for: index)
      case (true, true): unlisted.add(causes, for: index)
      case (false, _): optional.add(causes, for: index)
      }
    }
    missing.finish()
    unlisted.finish()
    optional.finish { missing.absorb($0) || unlisted.absorb($0) }
    return RequirementGaps(missing: missing.gaps, unlisted: unlisted.gaps, optional: optional.gaps)
  }

  /// For each alternative of an unmet requirement the topmost capability that is in its way.
  private func causes(
    of subject: RequirementItem.Subject, row: Int, isUndecided: Bool, _ forest: CapabilityForest
  ) -> [Int] {
    switch subject {
    case .one(let capability):
      return [cause(of: capability, row: row, isUndecided: isUndecided, forest) ?? capability]
    case .any(let capabilities):
      return Set(capabilities.compactMap { cause(of: $0, row: row, isUndecided: isUndecided, forest) }).sorted()
    }
  }

  /// The topmost capability in the way of one; nil where the answer is unknown but this alternative is a no.
  private func cause(of capability: Int, row: Int, isUndecided: Bool, _ forest: CapabilityForest) -> Int? {
    var lacking: Int?
    var refused: Int?
    var next: Int? = capability
    while let ordinal = next {
      if !rows.supports(ordinal, row: row) {
        lacking = ordinal
        if policy != .no && rows.refuses(ordinal, row: row) { refused = ordinal }
      }
      next = forest.parent(of: ordinal)
    }
    if policy == .no { return lacking }
    return isUndecided ? (refused == nil ? lacking : nil) : refused
  }
}

/// Collects gaps so that none is implied by another.
private struct GapCollector {
  private(set) var gaps: [RequirementGap] = []
  /// Where the gap of a single capability is.
  private var places: [Int: Int] = [:]
  private var choices: [RequirementGap] = []

  mutating func add(_ capabilities: [Int], for requirement: Int) {
    if capabilities.count != 1 {
      choices.append(RequirementGap(capabilities: capabilities, requirements: [requirement]))
    } else if let place = places[capabilities[0]] {
      gaps[place].requirements.append(requirement)
    } else {
      places[capabilities[0]] = gaps.count
      gaps.append(RequirementGap(capabilities: capabilities, requirements: [requirement]))
    }
  }

  /// Adds the choices that no other gap implies.
  mutating func finish(leavingOut isTaken: (RequirementGap) -> Bool = { _ in false }) {
    gaps.removeAll(where: isTaken)
    places = [:]
    for choice in choices.sorted(by: { $0.capabilities.count < $1.capabilities.count }) {
      if !isTaken(choice) && !absorb(choice) { gaps.append(choice) }
    }
    for place in gaps.indices { gaps[place].requirements.sort() }
    gaps.sort { $0.capabilities.lexicographicallyPrecedes($1.capabilities) }
  }

  /// Adds the requirements of a gap to one that implies it, and returns whether there is one.
  mutating func absorb(_ gap: RequirementGap) -> Bool {
    guard
      let place = gaps.firstIndex(where: {
        !$0.capabilities.isEmpty && $0.capabilities.allSatisfy(gap.capabilities.contains)
      })
    else { return false }
    gaps[place].requirements = (gaps[place].requirements + gap.requirements).sorted()
    return true
  }
}
