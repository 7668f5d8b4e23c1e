import _CoverageSpec

/// The names that a catalogue has for capabilities and connectors, for sources that use words of their own.
package struct KnownNames: Sendable {
  /// A capability: the kind of its owner and its path.
  struct Capability: Sendable, Hashable {
    var kind: Cell.Kind
    var path: String
  }

  /// The capabilities by path.
  private var paths: [String: Capability] = [:]
  /// The capabilities by their labels and their own names in lower case, with the words as they are written.
  private var words: [String: [(word: String, capability: Capability)]] = [:]
  /// The paths of now by those of before.
  private var moves: [String: String] = [:]
  /// Slugs by slugs and names in lower case.
  private var slugs: [String: String] = [:]

  /// The names of a category and of its connectors.
  ///
  /// - Parameter slugs: Those of connectors that have no file yet.
  init(_ draft: CategoryDraft, _ connectors: [SpecFile], _ slugs: [String] = []) {
    moves = draft.moves
    for slug in slugs { self.slugs[slug.lowercased()] = slug }
    for model in draft.models {
      add(Capability(kind: .model, path: model.id), model.label)
      for field in model.fieldNames { add(Capability(kind: .field, path: "\(model.id).\(field)"), field) }
    }
    for action in draft.actions {
      add(Capability(kind: .action, path: action.id), action.label)
      for input in action.paths { add(Capability(kind: .input, path: "\(action.id).\(input)"), input) }
    }
    for feature in draft.features { add(Capability(kind: .feature, path: "features.\(feature.id)"), feature.label) }
    for file in connectors {
      guard let root = JSONDocument(parsing: file).root, let slug = root["slug"]?.string else { continue }
      self.slugs[slug.lowercased()] = slug
      for old in root["moved_from"]?.elements ?? [] {
        if let old = old.string { self.slugs[old.lowercased()] = slug }
      }
      if let name = root["name"]?.string { self.slugs[name.lowercased()] = slug }
    }
  }

  private mutating func add(_ capability: Capability, _ word: String) {
    paths[capability.path] = capability
    words[word.lowercased(), default: []].append((word, capability))
  }

  private func presentPath(_ path: String) -> String? { moves.isEmpty ? nil : moves.presentPath(path) }

  /// The capabilities that a name may mean: the one at the path, or those with the label.
  func capabilities(named name: String) -> [Capability] {
    if let capability = paths[name] ?? presentPath(name).flatMap({ paths[$0] }) { return [capability] }
    let found = words[name.lowercased()] ?? []
    let exact = found.filter { $0.word == name }
    return (exact.isEmpty ? found : exact).map(\.capability)
  }

  /// Whether there is a capability at a path.
  func hasCapability(at path: String) -> Bool { paths[path] != nil }

  func slug(named name: String) -> String? { slugs[name.lowercased()] }

  /// The paths that there are, for suggestions.
  var names: [String] { paths.keys.sorted() }

  /// The slugs and names of connectors that there are in lower case, for suggestions.
  var connectorNames: [String] { slugs.keys.sorted() }
}
