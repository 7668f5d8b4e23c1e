import _CoverageSpec

extension SpecProposal {
  /// Reports what a vocabulary states differently from a category, which keeps what it has.
  ///
  /// What the category only guesses is no difference: the vocabulary replaces it.
  mutating func reportDifferences(_ vocabulary: StatedVocabulary, from category: CategoryDraft) {
    let models = Dictionary(category.models.map { ($0.id, $0) }) { first, _ in first }
    let actions = Dictionary(category.actions.map { ($0.id, $0) }) { first, _ in first }
    for section in vocabulary.models + vocabulary.actions {
      guard case .own(let id) = section.id else { continue }
      guard let nodes = section.kind == .model ? models[id]?.nodes : actions[id]?.nodes else { continue }
      for row in section.rows where !row.declared.isEmpty {
        guard let node = nodes[row.name], node["guessed"] == nil, node["differs"] == nil else { continue }
        report(row, "\(id).\(row.name)", node)
      }
    }
    for type in vocabulary.types {
      guard let id = type.value["id"]?.string, let present = category.type(id), present["differs"] == nil else {
        continue
      }
      report(type, id, present)
    }
  }

  /// Reports what one of two declarations of a type has and the other has not.
  private mutating func report(_ type: Located<JSONNode>, _ id: String, _ present: JSONNode) {
    for (key, what) in [("values", "value"), ("properties", "property"), ("one_of", "type"), ("cases", "case")] {
      let (stated, known) = (type.value.names(key), present.names(key))
      for name in stated where !known.contains(name) {
        report(
          .warning(
            "vocabulary-differs",
            "type \(id.quoted) has the \(what) \(name.quoted) here, and not in category.json, which stays",
            at: type.location))
      }
      for name in known where !stated.contains(name) {
        report(
          .warning(
            "vocabulary-differs",
            "type \(id.quoted) has no \(what) \(name.quoted) here, and one in category.json, which stays",
            at: type.location))
      }
    }
  }

  private mutating func report(_ row: PageRow, _ path: String, _ node: JSONNode) {
    for key in ["type", "nullable", "optional", "required"] {
      let declared = row.declared.first { $0.key == key }?.value
      // A report of before says nothing of it.
      if key == "optional", declared == nil { continue }
      let stated = declared ?? .bool(false)
      let present = node[key] ?? .bool(false)
      guard stated != present else { continue }
      func words(_ node: JSONNode) -> String { node.string ?? node.element(.report, indent: 0) }
      report(
        .warning(
          "vocabulary-differs",
          "\(key.quoted) of \(path.quoted) is \(words(stated)) here, and \(words(present)) in category.json, which stays",
          at: row.location))
    }
  }
}

extension JSONNode {
  /// The values, ids or names of types in a list of a declaration.
  fileprivate func names(_ key: String) -> [String] {
    (self[key]?.elements ?? []).map { element in
      let name = element["value"] ?? element["id"] ?? element
      return name.string ?? name.element(.report, indent: 0)
    }
  }
}

extension DraftModel {
  /// The fields by their names.
  fileprivate var nodes: [String: JSONNode] {
    Dictionary(fields.compactMap { node in node["id"]?.string.map { ($0, node) } }) { first, _ in first }
  }
}

extension DraftAction {
  /// The leaves by their paths.
  fileprivate var nodes: [String: JSONNode] {
    var found: [String: JSONNode] = [:]
    func visit(_ nodes: [JSONNode], under prefix: String) {
      for node in nodes {
        guard let id = node["id"]?.string else { continue }
        if let inputs = node["inputs"] {
          visit(inputs.elements, under: "\(prefix)\(id).")
        } else {
          found[prefix + id] = node
        }
      }
    }
    visit(json["inputs"]?.elements ?? [], under: "")
    return found
  }
}
