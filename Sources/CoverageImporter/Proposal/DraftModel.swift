import _CoverageSpec

/// A model of a category, with the fields that pages add.
struct DraftModel: Sendable {
  let id: String
  let label: String
  let record: String
  private var node: JSONNode
  private(set) var fields: [JSONNode]
  private var names: Set<String>
  private var isChanged = false

  init?(_ node: JSONNode) {
    guard let id = node["id"]?.string else { return nil }
    self.id = id
    self.node = node
    label = node["label"]?.string ?? id
    record = node["record"]?.string ?? ""
    fields = node["fields"]?.elements ?? []
    names = Set(fields.compactMap { $0["id"]?.string })
  }

  init(id: String, vendorID: String, label: String, record: String) {
    self.id = id
    self.label = label
    self.record = record
    node = .object(of: [
      "$comment": .string("Added on import; the record's name is a guess."), "id": .string(id),
      "vendor_id": .string(vendorID), "label": .string(label), "record": .string(record), "fields": .list([]),
    ])
    fields = []
    names = []
    isChanged = true
  }

  var fieldNames: [String] { fields.compactMap { $0["id"]?.string } }

  func field(_ name: String) -> JSONNode? {
    has(name) ? fields.first { $0["id"]?.string == name } : nil
  }

  func has(_ field: String) -> Bool { names.contains(field) }

  /// Adds a field behind another one, or at the end.
  mutating func add(_ field: JSONNode, after predecessor: String?) {
    names.insert(field["id"]?.string ?? "")
    // Most pages that add many fields add them at the end.
    let isLast = predecessor != nil && fields.last?["id"]?.string == predecessor
    let place = isLast ? nil : fields.firstIndex { $0["id"]?.string == predecessor }.map { $0 + 1 }
    fields.insert(field, at: place ?? fields.count)
    isChanged = true
  }

  var json: JSONNode {
    guard isChanged else { return node }
    var json = node
    json.set("fields", to: .list(fields))
    return json
  }
}

/// A feature of a category.
struct DraftFeature: Sendable {
  let id: String
  let label: String
  let parent: String?
  let json: JSONNode

  init?(_ node: JSONNode) {
    guard let id = node["id"]?.string else { return nil }
    self.id = id
    label = node["label"]?.string ?? id
    parent = node["parent"]?.string
    json = node
  }
}
