import _CoverageSpec

extension Derivation {
  /// The deepest group of inputs; an object below is the value of an input.
  private static let maximumGroups = 6

  /// The inputs of an object as a tree.
  ///
  /// - Parameter above: the pointers to the objects around, of which a recursive one is not taken apart again.
  mutating func inputs(of schema: FlatSchema, named name: String, above: [String]) -> [JSONNode] {
    keys(of: schema, .write).compactMap { id, property in
      let flat = flatten(property)
      if above.count == 1, id == "remote_fields", flat.hasProperties,
        flat.properties.allSatisfy({ flatten($0.schema).isObject })
      {
        return nil
      }
      let isRequired = schema.required.contains(id)
      return input(id, flat, isRequired: isRequired, name: name + PathWords.typeName(id), at: property, above: above)
    }
  }

  private mutating func input(
    _ id: String, _ schema: FlatSchema, isRequired: Bool, name: String, at place: Place, above: [String]
  ) -> JSONNode {
    let element = schema.isList ? schema.items.map { flatten($0) } : nil
    var members = [JSONMember("id", .string(id))]
    if let group = element ?? (schema.isObject ? schema : nil), isGroup(group, above: above),
      element?.isNullable != true
    {
      let children = inputs(
        of: group, named: PathWords.singular(name), above: above + [group.place.pointer])
      if !children.isEmpty {
        if let additional = group.additional { leaveOut(additional, "further keys have no place beside known ones") }
        if schema.isNullable { leaveOut(place, "a group of inputs is never null") }
        if isRequired { members.append(JSONMember("required", true)) }
        if element != nil { members.append(JSONMember("item", .string(item(of: id)))) }
        members += groupLimits(of: schema, isList: element != nil) + remarks(of: schema)
        members.append(JSONMember("inputs", .list(children)))
        return JSONNode(.object(members), offset: place.node.offset)
      }
    }
    let type = type(of: schema, named: name, .write)
    members.append(JSONMember("type", .string(type)))
    if isRequired { members.append(JSONMember("required", true)) }
    if schema.isNullable { members.append(JSONMember("nullable", true)) }
    if let model = reference(id, schema, type) { members.append(JSONMember("reference", .string(model))) }
    members += limits(of: schema, type) + remarks(of: schema)
    return JSONNode(.object(members), offset: place.node.offset)
  }

  private func isGroup(_ schema: FlatSchema, above: [String]) -> Bool {
    schema.hasProperties && above.count <= Self.maximumGroups && !above.contains(schema.place.pointer)
  }

  /// The name of an element of a list: `attachment` in `attachments`.
  private func item(of id: String) -> String {
    let word = PathWords.singular(id)
    return word == id ? id + "_item" : word
  }

  private mutating func groupLimits(of schema: FlatSchema, isList: Bool) -> [JSONMember] {
    limits(of: schema, isList ? "map[]" : "map")
  }
}
