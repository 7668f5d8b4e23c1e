/// The parts of a category by their names.
///
/// Of two things with one id the first counts; `DuplicateIDRule` reports the second.
package final class CategoryIndex: Sendable {
  let category: Category
  package let models: NameTable<Model>
  let actions: NameTable<Action>
  let features: NameTable<Feature>
  /// The fields, each a coverage row, by model id.
  let fields: [String: NameTable<Field>]
  /// The leaves of the input trees by their paths, by action id.
  let inputs: [String: NameTable<Input>]
  /// The paths of the groups of inputs, by action id.
  let groups: [String: Set<String>]
  let types: [String: TypeDeclaration]
  /// The texts of enums, by the id of the type.
  let values: [String: Set<String>]
  let formerPaths: FormerPaths

  package init(_ category: Category) {
    self.category = category
    formerPaths = FormerPaths(category)
    models = NameTable(category.models, by: \.id)
    actions = NameTable(category.actions, by: \.id)
    features = NameTable(category.features, by: \.id)
    fields = Dictionary(category.models.map { ($0.id, NameTable($0.fields, by: \.id)) }) { first, _ in first }
    inputs = Dictionary(category.actions.map { ($0.id, NameTable($0.coverageInputs, by: \.path)) }) { first, _ in first
    }
    groups = inputs.mapValues { Self.groups(above: $0.names) }
    types = Dictionary(category.types.map { ($0.id, $0) }) { first, _ in first }
    values = types.compactMapValues { type in
      switch type.kind {
      case .closedEnum(let values), .openEnum(let values): Set(values.map(\.value))
      case .object, .taggedUnion, .untaggedUnion: nil
      }
    }
  }

  private static func groups(above paths: [String]) -> Set<String> {
    var groups: Set<String> = []
    for path in paths {
      var rest = path[...]
      while let dot = rest.utf8.lastIndex(of: UInt8(ascii: ".")) {
        rest = rest[..<dot]
        // The groups above one that is known are known.
        if !groups.insert(String(rest)).inserted { break }
      }
    }
    return groups
  }

  /// Reports a path that is none of the category's coverage paths.
  package func unknownPath(_ path: String, at location: SourceLocation, _ suggestions: Suggestions) -> Diagnostic? {
    if contains(path) { return nil }
    if let input = firstInput(ofGroup: path) {
      let message = "\(path.quoted) is a group of inputs; write the paths of its inputs, such as \(input.quoted)"
      return .error("unknown-path", message, at: location)
    }
    let message = "unknown path \(path.quoted)\(suggestions.suggestion(for: path, among: category.coveragePaths))"
    return .error("unknown-path", message, at: location)
  }

  /// The coverage path of the first input in a group; nil where the path is not that of a group.
  private func firstInput(ofGroup path: String) -> String? {
    guard let dot = path.firstIndex(of: ".") else { return nil }
    let (action, group) = (String(path[..<dot]), String(path[path.index(after: dot)...]))
    guard groups[action]?.contains(group) == true else { return nil }
    return inputs[action]?.names.first { $0.hasPrefix("\(group).") }.map { "\(action).\($0)" }
  }

  /// Reports a path that neither is one of the category's coverage paths nor was.
  package func unknownPath(
    orFormer path: String, at location: SourceLocation, _ suggestions: Suggestions
  ) -> Diagnostic? {
    formerPaths.present(path).map(contains) == true ? nil : unknownPath(path, at: location, suggestions)
  }

  /// Whether a path is one of the coverage paths.
  func contains(_ path: String) -> Bool {
    guard let dot = path.firstIndex(of: ".") else {
      return fields.keys.contains(path) || inputs.keys.contains(path)
    }
    let owner = String(path[..<dot])
    let member = String(path[path.index(after: dot)...])
    if owner == "features" { return features[member] != nil }
    return fields[owner]?[member] != nil || inputs[owner]?[member] != nil
  }
}

extension CategoryIndex {
  /// The identifier of the warnings of values that an open enum does not list.
  static let unlistedValue = "unlisted-value"

  /// The problem with a value of a type: an error where a closed enum does not have it, and a warning where an open
  /// one does not list it, as it may still be one that the API knows.
  func problem(
    with value: String, of type: TypeReference, at location: SourceLocation, coveragePath: String,
    _ suggestions: Suggestions
  ) -> Diagnostic? {
    guard let listed = values[type.name], !listed.contains(value) else { return nil }
    switch types[type.name]?.kind {
    case .closedEnum(let values):
      let hint = suggestions.suggestion(for: value, among: values.map(\.value))
      return .error("unknown-value", "\(type.name.quoted) has no value \(value.quoted)\(hint)", at: location)
    case .openEnum(let values):
      let hint = suggestions.suggestion(for: value, among: values.map(\.value))
      return .warning(
        Self.unlistedValue, "\(type.name.quoted) does not list the value \(value.quoted)\(hint)", at: location,
        coveragePath: coveragePath)
    case .object, .taggedUnion, .untaggedUnion, nil: return nil
    }
  }
}
