/// Which names of the list stand where.
///
/// Every name is a field and an input, a feature, a model or an action, and a connector unless an earlier connector
/// has the same letters. Where an earlier name differs by case only, the feature, model or action has a longer one.
struct Roster {
  /// A name that is declared, with the name it is given in Swift where its own is taken.
  struct Entry {
    var id: String
    var swiftName: String?
  }

  /// Models and actions take turns, because they share a scope.
  private(set) var models: [Entry] = []
  private(set) var actions: [Entry] = []
  private(set) var features: [Entry] = []
  /// The slugs in the order of the list.
  private(set) var slugs: [String] = []
  /// All names in as few lists as keep names apart that are the same in Swift.
  private(set) var shelves: [[String]] = []

  init(_ names: [String]) {
    var parents: Set<String> = SwiftRenames.capabilities
    var featureKeys = SwiftRenames.markers
    var slugKeys: Set<String> = []
    var folded: Set<String> = []
    var shelfKeys: [Set<String>] = []
    for (index, name) in names.enumerated() {
      let key = SwiftRenames.key(name)
      let isAction = !index.isMultiple(of: 2)
      let isFree =
        Self.isFree(key, in: &parents)
        && !(isAction && (SwiftRenames.actions.contains(key) || Self.isCaseless(name)))
      let id = folded.insert(name.lowercased()).inserted ? name : name + "_again"
      let parent = Entry(id: id, swiftName: isFree ? nil : SwiftRenames.replacement(index))
      if isAction { actions.append(parent) } else { models.append(parent) }
      features.append(
        Entry(id: id, swiftName: Self.isFree(key, in: &featureKeys) ? nil : SwiftRenames.replacement(index)))
      // Slugs are file names, and file systems do not agree on long names or on letters beyond ASCII.
      let isFileName = name.utf8.count <= 200 && name.utf8.allSatisfy { $0 < 0x80 }
      if isFileName, slugKeys.insert(key.isEmpty ? name : key).inserted { slugs.append(name) }
      guard !key.isEmpty else { continue }
      let shelf = shelfKeys.firstIndex { !$0.contains(key) } ?? shelfKeys.count
      if shelf == shelfKeys.count {
        shelfKeys.append([])
        shelves.append([])
      }
      shelfKeys[shelf].insert(key)
      shelves[shelf].append(name)
    }
  }

  /// The fields of a model: a shelf for the first models, the model's own name for the others.
  func fields(ofModel index: Int) -> [String] {
    index < shelves.count ? shelves[index] : [fieldName(models[index].id)]
  }

  /// The shelves in parts, each of as many names as there are kinds of inputs: requests have tens of inputs, not
  /// hundreds.
  var parts: [[String]] {
    shelves.flatMap { shelf in
      stride(from: 0, to: shelf.count, by: 24).map { Array(shelf[$0..<min($0 + 24, shelf.count)]) }
    }
  }

  /// The inputs of an action: a part of a shelf for the first actions, the action's own name for the others.
  func inputs(ofAction index: Int) -> [HostileInput] {
    let parts = parts
    if index < parts.count { return HostileInput.inputs(parts[index], from: 0) }
    return HostileInput.inputs([fieldName(actions[index].id)], from: index)
  }

  /// The keys of the actions' requests, which are types of the namespace.
  var requestKeys: Set<String> { Set(actions.map { SwiftRenames.key($0.swiftName ?? $0.id) }) }

  /// The type of a model's field by its number: lists of texts behind those of all types.
  static func fieldType(at place: Int) -> String {
    place < 48 ? HostileTypes.types[place % HostileTypes.types.count] : "string[]"
  }

  /// The fields of a model whose values are texts.
  func textFields(ofModel index: Int) -> Set<String> {
    Set(fields(ofModel: index).enumerated().filter { Self.fieldType(at: $0.offset) == "string" }.map(\.element))
  }

  /// A name as a field's, which needs a letter or digit to have a name in Swift.
  private func fieldName(_ name: String) -> String {
    SwiftRenames.key(name).isEmpty ? "value" : name
  }

  /// Whether a value and a type of the name have one name in Swift, as in scripts without capitals.
  private static func isCaseless(_ name: String) -> Bool {
    name.first { $0.isLetter }.map { $0.lowercased() == $0.uppercased() } ?? true
  }

  private static func isFree(_ key: String, in keys: inout Set<String>) -> Bool {
    !key.isEmpty && keys.insert(key).inserted
  }
}
