import _CoverageSpec

/// A category with what pages add to it: names are looked up here, and names that it lacks are proposed.
///
/// The file's own text stays as it is; additions carry a `$comment` that marks what was guessed.
package struct CategoryDraft: Sendable {
  package let id: String
  package let name: String
  /// Whether no file has it yet.
  package let isNew: Bool
  /// What pages have added, in the order of finding it.
  package private(set) var additions: [String] = []

  private let root: JSONNode
  var models: [DraftModel]
  var actions: [DraftAction]
  var features: [DraftFeature]
  private(set) var typeNames: Set<String>

  /// The category of a file; nil where the file is none.
  package init?(_ root: JSONNode) {
    guard let id = root["id"]?.string, let name = root["name"]?.string else { return nil }
    self.init(id: id, name: name, root: root, isNew: false)
  }

  /// The id of a category that a page calls by its name: `ats` for `ATS`.
  package static func id(ofName name: String) -> String { LabelWords.id(of: name) }

  /// A category that has no file yet.
  package init(startedFor name: String) {
    let id = LabelWords.id(of: name)
    let root = JSONNode.object(of: [
      "$comment": .string(
        "Started from imported pages. Types, records, routes and methods are guesses: look at every $comment."),
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
    typeNames = Set((root["types"]?.elements ?? []).compactMap { $0["id"]?.string } + models.map(\.record))
  }

  mutating func note(_ addition: String) { additions.append(addition) }

  /// A name for records that nothing else has.
  mutating func takeRecordName(_ wanted: String) -> String {
    var name = wanted.isEmpty ? "Item" : wanted
    while !typeNames.insert(name).inserted { name += "Record" }
    return name
  }

  /// The file with what was added.
  package var json: JSONNode {
    guard isNew || !additions.isEmpty else { return root }
    var json = root
    if !models.isEmpty { json.set("models", to: .list(models.map(\.json)), order: KeyOrder.category) }
    if !actions.isEmpty { json.set("actions", to: .list(actions.map(\.json)), order: KeyOrder.category) }
    if !features.isEmpty { json.set("features", to: .list(features.map(\.json)), order: KeyOrder.category) }
    return json
  }
}
