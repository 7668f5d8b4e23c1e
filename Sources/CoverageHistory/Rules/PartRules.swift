import _CoverageSpec

extension ChangeRule {
  /// A part of the category, or a connector, is added or removed.
  static let presence = ChangeRule(aspects: [.presence]) { difference, comparison in
    let key = difference.key
    switch (difference.old?.value.description, difference.new?.value.description) {
    case (nil, let kind?): return gained(kind, key, comparison)
    case (let kind?, nil):
      // A property or a value is also something that mappings make.
      let isValue = ["type", "value", "property", "case", "model", "field", "connector"].contains(kind)
      return .breaking("a \(kind) is gone".withArticle, isValue ? Audience.allCases : [.callers])
    case (let old?, let new?): return .breaking("\(old) became \(new)", [.callers])
    case (nil, nil): return .noteOnly("nothing changed")
    }
  }

  private static func gained(_ kind: String, _ key: Fact.Key, _ comparison: Comparison) -> Verdict {
    switch kind {
    case "input", "group", "list":
      let action = Fact.Key(path: key.path.splitPath.owner, aspect: .presence)
      if comparison.newText(.required, of: key) == "true", comparison.old.facts[action] != nil {
        return .breaking("the API requires one more input")
      }
    case "value", "case":
      let type = Fact.Key(path: String(key.path.prefix { $0 != "." }), aspect: .kind)
      let isNew = comparison.old.facts[type] == nil
      let isOpen =
        comparison.newText(.kind, of: type)?.hasPrefix("open_enum") == true
        || comparison.oldText(.open, of: type) == "true"
      if !isNew, !isOpen {
        return .breaking("the type had a closed list of values")
      }
    default: break
    }
    return .additive("there is one more \(kind)")
  }
}

extension String {
  /// The text with `an` for `a` in front of a vowel.
  var withArticle: String {
    guard hasPrefix("a "), let first = dropFirst(2).first, "aeio".contains(first) else { return self }
    return "an " + dropFirst(2)
  }
}

extension ChangeRule {
  /// Ids and names in Swift.
  ///
  /// A `moved` entry keeps the old path and its names in Swift, so that a rename is no break for whoever uses them; the
  /// compiler's verdict says what it does not keep, such as the label of a function that makes a record.
  static let renames = ChangeRule(aspects: [.id, .swiftName, .swiftValueName, .record, .formerID, .item]) {
    difference, comparison in
    switch difference.key.aspect {
    case .id where difference.key.path == "category": .breaking("the id of the category is different")
    case .id: .additive("the old id leads to the new one")
    case .formerID where difference.new == nil: .breaking("an old id no longer leads anywhere")
    case .formerID where difference.old != nil: .breaking("an old id leads to a different one")
    case .formerID: .additive("an old id leads to a new one")
    case .item where difference.isChange: .breaking("the elements have a different name")
    // Whether the name in Swift is another, or just written down, is the compiler's to say.
    default: .noteOnly(difference.isChange ? "the name is different" : "the name is spelled out, or no longer")
    }
  }
}

extension Difference {
  /// Whether both states have the fact.
  var isChange: Bool { old != nil && new != nil }
}

extension ChangeRule {
  /// The order of things, and what a feature is a part of.
  ///
  /// Parameters have the order of the category, so that the compiler often refuses a change of it.
  static let order = ChangeRule(aspects: [.order, .parent]) { difference, comparison in
    if difference.key.aspect == .parent {
      // What is switched off takes its parts along.
      if comparison.isWhole(difference) { return .noteOnly("it comes or goes with its feature") }
      return difference.new == nil
        ? .additive("the feature stands alone") : .breaking("switching off another feature switches it off")
    }
    if difference.key.path.hasPrefix("type ") {
      return .breaking("a value is read as a different type", Audience.allCases)
    }
    return .noteOnly("the order is different")
  }
}

extension ChangeRule {
  /// The facts for people alone.
  static let words = ChangeRule(aspects: [
    .name, .label, .title, .note, .guide, .stage, .access, .asset, .lint, .differs, .twin, .reference, .expands,
    .description, .since, .guessed, .output,
  ]) { difference, comparison in
    .noteOnly("it is for people to read, and covers neither more nor less")
  }

  /// What an API advises against, and still has.
  static let notices = ChangeRule(aspects: [.deprecated]) { difference, comparison in
    if comparison.isWhole(difference) { return .noteOnly("it comes or goes with its part") }
    if difference.isChange { return .noteOnly("the advice is different") }
    return .noteOnly(difference.new == nil ? "it is no longer deprecated" : "it is deprecated, and still there")
  }
}
