import _CoverageSpec

extension Derivation {
  /// Reads `oneOf` and `anyOf`: null beside one schema, an enum in pieces, or several schemas.
  mutating func readAlternatives(of place: Place, _ schema: inout FlatSchema, depth: Int) {
    let lists = [place["oneOf"], place["anyOf"]].compactMap(\.self)
    let all = lists.flatMap(\.elements)
    if all.isEmpty { return }
    if all.allSatisfy({ $0.node.members.allSatisfy { $0.key == "required" } && !$0.node.members.isEmpty }) {
      for list in lists { leaveOut(list, "a choice between required properties has no place in a category") }
      return
    }
    var rest: [(place: Place, schema: FlatSchema)] = []
    for element in all {
      let flat = flatten(element, depth: depth + 1)
      if flat.types == ["null"] || flat.isNullable && flat.isAnything {
        schema.isNullable = true
      } else {
        rest.append((element, flat))
      }
    }
    if rest.isEmpty { return }
    if rest.count == 1 { return replace(&schema, by: rest[0].schema, at: place) }
    if readEnum(rest.map(\.schema), &schema) { return }
    if !schema.alternatives.isEmpty { leaveOut(place, "a second choice between schemas has no place in a category") }
    // Keys beside the choice belong to each of its schemas, which a category cannot say.
    if !schema.properties.isEmpty {
      for property in schema.properties { leaveOut(property.schema, "it stands beside a choice between schemas") }
      schema.properties = []
      schema.required = []
    }
    schema.types = []
    schema.alternatives = rest.map(\.place)
    schema.isNullable = schema.isNullable || rest.contains { $0.schema.isNullable }
  }

  /// Takes the one schema that is left, with what is said beside it.
  private mutating func replace(_ schema: inout FlatSchema, by only: FlatSchema, at place: Place) {
    let outer = schema
    let hasForm = !outer.isAnything || !outer.limits.isEmpty
    schema = only
    if hasForm {
      merge(outer, over: &schema)
      schema.place = place
      schema.name = nil
    }
    schema.isNullable = outer.isNullable || only.isNullable
    schema.description = outer.description ?? only.description
    schema.deprecated = outer.deprecated ?? only.deprecated
    schema.isReadOnly = outer.isReadOnly || only.isReadOnly
    schema.isWriteOnly = outer.isWriteOnly || only.isWriteOnly
  }

  private mutating func merge(_ outer: FlatSchema, over schema: inout FlatSchema) {
    schema.types = schema.types.isEmpty ? outer.types : schema.types
    for property in outer.properties where !schema.properties.contains(where: { $0.id == property.id }) {
      schema.properties.append(property)
    }
    schema.required.formUnion(outer.required)
    schema.limits += outer.limits
    schema.format = schema.format ?? outer.format
    schema.items = schema.items ?? outer.items
    schema.additional = schema.additional ?? outer.additional
    schema.values = schema.values ?? outer.values
  }

  /// Enums beside each other are one; a plain text beside them lets all others through.
  private mutating func readEnum(_ schemas: [FlatSchema], _ schema: inout FlatSchema) -> Bool {
    let enums = schemas.filter { $0.values != nil }
    let others = schemas.filter { $0.values == nil }
    guard !enums.isEmpty, others.allSatisfy({ $0.isText && $0.limits.isEmpty && $0.format == nil }) else {
      return false
    }
    var values: [(value: Place, description: String?)] = []
    for flat in enums {
      for entry in flat.values ?? [] {
        if values.contains(where: { $0.value.node == entry.value.node }) {
          leaveOut(entry.value, "the value is listed before")
          continue
        }
        // An enum of one value is described where it stands.
        let isSingle = flat.values?.count == 1
        values.append((entry.value, entry.description ?? (isSingle ? flat.words : nil)))
      }
    }
    schema.values = values
    schema.types = schema.types.isEmpty ? enums[0].types : schema.types
    schema.isOpen = schema.isOpen || !others.isEmpty || enums.contains(where: \.isOpen)
    schema.isNullable = schema.isNullable || schemas.contains(where: \.isNullable)
    if enums.count == 1, enums[0].name != nil {
      (schema.place, schema.name) = (enums[0].place, enums[0].name)
    }
    return true
  }
}

extension FlatSchema {
  /// The description, or the title, of an enum with one value.
  fileprivate var words: String? {
    let text = description?.node.string ?? place["title"]?.node.string
    return text?.allSatisfy(\.isWhitespace) == false ? text : nil
  }
}
