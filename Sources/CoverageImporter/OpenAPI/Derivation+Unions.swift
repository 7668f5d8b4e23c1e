import _CoverageSpec

extension Derivation {
  /// The declaration of a union: by a discriminator, by a constant that its objects share, or by the form of values.
  mutating func union(of schema: FlatSchema, named name: String, _ direction: Direction) -> JSONNode {
    let cases = schema.alternatives.map { (place: $0, schema: flatten($0)) }
    if let tagged = taggedCases(of: schema, cases) {
      return .object(of: [
        "id": .string(name), "kind": "union", "discriminator": .string(tagged.key),
        "cases": .list(
          tagged.cases.map { value, flat in
            let type = self.type(of: flat, named: name + PathWords.typeName(value), direction)
            return .object(of: ["value": .string(value), "type": .string(type)])
          }), "open": schema.isOpen ? true : nil,
      ])
    }
    if let discriminator = schema.discriminator {
      leaveOut(discriminator, "the schemas are not told apart by it alone, so that they are tried in their order")
    }
    var types: [String] = []
    for (number, flat) in cases.map(\.schema).enumerated() {
      let word = flat.name ?? (flat.isObject ? "Case\(number + 1)" : flat.types.first ?? "Case\(number + 1)")
      let type = self.type(of: flat, named: name + PathWords.typeName(word), direction)
      if !types.contains(type) { types.append(type) }
    }
    // A whole number is a number, and would never be reached behind one.
    if let number = types.firstIndex(of: "number"), let whole = types.firstIndex(of: "integer"), whole > number {
      types.swapAt(number, whole)
    }
    return .object(of: ["id": .string(name), "kind": "union", "one_of": .strings(types)])
  }

  private typealias TaggedCase = (value: String, schema: FlatSchema)

  private mutating func taggedCases(
    of schema: FlatSchema, _ cases: [(place: Place, schema: FlatSchema)]
  ) -> (key: String, cases: [TaggedCase])? {
    guard cases.allSatisfy({ $0.schema.isObject }) else { return nil }
    guard let key = schema.discriminator?["propertyName"]?.node.string else { return casesByConstant(cases) }
    guard key.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ isIdentifier(String($0)) }) else {
      return nil
    }
    let mapping = schema.discriminator?["mapping"]?.members ?? []
    var tagged: [TaggedCase] = []
    for (value, target) in mapping {
      guard let reference = target.node.string else { continue }
      let pointer = reference.hasPrefix("#") ? String(reference.dropFirst()) : "/components/schemas/\(reference)"
      if let entry = cases.first(where: {
        $0.schema.place.pointer == pointer || $0.place["$ref"]?.node.string == reference
      }
      ) {
        tagged.append((value, entry.schema))
      } else {
        leaveOut(target, "none of the schemas is this one")
      }
    }
    // Without a mapping the name of a schema is the value.
    for entry in cases where !tagged.contains(where: { $0.schema.place.pointer == entry.schema.place.pointer }) {
      guard let value = entry.schema.name ?? constant(of: entry.schema, key) else { return nil }
      tagged.append((constant(of: entry.schema, key) ?? value, entry.schema))
    }
    return Set(tagged.map(\.value)).count == tagged.count ? (key, tagged) : nil
  }

  /// The cases by a property that has another constant in each.
  private mutating func casesByConstant(
    _ cases: [(place: Place, schema: FlatSchema)]
  ) -> (key: String, cases: [TaggedCase])? {
    for (key, _) in cases[0].schema.properties where isIdentifier(key) {
      var tagged: [TaggedCase] = []
      for entry in cases {
        if entry.schema.required.contains(key), let value = constant(of: entry.schema, key) {
          tagged.append((value, entry.schema))
        }
      }
      if tagged.count == cases.count, Set(tagged.map(\.value)).count == cases.count { return (key, tagged) }
    }
    return nil
  }

  /// The one text that a property can be.
  private mutating func constant(of schema: FlatSchema, _ key: String) -> String? {
    guard let property = schema.properties.first(where: { $0.id == key }) else { return nil }
    let flat = flatten(property.schema)
    guard let values = flat.values, values.count == 1, !flat.isOpen else { return nil }
    return values[0].value.node.string
  }
}
