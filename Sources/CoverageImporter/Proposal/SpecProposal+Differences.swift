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
