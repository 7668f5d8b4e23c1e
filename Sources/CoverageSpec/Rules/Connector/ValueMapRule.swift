/// A value map leads to a field of the category that has a single text, to values that it can have, and a model has one
/// for a field.
struct ValueMapRule: Rule {
  var warningIdentifier: String? { CategoryIndex.unlistedValue }

  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let suggestions = Suggestions()
    return specification.connectors.flatMap(\.models).flatMap { model in
      duplicates(model) + model.valueMaps.flatMap { check($0, index, suggestions) }
    }
  }

  private func duplicates(_ model: ModelCoverage) -> [Diagnostic] {
    repetitions(of: model.valueMaps.map(\.target)).map { target, first in
      .error(
        "duplicate-entry", "\(model.id.quoted) has a second value map for \(target.value.quoted)", at: target.location,
        notes: [Diagnostic.Note("the first one is here", at: first)])
    }
  }

  private func check(_ map: ValueMap, _ index: CategoryIndex, _ suggestions: Suggestions) -> [Diagnostic] {
    let path = map.target.value
    let (model, id) = path.splitPath
    guard let id, let field = index.fields[model]?[id] else {
      let names = index.category.models.lazy.flatMap { model in model.fields.map { "\(model.id).\($0.id)" } }
      let hint = suggestions.suggestion(for: path, among: names)
      let message = "no model has the field \(path.quoted)\(hint)"
      return [.error("unknown-field", message, at: map.target.location)]
    }
    if !index.isText(field.type) {
      let message =
        "\(path.quoted) is of type \(field.type.spelling.quoted), and a value map gives one text; it fits fields of "
        + "type 'string' or of an enum"
      return [.error("value-map-type", message, at: map.target.location)]
    }
    return (map.entries.map(\.unified) + [map.otherwise]).compactMap { unified in
      unified.value.flatMap {
        index.problem(with: $0, of: field.type, at: unified.location, coveragePath: path, suggestions)
      }
    }
  }
}

extension CategoryIndex {
  /// Whether a value is one text in JSON; `DeclaredTypeRule` reports unknown types.
  fileprivate func isText(_ type: TypeReference) -> Bool {
    if type.isArray { return false }
    switch types[type.name]?.kind {
    case .closedEnum, .openEnum: return true
    case .object, .taggedUnion, .untaggedUnion: return false
    case nil: return type.name == "string" || !TypeReference.primitives.contains(type.name)
    }
  }
}
