/// The details of a category beyond its capabilities, read from the text in generated code; see
/// ``CoverageCategory/details``.
struct CategoryDetails {
  /// The coverage path of each model by the id that the vendor knows it by.
  private(set) var models: [String: String] = [:]
  /// The coverage path of each action by the id that the vendor knows it by.
  private(set) var actions: [String: String] = [:]
  /// The current paths by the former ones.
  private var moved: [String: String] = [:]
  /// The permissions that actions need, in the order of the spec.
  private(set) var permissions: [String] = []
  /// The coverage paths of the actions that need a permission.
  private(set) var actionsByPermission: [String: [String]] = [:]

  /// - Complexity: O(*n*) in the length of the text.
  init<Category: CoverageCategory>(of category: Category.Type) {
    var reader = RecordReader(Category._details)
    while let record = reader.next() {
      switch record.key {
      case "model": for path in record.paths { models[record.value] = path }
      case "action": for path in record.paths { actions[record.value] = path }
      case "moved": for path in record.paths { moved[path] = record.value }
      case "permission":
        permissions.append(record.value)
        actionsByPermission[record.value] = record.paths
      default: break
      }
    }
  }

  /// The capability at a path that the category has or had; like ``Capability/init(path:)``, without a pass over the
  /// text for each unknown one.
  func capability<Category: CoverageCategory>(at path: String, of category: Category.Type) -> Capability<Category>? {
    let paths = Category._names.paths
    let ordinal = paths.index(of: path) ?? FormerNames.path(from: path) { moved[$0] }.flatMap(paths.index)
    return ordinal.map(Capability.init(known:))
  }
}

/// The former paths and slugs of a category, read from the text in generated code; see
/// ``CoverageCategory/details``.
struct FormerNames {
  private let text: StaticBytes

  /// - Complexity: O(1).
  init<Category: CoverageCategory>(of category: Category.Type) {
    text = category._details
  }

  /// The current path for a former one; nil for any other path.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func path(from old: String) -> String? {
    Self.path(from: old) { value(of: "moved", for: $0) }
  }

  /// The current path for a former one, by the moves of the path itself and of its model or action.
  static func path(from old: String, moved: (String) -> String?) -> String? {
    if let path = moved(old) { return path }
    guard let dot = old.utf8.firstIndex(of: UInt8(ascii: ".")), let owner = moved(String(old[..<dot])) else {
      return nil
    }
    let path = owner + old[dot...]
    return moved(path) ?? path
  }

  /// The current slug for a former one; nil for any other slug.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func slug(from old: String) -> String? { value(of: "renamed", for: old) }

  private func value(of key: String, for name: String) -> String? {
    var reader = RecordReader(text)
    while let record = reader.next() {
      if record.isAbout(name), record.key == key { return record.value }
    }
    return nil
  }
}
