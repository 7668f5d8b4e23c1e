/// Ids are unique in their scope: models with actions, fields, inputs of one group, features, types, values, properties.
///
/// Ids that differ by letter case alone are refused. Values come from the API, which may distinguish them by anything.
struct DuplicateIDRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let category = specification.category
    return duplicates(
      "model or action",
      category.models.map { Located($0.id, at: $0.location) } + category.actions.map { Located($0.id, at: $0.location) }
    )
      + duplicates("feature", category.features.map { Located($0.id, at: $0.location) })
      + duplicates("type", category.types.map { Located($0.id, at: $0.location) })
      + category.types.flatMap(duplicates)
      + category.models.flatMap { model in
        duplicates("field", model.fields.map { Located($0.id, at: $0.location) })
      }
      + category.actions.flatMap { duplicates($0.inputs) }
  }

  private func duplicates(_ type: TypeDeclaration) -> [Diagnostic] {
    switch type.kind {
    case .closedEnum(let values), .openEnum(let values):
      duplicateTexts("value", values.map { Located($0.value, at: $0.location) })
    case .object(let properties): duplicates("property", properties.map { Located($0.id, at: $0.location) })
    case .taggedUnion(_, let cases, _): duplicateTexts("case", cases.map { Located($0.value, at: $0.location) })
    case .untaggedUnion(let types): repeated("type", types.map { Located($0.spelling, at: $0.location) })
    }
  }

  /// Texts from an API may be in any normal form, and generated code cannot distinguish two forms of one text.
  private func duplicateTexts(_ kind: String, _ texts: [Located<String>]) -> [Diagnostic] {
    var first: [String: Located<String>] = [:]
    let lookalikes = texts.compactMap { text -> Diagnostic? in
      guard let other = first[text.value] else {
        first[text.value] = text
        return nil
      }
      return codePoints(of: text.value, unlike: other.value).map { difference in
        .error(
          "similar-id",
          "\(kind) \(text.value.quoted) differs from an earlier one in code points only, \(difference), which Swift and "
            + "most readers do not tell apart",
          at: text.location, notes: [Diagnostic.Note("the earlier one is here", at: other.location)])
      }
    }
    return repeated(kind, texts) + lookalikes
  }

  private func duplicates(_ nodes: [InputNode]) -> [Diagnostic] {
    let inner = nodes.flatMap { node in
      if case .group(let children, _) = node.content { return duplicates(children) }
      return []
    }
    return duplicates("input", nodes.map { Located($0.id, at: $0.location) }) + inner
  }

  private func duplicates(_ kind: String, _ names: [Located<String>]) -> [Diagnostic] {
    repeated(kind, names) + alike(kind, names)
  }

  private func repeated(_ kind: String, _ names: [Located<String>]) -> [Diagnostic] {
    repetitions(of: names).map { name, first in
      .error(
        "duplicate-id", "duplicate \(kind) \(name.value.quoted)", at: name.location,
        notes: [Diagnostic.Note("first declared here", at: first)])
    }
  }
}

/// The ids that differ from an earlier one by letter case only.
func alike(_ kind: String, _ names: [Located<String>]) -> [Diagnostic] {
  var first: [String: Located<String>] = [:]
  return names.compactMap { name in
    let folded = name.value.lowercased()
    guard let other = first[folded] else {
      first[folded] = name
      return nil
    }
    if other.value == name.value { return nil }
    return .error(
      "similar-id", "\(kind) \(name.value.quoted) differs from \(other.value.quoted) by letter case only",
      at: name.location, notes: [Diagnostic.Note("declared here", at: other.location)])
  }
}
