import _CoverageSpec

extension Derivation {
  /// An action of the map with its inputs.
  mutating func action(_ entry: VocabularyMap.Action, _ operation: OpenAPIOperation, hasOwnSummary: Bool) -> JSONNode {
    leaveOutRest(of: operation)
    var members = [JSONMember("id", .string(entry.id.value))]
    if hasOwnSummary, let summary = operation.place["summary"]?.node.string, !summary.allSatisfy(\.isWhitespace) {
      members.append(JSONMember("label", .string(summary)))
    }
    members += [JSONMember("method", .string(entry.method)), JSONMember("route", .string(entry.route.value))]
    members += remarks(of: operation)
    let body = bodySchema(of: operation)
    let name = PathWords.typeName(entry.id.value)
    var inputs = routeInputs(of: operation, besides: body)
    if let body {
      inputs += self.inputs(of: body, named: name, above: [body.place.pointer])
      if let keys = remoteFields(of: body) { members.append(JSONMember("remote_fields", .strings(keys))) }
    }
    members.append(JSONMember("inputs", .list(inputs)))
    if let answer = answerType(of: operation, named: name) { members.append(JSONMember("answer", .string(answer))) }
    return JSONNode(.object(members), offset: operation.place.node.offset)
  }

  /// The schema of what is sent; nil where nothing is, or no object.
  private mutating func bodySchema(of operation: OpenAPIOperation) -> FlatSchema? {
    guard let place = operation.place["requestBody"], let body = resolve(place) else { return nil }
    guard let schemaPlace = jsonSchema(of: body) else { return nil }
    var schema = flatten(schemaPlace)
    if !schema.alternatives.isEmpty {
      leaveOut(schemaPlace, "of a choice between bodies a category has the inputs of all of them")
      schema = joined(schema)
    }
    guard schema.isObject || schema.isAnything else {
      leaveOut(schemaPlace, "a body that is no object has no place in a category")
      return nil
    }
    if let additional = schema.additional { leaveOut(additional, "further keys have no place beside known ones") }
    if schema.isNullable { leaveOut(schemaPlace, "a body is never null") }
    return schema
  }

  /// The inputs of several bodies; what all of them require is required.
  private mutating func joined(_ schema: FlatSchema) -> FlatSchema {
    var all = FlatSchema(schema.place)
    all.types = ["object"]
    var required: Set<String>?
    for place in schema.alternatives {
      let flat = flatten(place)
      guard flat.isObject else {
        leaveOut(place, "a body that is no object has no place in a category")
        continue
      }
      for property in flat.properties where !all.properties.contains(where: { $0.id == property.id }) {
        all.properties.append(property)
      }
      required = required.map { $0.intersection(flat.required) } ?? flat.required
    }
    all.required = required ?? []
    return all
  }

  /// The inputs that are parts of the route, and those of the operation's other parameters that have no place.
  private mutating func routeInputs(of operation: OpenAPIOperation, besides body: FlatSchema?) -> [JSONNode] {
    let parameters = parameters(of: operation)
    for place in parameters where place["in"]?.node.string != "path" {
      leaveOut(place, "a parameter of an action in \((place["in"]?.node.string ?? "none").quoted) has no place")
    }
    var taken = Set((body?.properties ?? []).map { $0.id.lowercased() })
    var seen: Set<String> = []
    return PathWords.parameters(of: operation.route).filter { seen.insert($0).inserted }.map { name in
      let place = parameters.first { $0["name"]?.node.string == name && $0["in"]?.node.string == "path" }
      var id = isIdentifier(name) ? name : PathWords.id(of: name)
      if id.isEmpty { id = "part" }
      while !taken.insert(id.lowercased()).inserted { id = "route_" + id }
      var schema = FlatSchema(place ?? operation.place)
      if let schemaPlace = place?["schema"] {
        schema = flatten(schemaPlace)
        if !schema.isText { leaveOut(schemaPlace, "a part of the route is a text") }
        leaveOutLimits(of: schema, "has no place at a part of the route")
      }
      schema.description = place?["description"]
      schema.deprecated = place?["deprecated"]
      var members = [JSONMember("id", .string(id)), JSONMember("type", "string"), JSONMember("required", true)]
      if let model = reference(name, schema, "string") { members.append(JSONMember("reference", .string(model))) }
      members.append(JSONMember("route_parameter", .string(name)))
      return JSONNode(.object(members + remarks(of: schema)), offset: (place ?? operation.place).node.offset)
    }
  }

  /// The tools that take fields of their own, where the body has `remote_fields` with an object for each.
  private mutating func remoteFields(of body: FlatSchema) -> [String]? {
    guard let property = body.properties.first(where: { $0.id == "remote_fields" }) else { return nil }
    let schema = flatten(property.schema)
    guard schema.hasProperties, schema.properties.allSatisfy({ flatten($0.schema).isObject }) else { return nil }
    return schema.properties.map(\.id)
  }
}
