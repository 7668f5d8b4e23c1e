import _CoverageSpec

extension Derivation {
  /// A model of the map with its fields and its parameters; nil, and reported, where the document has none.
  mutating func model(
    _ entry: VocabularyMap.Model, _ operation: OpenAPIOperation, common: Set<String>
  ) -> JSONNode? {
    guard let answer = answer(of: operation), let items = records(in: answer, at: entry.results) else {
      let keys = entry.results.isEmpty ? "the answer" : entry.results.joined(separator: ".").quoted
      report(
        .warning(
          "no-records",
          "\(keys) of GET \(entry.route.value) is no list of objects; \(entry.id.value.quoted) is left out",
          at: entry.route.location,
          notes: [Diagnostic.Note("the operation is here", at: document.location(of: operation.place.node))]))
      leaveOut(operation.place, "its answer has no list of objects")
      return nil
    }
    leaveOutRest(of: operation)
    let schema = flatten(items)
    let fields = keys(of: schema, .read).map { id, property in
      field(id, property, isOptional: !schema.required.contains(id), of: entry.record.value)
    }
    var members = [
      JSONMember("id", .string(entry.id.value)), JSONMember("record", .string(entry.record.value)),
      JSONMember("route", .string(entry.route.value)),
    ]
    members += remarks(of: schema)
    let filters = listParameters(of: operation, record: entry.record.value).filter { !common.contains($0.id) }
    if !filters.isEmpty { members.append(JSONMember("filters", .list(filters.map(\.node)))) }
    members.append(JSONMember("fields", .list(fields)))
    return JSONNode(.object(members), offset: operation.place.node.offset)
  }

  /// The schema of the records below an answer.
  mutating func records(in answer: Place, at keys: [String]) -> Place? {
    var place = answer
    for key in keys {
      let schema = flatten(place)
      guard let next = schema.properties.first(where: { $0.id == key })?.schema else { return nil }
      for other in schema.properties where other.id != key { leaveOutEnvelope(other.id, other.schema, keys) }
      place = next
    }
    let list = flatten(place)
    guard list.isList, let items = list.items, flatten(items).isObject else { return nil }
    if keys != ["data", "results"] {
      leaveOut(answer, "generated pages read records from 'data.results' and the cursor from 'data.next'")
    }
    return items
  }

  private mutating func leaveOutEnvelope(_ key: String, _ place: Place, _ keys: [String]) {
    let isKnown = keys == ["data", "results"] && ["status", "next", "warnings"].contains(key)
    if !isKnown { leaveOut(place, "it stands around the records, and has no place in a category") }
  }

  private mutating func field(_ id: String, _ property: Place, isOptional: Bool, of record: String) -> JSONNode {
    let schema = flatten(property)
    let type = type(of: schema, named: record + PathWords.typeName(id), .read)
    leaveOutLimits(of: schema, "has no place at a field")
    var members = [JSONMember("id", .string(id)), JSONMember("type", .string(type))]
    if schema.isNullable { members.append(JSONMember("nullable", true)) }
    if isOptional { members.append(JSONMember("optional", true)) }
    if let model = reference(id, schema, type) { members.append(JSONMember("reference", .string(model))) }
    return JSONNode(.object(members + remarks(of: schema)), offset: property.node.offset)
  }

  /// The model whose records a value identifies, by its key.
  mutating func reference(_ key: String, _ schema: FlatSchema, _ type: String) -> String? {
    guard type == "string" || type == "string[]", let model = references[key] else { return nil }
    return map.models.contains { $0.id.value == model } ? model : nil
  }
}
