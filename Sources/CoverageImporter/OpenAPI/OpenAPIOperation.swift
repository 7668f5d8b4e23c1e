import _CoverageSpec

/// An operation of a document: a method of a route.
struct OpenAPIOperation {
  typealias Place = OpenAPIDocument.Place

  /// The methods that OpenAPI has, in small letters as there.
  static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

  let method: String
  let route: String
  let place: Place
  /// What holds for all methods of the route.
  let item: Place

  var name: String { "\(method) \(route)" }
}

extension OpenAPIDocument {
  /// The operations in their order, whatever they are about.
  var operations: [OpenAPIOperation] {
    (start["paths"]?.members ?? []).flatMap { route, item -> [OpenAPIOperation] in
      item.members.compactMap { key, place in
        guard OpenAPIOperation.methods.contains(key), case .object = place.node.value else { return nil }
        return OpenAPIOperation(method: key.uppercased(), route: route, place: place, item: item)
      }
    }
  }
}

extension Derivation {
  /// The parameters of an operation, with references followed: those of the route, unless the operation has its own.
  mutating func parameters(of operation: OpenAPIOperation) -> [Place] {
    let own = (operation.place["parameters"]?.elements ?? []).compactMap { resolve($0) }
    let shared = (operation.item["parameters"]?.elements ?? []).compactMap { resolve($0) }
    func key(_ place: Place) -> [String] { ["name", "in"].map { place[$0]?.node.string ?? "" } }
    let keys = own.map(key)
    return shared.filter { !keys.contains(key($0)) } + own
  }

  /// The schema of a body or an answer in JSON; nil where it has none.
  mutating func jsonSchema(of place: Place) -> Place? {
    let contents = place["content"]?.members ?? []
    let types = contents.map { $0.key.prefix { $0 != ";" }.lowercased() }
    let number =
      types.firstIndex(of: "application/json") ?? types.firstIndex { $0.hasSuffix("+json") }
      ?? types.firstIndex(of: "*/*")
    for (index, content) in contents.enumerated() where index != number {
      leaveOut(content.value, "content of the type \(content.key.quoted) has no place in a category")
    }
    return number.flatMap { contents[$0].value["schema"] }
  }

  /// The answers of an operation that succeeded, the first of them first.
  mutating func successes(of operation: OpenAPIOperation) -> [(status: String, place: Place)] {
    let answers = operation.place["responses"]?.members ?? []
    let successes = answers.filter { $0.key.hasPrefix("2") }
    let chosen = successes.isEmpty ? answers.filter { $0.key == "default" } : successes
    return chosen.compactMap { status, place in resolve(place).map { (status, $0) } }
  }

  /// The schema that an operation answers with where it succeeds.
  mutating func answer(of operation: OpenAPIOperation) -> Place? {
    for (_, place) in successes(of: operation) {
      if let schema = jsonSchema(of: place) { return schema }
    }
    return nil
  }

  /// Lists what categories have no place for in any operation.
  mutating func leaveOutRest(of operation: OpenAPIOperation) {
    for key in ["callbacks", "servers", "security"] {
      if let place = operation.place[key] { leaveOut(place, "\(key.quoted) has no place in a category") }
    }
    for (key, place) in operation.place.members where key.hasPrefix("x-") {
      leaveOut(place, "\(key.quoted) has no place in a category")
    }
    for (status, place) in operation.place["responses"]?.members ?? []
    where !status.hasPrefix("2") && status != "default" {
      leaveOut(place, "of the answer \(status) a category has only its error codes")
    }
  }

  /// The description and the deprecation of an operation.
  mutating func remarks(of operation: OpenAPIOperation) -> [JSONMember] {
    var schema = FlatSchema(operation.place)
    schema.description = operation.place["description"]
    schema.deprecated = operation.place["deprecated"]
    guard let description = schema.description, let text = description.node.string else { return remarks(of: schema) }
    // What some documentation tools put behind the words is markup, and not about the operation.
    guard let end = text.firstRange(of: "{/*") else { return remarks(of: schema) }
    leaveOut(description, "the description ends before its markup")
    schema.description = Place(node: .string(String(text[..<end.lowerBound])), pointer: description.pointer)
    return remarks(of: schema)
  }
}
