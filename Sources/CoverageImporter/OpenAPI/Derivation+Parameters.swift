import _CoverageSpec

/// A parameter of a list, as a category has it.
struct DerivedParameter {
  let id: String
  let node: JSONNode
}

extension Derivation {
  /// The query parameters of an operation that lists records.
  mutating func listParameters(of operation: OpenAPIOperation, record: String) -> [DerivedParameter] {
    var taken: Set<String> = []
    return parameters(of: operation).compactMap { place in
      guard let name = place["name"]?.node.string else {
        leaveOut(place, "the parameter has no name")
        return nil
      }
      guard place["in"]?.node.string == "query" else {
        let kind = place["in"]?.node.string ?? "none"
        leaveOut(place, kind == "path" ? "the route of a list is not filled in" : "it is sent in \(kind.quoted)")
        return nil
      }
      guard isIdentifier(name), taken.insert(name.lowercased()).inserted else {
        leaveOut(place, "\(name.quoted) cannot be the id of a parameter")
        return nil
      }
      return listParameter(name, place, record: record)
    }
  }

  private mutating func listParameter(_ name: String, _ place: Place, record: String) -> DerivedParameter? {
    guard let schemaPlace = place["schema"] else {
      leaveOut(place, "a parameter without a schema has no type")
      return nil
    }
    let schema = flatten(schemaPlace)
    guard let type = queryType(of: schema, named: record + PathWords.typeName(name)) else {
      leaveOut(place, "a query has no place for a value of this form")
      return nil
    }
    for key in ["style", "explode", "allowReserved", "allowEmptyValue"] {
      if let value = place[key] { leaveOut(value, "\(key.quoted) has no place in a category") }
    }
    if place["required"]?.node == true { leaveOut(place, "a parameter of a list is never required") }
    var members = [JSONMember("id", .string(name)), JSONMember("type", .string(type))]
    var limited = schema
    if let value = schema.limit("default") {
      limited.limits.removeAll { $0.key == "default" }
      if let value = defaultValue(value.node, type) {
        members.append(JSONMember("default", value))
      } else {
        leaveOut(value, "no value of \(name.quoted) is this one")
      }
    }
    leaveOutLimits(of: limited, "has no place at a parameter")
    limited.description = place["description"] ?? schema.description
    limited.deprecated = place["deprecated"] ?? schema.deprecated
    members += remarks(of: limited)
    return DerivedParameter(id: name, node: JSONNode(.object(members), offset: place.node.offset))
  }

  /// The type of a value in a query; nil where it has none.
  private mutating func queryType(of schema: FlatSchema, named name: String) -> String? {
    if schema.isList {
      guard let items = schema.items else { return nil }
      let element = flatten(items)
      guard isPlain(element) else { return nil }
      let type = type(of: element, named: PathWords.singular(name), .read)
      // Lists of timestamps, and of days, have no form in a query.
      if type == "datetime" || type == "date" || type == "binary" { return "string[]" }
      return type == "decimal" ? "number[]" : type + "[]"
    }
    guard isPlain(schema) else { return nil }
    let type = type(of: schema, named: name, .read)
    return ["binary": "string", "decimal": "number", "json": "string"][type] ?? type
  }

  private func isPlain(_ schema: FlatSchema) -> Bool {
    guard schema.alternatives.isEmpty else { return false }
    if let values = schema.values {
      return values.allSatisfy { $0.value.node.string != nil } || values.allSatisfy { Int($0.value.text ?? "") != nil }
    }
    return schema.types.count == 1 && ["string", "integer", "number", "boolean"].contains(schema.types[0])
  }

  private func defaultValue(_ node: JSONNode, _ type: String) -> JSONNode? {
    switch (node.value, type) {
    case (.string, "integer"), (.string, "number"), (.string, "boolean"): return nil
    case (.string, _) where !type.hasSuffix("[]"): return node
    case (.bool, "boolean"), (.number, "number"): return node
    case (.number(let spelling), "integer"): return Int(spelling).map { .integer($0) }
    default: return nil
    }
  }

  /// The parameters that the lists of all models have in common.
  mutating func commonParameters(
    of models: [(entry: VocabularyMap.Model, operation: OpenAPIOperation)]
  ) -> [DerivedParameter] {
    guard models.count > 1 else { return [] }
    let lists = models.map { model in
      parameters(of: model.operation).filter { $0["in"]?.node.string == "query" }
    }
    let names = lists[0].compactMap { $0["name"]?.node.string }.filter { name in
      lists.allSatisfy { list in list.contains { $0["name"]?.node.string == name && isAlike($0, lists[0], name) } }
    }
    let first = listParameters(of: models[0].operation, record: "List")
    return first.filter { names.contains($0.id) }
  }

  private func isAlike(_ place: Place, _ list: [Place], _ name: String) -> Bool {
    list.first { $0["name"]?.node.string == name }?["schema"]?.node == place["schema"]?.node
  }
}
