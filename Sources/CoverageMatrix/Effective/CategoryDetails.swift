/// What a category's file says beyond its capabilities, read from the text in generated code; see
/// ``CoverageCategory/details``.
struct CategoryDetails {
  /// The coverage path of each model by the id that the vendor knows it by.
  private(set) var models: [String: String] = [:]
  /// The coverage path of each action by the id that the vendor knows it by.
  private(set) var actions: [String: String] = [:]
  /// What paths have become that the category had before.
  private var moved: [String: String] = [:]
  /// The permissions that actions take, in the order of the spec.
  private(set) var permissions: [String] = []
  /// The coverage paths of the actions that take a permission.
  private(set) var actionsByPermission: [String: [String]] = [:]

  /// - Complexity: O(*n*) in the length of the text.
  init<Category: CoverageCategory>(of category: Category.Type) {
    var reader = RecordReader(Category.details)
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
    let paths = Category.names.paths
    let ordinal = paths.index(of: path) ?? FormerNames.path(from: path) { moved[$0] }.flatMap(paths.index)
    return ordinal.map(Capability.init(known:))
  }
}
