import _CoverageSpec

extension Derivation {
  /// Makes the declarations of all types that have been met, and of those that they need.
  mutating func completeAll() {
    while completeTypes < types.count {
      let type = types[completeTypes]
      types[completeTypes].node = declaration(of: type)
      completeTypes += 1
    }
  }

  private mutating func declaration(of type: DerivedType) -> JSONNode {
    let schema = type.schema
    var node: JSONNode
    if let values = schema.values {
      node = .object(of: [
        "id": .string(type.name), "kind": .string(schema.isOpen ? "open_enum" : "closed_enum"),
        "values": .list(values.map(enumValue)),
      ])
    } else if !schema.alternatives.isEmpty {
      node = union(of: schema, named: type.name, type.direction)
    } else if schema.types.count > 1 {
      node = .object(of: [
        "id": .string(type.name), "kind": "union",
        "one_of": .strings(forms(of: schema, named: type.name, type.direction)),
      ])
    } else {
      node = .object(of: [
        "id": .string(type.name), "kind": "object", "properties": .list(properties(of: type)),
      ])
    }
    let remarks = remarks(of: schema)
    if case .object(let members) = node.value {
      node = JSONNode(.object(members.prefix(2) + remarks + members.dropFirst(2)), offset: schema.place.node.offset)
    }
    return node
  }

  private func enumValue(_ entry: (value: Place, description: String?)) -> JSONNode {
    guard let description = entry.description else { return entry.value.node }
    return JSONNode(
      .object([JSONMember("value", entry.value.node), JSONMember("description", Self.note(description))]),
      offset: entry.value.node.offset)
  }

  private mutating func properties(of type: DerivedType) -> [JSONNode] {
    keys(of: type.schema, type.direction).map { id, property in
      let flat = flatten(property)
      let spelling = self.type(of: flat, named: type.name + PathWords.typeName(id), type.direction)
      var members = [JSONMember("id", .string(id)), JSONMember("type", .string(spelling))]
      if flat.isNullable { members.append(JSONMember("nullable", true)) }
      if !type.schema.required.contains(id) { members.append(JSONMember("optional", true)) }
      members += limits(of: flat, spelling) + remarks(of: flat)
      return JSONNode(.object(members), offset: property.node.offset)
    }
  }

  /// The properties that go a way and that a category can name.
  mutating func keys(of schema: FlatSchema, _ direction: Direction) -> [(id: String, schema: Place)] {
    var taken: Set<String> = []
    return schema.properties.filter { id, property in
      if property[direction == .write ? "readOnly" : "writeOnly"]?.node == true {
        leaveOut(property, direction == .write ? "it is only read" : "it is only written")
        return false
      }
      if !isIdentifier(id) {
        leaveOut(property, "the key \(id.quoted) cannot be an id, which has letters, digits, '_' and '-'")
        return false
      }
      if taken.insert(id.lowercased()).inserted { return true }
      leaveOut(property, "the key \(id.quoted) differs from another by letter case only")
      return false
    }
  }

  /// The types of a value of several, each without what only the others have.
  private mutating func forms(of schema: FlatSchema, named name: String, _ direction: Direction) -> [String] {
    var forms: [String] = []
    for type in schema.types {
      var form = schema
      form.types = [type]
      form.name = nil
      form.isNullable = false
      // A type of its own, beside that of the whole value.
      if type == "object" { form.place = Place(node: schema.place.node, pointer: schema.place.pointer + "/type") }
      let spelling = self.type(of: form, named: name + PathWords.typeName(type), direction)
      if !forms.contains(spelling) { forms.append(spelling) }
    }
    return forms
  }

  /// The description and the deprecation of a schema.
  func remarks(of schema: FlatSchema) -> [JSONMember] {
    var members: [JSONMember] = []
    if let text = schema.description?.node.string, !text.allSatisfy(\.isWhitespace) {
      members.append(JSONMember("description", Self.note(text)))
    }
    if schema.deprecated?.node == true { members.append(JSONMember("deprecated", true)) }
    return members
  }

  /// A text, or a list of its lines where it has several.
  static func note(_ text: String) -> JSONNode {
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map { line in
      String(line.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    return lines.count == 1 ? .string(lines[0]) : .strings(lines)
  }
}
