import _CoverageSpec

extension Derivation {
  /// The type of what an action answers with under `data`; of a list, under `data.results`.
  mutating func answerType(of operation: OpenAPIOperation, named name: String) -> String? {
    let answers = successes(of: operation)
    for other in answers.dropFirst() { leaveOut(other.place, "an action has one answer") }
    guard let first = answers.first, let place = jsonSchema(of: first.place) else { return nil }
    let envelope = flatten(place)
    guard let data = envelope.properties.first(where: { $0.id == "data" }) else {
      leaveOut(place, "generated code reads the answer of an action from 'data'")
      return nil
    }
    let schema = flatten(data.schema)
    if schema.properties.contains(where: { $0.id == "results" }) {
      let results = flatten(schema.properties.first { $0.id == "results" }?.schema ?? data.schema)
      guard results.isList, let items = results.items else { return nil }
      return answerType(flatten(items), named: name + "Answer") + "[]"
    }
    guard !schema.isList else {
      leaveOut(data.schema, "generated code reads a list from 'data.results'")
      return nil
    }
    return answerType(schema, named: name + "Answer")
  }

  private mutating func answerType(_ schema: FlatSchema, named name: String) -> String {
    recordNames[schema.place.pointer] ?? type(of: schema, named: name, .read)
  }

  /// The error codes of the API that say that something is not covered.
  func errorCodes() -> JSONNode? {
    // What is only searched for codes counts as left out.
    var search = self
    var seen: Set<String> = []
    let endings = [
      ("action_not_available", "ACTION_NOT_AVAILABLE"), ("action_disabled", "ACTION_DISABLED"),
      ("model_not_available", "MODEL_NOT_AVAILABLE"), ("model_disabled", "MODEL_DISABLED"),
    ]
    var codes: [JSONMember] = []
    for operation in document.operations where isSelected(operation.route) {
      for (status, place) in operation.place["responses"]?.members ?? []
      where status.hasPrefix("4") || status.hasPrefix("5") || status == "default" {
        guard codes.count < endings.count, let place = search.resolve(place),
          let schema = search.jsonSchema(of: place)
        else { continue }
        for value in search.errorValues(in: schema, &seen, depth: 0) {
          let plain = value.uppercased().replacing("-", with: "_")
          for (key, ending) in endings where plain.hasSuffix(ending) && !codes.contains(where: { $0.key == key }) {
            codes.append(JSONMember(key, .string(value)))
          }
        }
      }
    }
    let sorted = endings.compactMap { key, _ in codes.first { $0.key == key } }
    return sorted.isEmpty ? nil : .object(sorted)
  }

  private mutating func errorValues(in place: Place, _ seen: inout Set<String>, depth: Int) -> [String] {
    let schema = flatten(place)
    guard depth < 8, seen.insert(schema.place.pointer).inserted else { return [] }
    let own = (schema.values ?? []).compactMap(\.value.node.string)
    return own
      + (schema.properties.map(\.schema) + schema.alternatives).flatMap { errorValues(in: $0, &seen, depth: depth + 1) }
  }
}
