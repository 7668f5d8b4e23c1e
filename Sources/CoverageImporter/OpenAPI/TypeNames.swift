import _CoverageSpec

/// The names that the types of a derived category have in the one that is there.
///
/// Types of one kind at the same field or input are one type, whatever people have called it.
struct TypeNames {
  private var names: [String: String] = [:]
  private let derived: [String: JSONNode]
  private let existing: [String: JSONNode]

  init(_ derived: JSONNode, _ existing: JSONNode) {
    self.derived = Self.declarations(derived)
    self.existing = Self.declarations(existing)
    for key in ["models", "actions", "list_parameters"] { match(derived[key], existing[key]) }
    // Actions answer with records, which people may have called otherwise, too.
    for model in derived["models"]?.elements ?? [] {
      let other = existing["models"]?.elements.first { $0["id"] == model["id"] }
      if let new = model["record"]?.string, let old = other?["record"]?.string { names[new] = old }
    }
  }

  private static func declarations(_ category: JSONNode) -> [String: JSONNode] {
    Dictionary((category["types"]?.elements ?? []).compactMap { type in type["id"]?.string.map { ($0, type) } }) {
      first, _ in first
    }
  }

  /// Finds types at the same places of two lists.
  private mutating func match(_ new: JSONNode?, _ old: JSONNode?) {
    for element in new?.elements ?? [] {
      guard let other = old?.elements.first(where: { $0["id"] == element["id"] }) else { continue }
      match(type: element["type"]?.string, other["type"]?.string)
      for key in ["fields", "filters", "inputs", "properties"] { match(element[key], other[key]) }
    }
  }

  private mutating func match(type new: String?, _ old: String?) {
    guard let new, let old else { return }
    let newName = Self.name(of: new)
    let oldName = Self.name(of: old)
    guard let type = derived[newName], let other = existing[oldName], names[newName] == nil,
      existing[newName] == nil || newName == oldName, Self.isAlike(type, other)
    else { return }
    names[newName] = oldName
    match(type["properties"], other["properties"])
  }

  /// Whether both are enums, or both objects or unions.
  private static func isAlike(_ a: JSONNode, _ b: JSONNode) -> Bool {
    ["values", "properties"].allSatisfy { (a[$0] == nil) == (b[$0] == nil) }
  }

  private static func name(of spelling: String) -> String {
    String(spelling.prefix { $0 != "[" && $0 != "{" && $0 != "?" })
  }

  /// A part of the derived category with the names that are there.
  func translated(_ node: JSONNode) -> JSONNode {
    let changed = names.filter { $0.key != $0.value }
    return changed.isEmpty ? node : node.renamingTypes(changed)
  }

  /// The names of the types that a category needs, with those of types that may be added.
  static func used(in category: JSONNode, _ known: [JSONNode], _ added: [JSONNode]) -> Set<String> {
    let declared = Dictionary((known + added).compactMap { type in type["id"]?.string.map { ($0, type) } }) {
      first, _ in
      first
    }
    var used: Set<String> = []
    var rest = ["types", "models", "actions", "list_parameters"].compactMap { category[$0] }
    while let node = rest.popLast() {
      for spelling in [node["type"], node["answer"]].compactMap({ $0?.string })
        + (node["one_of"]?.elements ?? [])
        .compactMap(\.string)
      {
        let name = name(of: spelling)
        if used.insert(name).inserted, let type = declared[name] { rest.append(type) }
      }
      rest += node.elements
      rest += ["fields", "filters", "inputs", "properties", "cases"].compactMap { node[$0] }
    }
    return used
  }
}
