import _CoverageSpec

/// A category that was made of an OpenAPI document, and what is to be said of it.
package struct DerivedCategory: Sendable {
  /// The category; the places of its parts are offsets in the document.
  package internal(set) var json: JSONNode
  /// The types by the pointers to their schemas, under their names.
  package internal(set) var typeNames: [(schema: String, name: String)]
  /// What has no place in the category, in the order of the document.
  package internal(set) var leftOut: [LeftOut]
  package internal(set) var diagnostics: [Diagnostic]
}

extension OpenAPIDocument {
  /// The category that a map makes of the document.
  ///
  /// - Parameters:
  ///   - id: The id of the category.
  ///   - name: Its name for people.
  ///   - rules: The rules that it has to keep.
  package func category(id: String, name: String, by map: VocabularyMap, rules: [any Rule]) -> DerivedCategory {
    var derivation = Derivation(self, map)
    let json = derivation.category(id: id, name: name)
    derivation.leaveOutUnvisited()
    let names = derivation.types.filter { $0.node != nil }.map { ("#" + $0.schema.place.pointer, $0.name) }
    var seen: Set<String> = []
    var derived = DerivedCategory(
      json: json, typeNames: names.filter { seen.insert($0.0).inserted }, leftOut: derivation.leftOut,
      diagnostics: derivation.diagnostics)
    derived.settle(by: rules, in: self)
    derived.diagnostics.sort()
    return derived
  }
}

extension Derivation {
  fileprivate mutating func category(id: String, name: String) -> JSONNode {
    let operations = Dictionary(document.operations.map { ($0.name, $0) }) { first, _ in first }
    let models = map.models.compactMap { entry -> (entry: VocabularyMap.Model, operation: OpenAPIOperation)? in
      operation("GET", entry.route, operations).map { (entry, $0) }
    }
    let actions = map.actions.compactMap { entry in
      operation(entry.method, entry.route, operations).map { (entry, $0) }
    }
    nameRecords(of: models)
    let common = commonParameters(of: models)
    let ids = Set(common.map(\.id))
    let modelNodes = models.compactMap { model($0.entry, $0.operation, common: ids) }
    let summaries = actions.compactMap { $0.1.place["summary"]?.node.string }
    let actionNodes = actions.map { entry, operation in
      let summary = operation.place["summary"]?.node.string
      return action(entry, operation, hasOwnSummary: summaries.count { $0 == summary } == 1)
    }
    completeAll()
    leaveOutOperations()
    var members = [JSONMember("format", 1), JSONMember("id", .string(id)), JSONMember("name", .string(name))]
    if let description = document.start["info"]?["description"]?.node.string,
      !description.allSatisfy(\.isWhitespace)
    {
      members.append(JSONMember("description", Self.note(description)))
    }
    if let codes = errorCodes() { members.append(JSONMember("error_codes", codes)) }
    let lists: [(String, [JSONNode])] = [
      ("types", usedTypes(in: modelNodes + common.map(\.node) + actionNodes)), ("models", modelNodes),
      ("list_parameters", common.map(\.node)), ("actions", actionNodes),
    ]
    for (key, nodes) in lists where !nodes.isEmpty { members.append(JSONMember(key, .list(nodes))) }
    return .object(members)
  }

  private mutating func operation(
    _ method: String, _ route: Located<String>, _ operations: [String: OpenAPIOperation]
  ) -> OpenAPIOperation? {
    if let operation = operations["\(method) \(route.value)"] { return operation }
    let routes = operations.values.filter { $0.method == method }.map(\.route).sorted()
    report(
      .warning(
        "unknown-route",
        "the document has no \(method) \(route.value)\(suggestion(for: route.value, among: routes))", at: route.location
      )
    )
    return nil
  }

  private mutating func nameRecords(of models: [(entry: VocabularyMap.Model, operation: OpenAPIOperation)]) {
    var search = self
    for (entry, operation) in models {
      guard let answer = search.answer(of: operation), let items = search.records(in: answer, at: entry.results) else {
        continue
      }
      let pointer = search.flatten(items).place.pointer
      if recordNames[pointer] == nil { recordNames[pointer] = entry.record.value }
    }
  }

  /// The declarations of types that something has, as all others were met on the way to what is left out.
  private mutating func usedTypes(in nodes: [JSONNode]) -> [JSONNode] {
    let declared = Dictionary(
      types.compactMap { type in type.node.map { (type.name, $0) } }
    ) { first, _ in first }
    var used: Set<String> = []
    var rest = nodes
    while let node = rest.popLast() {
      for (key, value) in node.members.map({ ($0.key, $0.value) }) {
        switch key {
        case "type", "answer": rest += Self.take(value.string, declared, &used)
        case "one_of": rest += value.elements.flatMap { Self.take($0.string, declared, &used) }
        case "fields", "filters", "inputs", "properties", "cases": rest += value.elements
        default: break
        }
      }
    }
    for index in types.indices where !used.contains(types[index].name) { types[index].node = nil }
    return types.compactMap(\.node)
  }

  private static func take(
    _ spelling: String?, _ declared: [String: JSONNode], _ used: inout Set<String>
  ) -> [JSONNode] {
    let name = String((spelling ?? "").prefix { $0 != "[" && $0 != "{" && $0 != "?" })
    guard let node = declared[name], used.insert(name).inserted else { return [] }
    return [node]
  }
}
