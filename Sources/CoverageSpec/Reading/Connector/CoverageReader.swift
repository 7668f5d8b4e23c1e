/// Reads what a connector covers: its models, its actions, and lists of names.
struct CoverageReader {
  let findings: FileFindings

  func readModels(_ connector: inout ObjectReader) -> [ModelCoverage] {
    readNamed("models", in: &connector) { member, location in
      guard var object = ObjectReader(member.value, "the model \(member.key.quoted)", findings) else {
        return ModelCoverage(id: member.key, fields: [], location: location)
      }
      let coverage = ModelCoverage(
        id: member.key,
        fields: readItems(object.requiredList("fields"), "a field"),
        note: readNote(&object), stage: object.stage(), since: object.text("since"),
        constraints: ConstraintReader(findings: findings, subjectKey: "field").readAll(&object),
        valueMaps: object.list("values").compactMap(ValueMapReader(findings: findings).read),
        location: location)
      object.reportUnknownKeys()
      return coverage
    }
  }

  func readActions(_ connector: inout ObjectReader) -> [ActionCoverage] {
    readNamed("actions", in: &connector) { member, location in
      guard var object = ObjectReader(member.value, "the action \(member.key.quoted)", findings) else {
        return ActionCoverage(id: member.key, inputs: [], location: location)
      }
      var (inputs, note): ([CoverageItem], Note?) = ([], nil)
      var (constraints, sameAs): ([ConstraintEntry], Located<String>?) = ([], nil)
      if object.has("same_as") {
        sameAs = object.string("same_as")
        for key in ["inputs", "note", "constraints"] {
          object.exclude(key, because: "'same_as' takes it from the action that it names")
        }
      } else {
        inputs = readItems(object.requiredList("inputs"), "an input")
        note = readNote(&object)
        constraints = ConstraintReader(findings: findings, subjectKey: "input").readAll(&object)
        object.allow("same_as")
      }
      let coverage = ActionCoverage(
        id: member.key, inputs: inputs, note: note, stage: object.stage(), since: object.text("since"),
        constraints: constraints, sameAs: sameAs,
        differs: object.node("differs").flatMap { findings.text($0, "'differs'") }, location: location)
      object.reportUnknownKeys()
      return coverage
    }
  }

  /// The elements of a list of names.
  ///
  /// Room is made for all at once: the items of a large catalogue are most of what is in memory.
  func readItems(_ nodes: [JSONNode], _ what: String) -> [CoverageItem] {
    var items: [CoverageItem] = []
    items.reserveCapacity(nodes.count)
    for node in nodes {
      if let item = readItem(node, what) { items.append(item) }
    }
    return items
  }

  /// A name, or an object with a name and a note.
  func readItem(_ node: JSONNode, _ what: String) -> CoverageItem? {
    if case .string(let id) = node.value { return CoverageItem(id: id, location: findings.location(of: node)) }
    guard case .object = node.value else {
      findings.wrongType(what, mustBe: "a name or an object with an 'id'", found: node)
      findings.loseNames()
      return nil
    }
    guard var object = ObjectReader(node, what, findings) else { return nil }
    let id = object.requiredNode("id").flatMap { findings.string($0, "'id'") }
    let note = readNote(&object)
    let stage = object.stage()
    let since = object.text("since")
    object.reportUnknownKeys { key in
      guard key == "status" else { return nil }
      return "what is listed is supported, unless it stands in 'unsupported' or 'not_implemented', and 'note' says "
        + "how far"
    }
    guard let id else {
      findings.loseNames()
      return nil
    }
    return CoverageItem(id: id.value, note: note, stage: stage, since: since, location: id.location)
  }

  private func readNote(_ object: inout ObjectReader) -> Note? {
    object.node("note").flatMap { findings.note($0, "'note'") }
  }

  /// Reads the members of an object whose keys are names, and drops repeated ones after reading them.
  ///
  /// An unreadable member keeps its name, so that others can refer to it.
  private func readNamed<Coverage>(
    _ key: String, in connector: inout ObjectReader,
    _ read: (JSONMember, SourceLocation) -> Coverage
  ) -> [Coverage] {
    guard let node = connector.node(key), let object = ObjectReader(node, key.quoted, findings) else { return [] }
    return object.namedMembers().compactMap { member in
      let coverage = read(member, findings.location(ofKey: member))
      return member.isRepeated ? nil : coverage
    }
  }
}
