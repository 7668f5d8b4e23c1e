import _CoverageSpec

/// A fact that two specs state differently, or that one of them does not state.
package struct Difference: Sendable {
  package var key: Fact.Key
  package var old: Fact?
  package var new: Fact?

  /// The texts that came and went, where both facts are lists.
  var gained: [String] { (new?.value.elements ?? []).filter { !(old?.value.elements ?? []).contains($0) } }
  var lost: [String] { (old?.value.elements ?? []).filter { !(new?.value.elements ?? []).contains($0) } }
}

extension FactList {
  /// The differences to another list, in the order of the keys.
  ///
  /// The order of things is that of those which both have: something new between them does not change it.
  func differences(to new: FactList) -> [Difference] {
    Set(facts.keys).union(new.facts.keys).sorted().compactMap { key in
      let before = facts[key]
      let after = new.facts[key]
      if key.aspect == .order, let before, let after {
        let shared = Set(before.value.elements).intersection(after.value.elements)
        let isKept = before.value.elements.filter(shared.contains) == after.value.elements.filter(shared.contains)
        return isKept ? nil : Difference(key: key, old: before, new: after)
      }
      // An order comes and goes with what it is the order of, and an id with what has it.
      let isWhole = [.order, .id].contains(key.aspect) && (before == nil || after == nil)
      if isWhole || before?.value.isSpelled(as: after?.value) == true { return nil }
      return Difference(key: key, old: before, new: after)
    }
  }
}

extension Fact.Value {
  /// Whether two values have the same bytes: texts that are spelled differently can be equal.
  fileprivate func isSpelled(as other: Fact.Value?) -> Bool {
    guard let other, self == other else { return false }
    return elements.elementsEqual(other.elements) { $0.utf8.elementsEqual($1.utf8) }
  }
}
