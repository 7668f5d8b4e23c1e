import _CoverageEditing
import _CoverageSpec

/// A category with the additions of imported pages, which look names up in it and add those that it lacks.
///
/// Existing parts of the file stay; additions say under `guessed` what no source states.
package struct CategoryDraft: Sendable {
  package let id: String
  package let name: String
  /// Whether the category has no file yet.
  package let isNew: Bool
  /// Descriptions of the additions, in the order of discovery.
  package private(set) var additions: [String] = []

  private var root: JSONNode
  var models: [DraftModel]
  var actions: [DraftAction]
  var features: [DraftFeature]
  private(set) var typeNames: Set<String>

  /// The paths of now by those of before.
  let moves: [String: String]

  /// The declaration of a type; nil where there is none.
  func type(_ id: String) -> JSONNode? { root["types"]?.elements.first { $0["id"]?.string == id } }

  /// The category of a file; nil where the file is none.
  package init?(_ root: JSONNode) {
    guard let id = root["id"]?.string, let name = root["name"]?.string else { return nil }
    self.init(id: id, name: name, root: root, isNew: false)
  }

  /// The id of a category that a page calls by its name: `ats` for `ATS`.
  package static func id(ofName name: String) -> String { LabelWords.id(of: name) }

  /// A category that has no file yet.
  package init(startedFor name: String, id: String? = nil) {
    let id = id ?? LabelWords.id(of: name)
    let root = JSONNode.object(of: [
      "format": JSONNode(.number("1")), "id": .string(id), "name": .string(name),
    ])
    self.init(id: id, name: name, root: root, isNew: true)
  }

  private init(id: String, name: String, root: JSONNode, isNew: Bool) {
    self.id = id
    self.name = name
    self.root = root
    self.isNew = isNew
    models = (root["models"]?.elements ?? []).compactMap(DraftModel.init)
    actions = (root["actions"]?.elements ?? []).compactMap(DraftAction.init)
    features = (root["features"]?.elements ?? []).compactMap(DraftFeature.init)
    let moved = (root["moved"]?.elements ?? []).compactMap { move in
      move["from"]?.string.flatMap { from in move["to"]?.string.map { (from, $0) } }
    }
    moves = Dictionary(moved.filter { $0.0 != $0.1 }) { first, _ in first }
    typeNames = Set((root["types"]?.elements ?? []).compactMap { $0["id"]?.string } + models.map(\.record))
  }

  /// Adds keys that the category has no value for, and types that it does not declare.
  mutating func add(_ head: [JSONMember], _ types: [JSONNode]) {
    for member in head where isNew && root[member.key] == nil {
      root.set(member.key, to: member.value, order: KeyOrder.category)
    }
    var all = root["types"]?.elements ?? []
    for type in types {
      guard let id = type["id"]?.string, typeNames.insert(id).inserted else { continue }
      all.append(type)
      note("type \(id)")
    }
    if !all.isEmpty { root.set("types", to: .list(all), order: KeyOrder.category) }
  }

  mutating func note(_ addition: String) { additions.append(addition) }

  /// A name for records that nothing else has.
  mutating func takeRecordName(_ wanted: String) -> String {
    var name = wanted.isEmpty ? "Item" : wanted
    while !typeNames.insert(name).inserted { name += "Record" }
    return name
  }

  /// The file with the additions.
  package var json: JSONNode {
    guard isNew || !additions.isEmpty else { return root }
    var json = root
    if !models.isEmpty { json.set("models", to: .list(models.map(\.json)), order: KeyOrder.category) }
    if !actions.isEmpty { json.set("actions", to: .list(actions.map(\.json)), order: KeyOrder.category) }
    if !features.isEmpty { json.set("features", to: .list(features.map(\.json)), order: KeyOrder.category) }
    return json
  }
}

/// A model of a category, with the fields that pages add.
struct DraftModel: NamedDraft {
  let id: String
  var vendorID: String
  var label: String
  let record: String
  var node: JSONNode
  private(set) var fields: [JSONNode]
  private(set) var names: Set<String>
  /// The fields of the file of which something is guessed.
  private let guessed: Set<String>
  /// What sources state of those.
  private var settled: [String: [JSONMember]] = [:]
  private var isChanged = false

  init?(_ node: JSONNode) {
    guard let id = node["id"]?.string else { return nil }
    self.id = id
    self.node = node
    vendorID = node["vendor_id"]?.string ?? id
    label = node["label"]?.string ?? words(ofID: id)
    record = node["record"]?.string ?? ""
    fields = node["fields"]?.elements ?? []
    names = Set(fields.compactMap { $0["id"]?.string })
    guessed = Set(fields.filter { $0["guessed"] != nil }.compactMap { $0["id"]?.string })
  }

  /// A model that is added.
  ///
  /// - Parameters:
  ///   - guessed: The keys whose values no source states.
  ///   - declared: What the source states besides.
  init(
    id: String, vendorID: String, label: String, record: String, guessed: [String] = [], _ declared: [JSONMember] = []
  ) {
    self.id = id
    self.vendorID = vendorID
    self.label = label
    self.record = record
    node = .object(of: [
      "id": .string(id), "vendor_id": vendorID == id ? nil : .string(vendorID), "label": .string(label),
      "record": .string(record),
    ])
    node = node.guessing(guessed)
    node.set("fields", to: .list([]))
    node.declare(declared)
    fields = []
    names = []
    self.guessed = []
    isChanged = true
  }

  var fieldNames: [String] { fields.compactMap { $0["id"]?.string } }

  func field(_ name: String) -> JSONNode? {
    names.contains(name) ? fields.first { $0["id"]?.string == name } : nil
  }

  /// Adds a field behind another one, or at the end.
  mutating func add(_ field: JSONNode, after predecessor: String?) {
    names.insert(field["id"]?.string ?? "")
    // Most pages that add many fields add them at the end.
    let isLast = predecessor != nil && fields.last?["id"]?.string == predecessor
    let place = isLast ? nil : fields.firstIndex { $0["id"]?.string == predecessor }.map { $0 + 1 }
    fields.insert(field, at: place ?? fields.count)
    isChanged = true
  }

  /// Takes what a source states in place of what was guessed of a field.
  ///
  /// - Returns: Whether there may be such a guess.
  mutating func settle(_ stated: [JSONMember], ofField name: String) -> Bool {
    guard guessed.contains(name), settled[name] == nil else { return false }
    settled[name] = stated
    return true
  }

  var json: JSONNode {
    guard isChanged || !settled.isEmpty else { return node }
    var json = node
    var fields = fields
    if !settled.isEmpty {
      for index in fields.indices {
        if let stated = fields[index]["id"]?.string.flatMap({ settled[$0] }) { fields[index].settle(stated) }
      }
    }
    json.set("fields", to: .list(fields))
    return json
  }
}

/// A feature of a category.
struct DraftFeature: Sendable {
  let id: String
  let label: String
  let parent: String?
  private(set) var json: JSONNode

  var hasGuessedID: Bool { json.hasGuessedID }

  /// Takes the mark off an id that a source states.
  ///
  /// - Returns: Whether there was one.
  mutating func confirmID() -> Bool { json.settle([JSONMember("id", .string(id))]) }

  init?(_ node: JSONNode) {
    guard let id = node["id"]?.string else { return nil }
    self.id = id
    label = node["label"]?.string ?? words(ofID: id)
    parent = node["parent"]?.string
    json = node
  }
}
