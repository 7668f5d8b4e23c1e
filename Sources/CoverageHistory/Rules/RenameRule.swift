/// Ids and names in Swift.
///
/// A `moved` entry keeps the old path and its names in Swift, so that a rename is no break for whoever uses them; the
/// compiler's verdict says what it does not keep, such as the label of a function that makes a record.
struct RenameRule: ChangeRule {
  let aspects: [Aspect] = [.id, .swiftName, .swiftValueName, .record, .formerID, .item]

  func verdict(on difference: Difference, in comparison: Comparison) -> Verdict {
    switch difference.key.aspect {
    case .id where difference.key.path == "category": .breaking("the id of the category is another")
    case .id: .additive("the old id leads to the new one")
    case .formerID where difference.new == nil: .breaking("an old id leads nowhere any more")
    case .formerID where difference.old != nil: .breaking("an old id leads elsewhere")
    case .formerID: .additive("an old id leads to a new one")
    case .item where difference.isChange: .breaking("the elements have another name")
    // Whether the name in Swift is another, or just written down, is the compiler's to say.
    default: .noteOnly(difference.isChange ? "the name is another" : "the name is spelled out, or no longer")
    }
  }
}

extension Difference {
  /// Whether both states have the fact.
  var isChange: Bool { old != nil && new != nil }
}
