/// A value map leads to a field of the category that has a single text, number or boolean, to values that it can have, and a model has one
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
    guard let form = ValueMapForm(field.type, index) else {
      let message =
        "\(path.quoted) is of type \(field.type.spelling.quoted), and a value map gives one text, number or boolean; it "
        + "fits fields of type 'string', 'integer', 'number', 'boolean' or of an enum"
      return [.error("value-map-type", message, at: map.target.location)]
    }
    return (map.entries.map(\.unified) + [map.otherwise]).compactMap { unified in
      guard let value = unified.value else { return nil }
      if !form.fits(value) {
        let message =
          "\(path.quoted) is of type \(field.type.spelling.quoted), so a value of its map is \(form.words) or null"
        return .error("value-map-type", message, at: unified.location)
      }
      return index.problem(
        with: value.spelling, of: field.type, at: unified.location, coveragePath: path, suggestions)
    }
  }
}

/// The form of the values that a value map gives to a field.
private enum ValueMapForm {
  case text, integer, number, boolean

  /// The form that fits a type; nil where none does.
  ///
  /// `DeclaredTypeRule` reports unknown types.
  init?(_ type: TypeReference, _ index: CategoryIndex) {
    guard type.containers.isEmpty else { return nil }
    switch index.types[type.name]?.kind {
    case .closedEnum, .openEnum: self = index.types[type.name]?.hasIntegers == true ? .integer : .text
    case .object, .taggedUnion, .untaggedUnion: return nil
    case nil:
      switch type.name {
      case "string": self = .text
      case "integer": self = .integer
      case "number": self = .number
      case "boolean": self = .boolean
      default:
        if TypeReference.primitives.contains(type.name) { return nil }
        self = .text
      }
    }
  }

  var words: String {
    switch self {
    case .text: "a string"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true, false"
    }
  }

  func fits(_ value: ValueMap.Value) -> Bool {
    switch (self, value) {
    case (.text, .text), (.number, .number), (.boolean, .boolean): true
    case (.integer, .number(let spelling)): Int(spelling) != nil
    default: false
    }
  }
}
