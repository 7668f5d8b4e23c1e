import _CoverageSpec

/// Something of the category, or a connector, came or went.
struct PresenceRule: ChangeRule {
  let aspects: [Aspect] = [.presence]

  func verdict(on difference: Difference, in comparison: Comparison) -> Verdict {
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

  private func gained(_ kind: String, _ key: Fact.Key, _ comparison: Comparison) -> Verdict {
    switch kind {
    case "input", "group", "list":
      let action = Fact.Key(path: key.path.splitPath.owner, aspect: .presence)
      if comparison.newText(.required, of: key) == "true", comparison.old.facts[action] != nil {
        return .breaking("the API requires one more input")
      }
    case "value", "case":
      let type = Fact.Key(path: String(key.path.prefix { $0 != "." }), aspect: .kind)
      let isNew = comparison.old.facts[type] == nil
      if !isNew, comparison.newText(.kind, of: type) != "open_enum" {
        return .breaking("the values of the type were all that there could be")
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
