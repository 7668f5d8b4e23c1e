import _CoverageSpec

/// Reads a vocabulary map.
struct VocabularyMapReader {
  let findings: FileFindings

  func read(_ root: JSONNode) -> VocabularyMap? {
    guard var object = ObjectReader(root, "the map", findings),
      object.readFormat(supported: VocabularyMap.supportedFormat)
    else { return nil }
    var map = VocabularyMap(select: object.text("select"))
    map.models = object.list("models").compactMap(readModel)
    map.actions = object.list("actions").compactMap(readAction)
    map.references = readReferences(&object)
    map.types = object.list("types").compactMap(readType)
    map.ignored = object.strings("ignored")
    object.reportUnknownKeys()
    for operation in map.ignored where !Self.isOperation(operation.value) {
      findings.error(
        "invalid-value",
        "\(operation.value.quoted) is no operation: write a method and a route, as in 'GET /shop/orders/{id}'",
        at: operation.location)
    }
    reportRepetitions("operation", map.models.map { $0.route.map { "GET \($0)" } } + map.actions.map(\.operation))
    reportRepetitions("id", map.models.map(\.id) + map.actions.map(\.id))
    reportRepetitions("schema", map.types.map(\.schema))
    reportRepetitions("name", map.models.map(\.record) + map.types.map(\.name))
    return map
  }

  private func readModel(_ node: JSONNode) -> VocabularyMap.Model? {
    guard var object = ObjectReader(node, "a model", findings) else { return nil }
    let route = readRoute(&object)
    let id = object.requiredID()
    let record = object.requiredID("record")
    let results = object.text("results")
    object.reportUnknownKeys()
    guard let route, let id, let record else { return nil }
    return VocabularyMap.Model(
      route: route, id: id, record: record, results: results?.split(separator: ".").map(String.init) ?? [])
  }

  private func readAction(_ node: JSONNode) -> VocabularyMap.Action? {
    guard var object = ObjectReader(node, "an action", findings) else { return nil }
    let method = object.requiredChoice("method", of: ["DELETE", "PATCH", "POST", "PUT"])
    let route = readRoute(&object)
    let id = object.requiredID()
    object.reportUnknownKeys()
    guard let method, let route, let id else { return nil }
    return VocabularyMap.Action(method: method, route: route, id: id)
  }

  private func readType(_ node: JSONNode) -> VocabularyMap.TypeName? {
    guard var object = ObjectReader(node, "a type", findings) else { return nil }
    let schema = object.requiredText("schema")
    let name = object.requiredID("name")
    object.reportUnknownKeys()
    guard let schema, let name else { return nil }
    return VocabularyMap.TypeName(schema: schema, name: name)
  }

  private func readReferences(_ object: inout ObjectReader) -> [VocabularyMap.Reference] {
    guard let node = object.node("references") else { return [] }
    guard let members = ObjectReader(node, "'references'", findings)?.namedMembers() else { return [] }
    return members.compactMap { member in
      findings.string(member.value, member.key.quoted).map {
        VocabularyMap.Reference(key: Located(member.key, at: findings.location(ofKey: member)), model: $0)
      }
    }
  }

  private func readRoute(_ object: inout ObjectReader) -> Located<String>? {
    guard let node = object.requiredNode("route") else { return nil }
    guard object.requiredRoute("route") != nil, let route = node.string else { return nil }
    return Located(route, at: findings.location(of: node))
  }

  private static func isOperation(_ text: String) -> Bool {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].hasPrefix("/") && parts[0].allSatisfy { ("A"..."Z").contains($0) }
  }

  private func reportRepetitions(_ what: String, _ names: [Located<String>]) {
    for (name, first) in repetitions(of: names) {
      findings.error(
        "duplicate-entry", "a second entry has the \(what) \(name.value.quoted)", at: name.location,
        notes: [Diagnostic.Note("the first one is here", at: first)])
    }
  }
}

extension Located<String> {
  fileprivate func map(_ change: (String) -> String) -> Located<String> { Located(change(value), at: location) }
}

extension VocabularyMap.Action {
  /// The method with the route: `POST /shop/orders`.
  package var operation: Located<String> { Located("\(method) \(route.value)", at: route.location) }
}

extension LoadedFile<VocabularyMap> {
  package init(reading file: SpecFile) { self.init(file) { VocabularyMapReader(findings: $1).read($0) } }
}
