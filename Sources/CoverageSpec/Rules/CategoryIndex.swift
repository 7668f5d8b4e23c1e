/// The names that a category declares, for looking up.
///
/// Of two things with one id the first counts; another rule reports the second.
struct CategoryIndex {
  let category: Category
  /// The fields, each a coverage row, by model id and field id.
  private(set) var fields: [String: [String: Field]] = [:]
  /// The leaves of the input trees, by action id and path.
  private(set) var inputs: [String: [String: Input]] = [:]
  private(set) var features: [String: Feature] = [:]
  private(set) var types: [String: TypeDeclaration] = [:]
  /// The texts of enums, by the id of the type.
  private(set) var values: [String: Set<String>] = [:]
  let suggestions = Suggestions()

  init(_ category: Category) {
    self.category = category
    for model in category.models where fields[model.id] == nil {
      fields[model.id] = Dictionary(model.fields.map { ($0.id, $0) }) { first, _ in first }
    }
    for action in category.actions where inputs[action.id] == nil {
      inputs[action.id] = Dictionary(action.coverageInputs.map { ($0.path, $0) }) { first, _ in first }
    }
    features = Dictionary(category.features.map { ($0.id, $0) }) { first, _ in first }
    types = Dictionary(category.types.map { ($0.id, $0) }) { first, _ in first }
    values = types.compactMapValues { type in
      switch type.kind {
      case .closedEnum(let values), .openEnum(let values): Set(values.map(\.value))
      case .object, .taggedUnion, .untaggedUnion: nil
      }
    }
  }

  /// Reports a path that is none of the category's coverage paths.
  func unknownPath(_ path: String, at location: SourceLocation) -> Diagnostic? {
    if contains(path) { return nil }
    let message = "unknown path \(path.quoted)\(suggestions.suggestion(for: path, among: category.coveragePaths))"
    return .error("unknown-path", message, at: location)
  }

  /// Reports a path that neither is one of the category's coverage paths nor was.
  func unknownPath(orFormer path: String, at location: SourceLocation) -> Diagnostic? {
    category.movedPath(from: path).map(contains) == true ? nil : unknownPath(path, at: location)
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
