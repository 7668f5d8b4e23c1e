import _CoverageSpec

/// Gives ids to the operations of a document, each one once.
struct OperationNames {
  private var taken: Set<String> = ["features"]
  private var records: Set<String> = []
  /// The ids that the document gives to one operation alone.
  private let ownIDs: Set<String>

  init(_ operationIDs: [String]) {
    let counts = Dictionary(operationIDs.map { ($0, 1) }, uniquingKeysWith: +)
    ownIDs = Set(counts.filter { $0.value == 1 }.keys)
  }

  /// The id of a model, after the last step of its route, and where it is from.
  mutating func model(_ operation: OpenAPIOperation) -> (id: String, source: String) {
    let steps = PathWords.steps(of: operation.route).map(PathWords.id).filter { !$0.isEmpty }
    for count in 1...max(1, steps.count) {
      let id = steps.suffix(count).joined(separator: "_")
      if !id.isEmpty, taken.insert(id.lowercased()).inserted { return (id, "the end of the route") }
    }
    return (free(steps.last ?? "records"), "the end of the route with a number, as others are called so")
  }

  mutating func record(_ wanted: String) -> String {
    var name = PathWords.typeName(wanted)
    while !records.insert(name.lowercased()).inserted { name += "Record" }
    return name
  }

  /// The id of an action, after its operation id or its route, and where it is from.
  mutating func action(_ operation: OpenAPIOperation) -> (id: String, source: String) {
    if let own = operation.place["operationId"]?.node.string, ownIDs.contains(own), Self.isTelling(own) {
      let id = PathWords.id(of: own)
      if !id.isEmpty, taken.insert(id).inserted { return (id, "the operationId in words") }
    }
    let id = Self.id(of: operation)
    let free = free(id)
    return (free, free == id ? "made of the method and the route" : "made of the method and the route, with a number")
  }

  /// Whether an operation id says what is done and to what: `createOrder`, and not `create` or `PostShopOrders`.
  private static func isTelling(_ id: String) -> Bool {
    let words = PathWords.id(of: id).split(separator: "_").map(String.init)
    // Some tools write the method behind the words of the route.
    let endings = ["create", "destroy", "list", "retrieve"]
    return words.count > 1 && changes.contains(words[0]) && !endings.contains(words[words.count - 1])
  }

  /// The words with which the names of changes start.
  private static let changes: Set<String> = [
    "accept", "add", "approve", "archive", "assign", "cancel", "change", "close", "complete", "confirm", "create",
    "delete", "disable", "enable", "generate", "import", "invite", "link", "merge", "move", "open", "refund",
    "regenerate", "reject", "remove", "rename", "replace", "reset", "restore", "resync", "send", "set", "start", "stop",
    "sync", "unlink", "update", "upload", "upsert",
  ]

  private mutating func free(_ wanted: String) -> String {
    var id = wanted
    var number = 2
    while !taken.insert(id.lowercased()).inserted {
      id = "\(wanted)_\(number)"
      number += 1
    }
    return id
  }

  private static let verbs = [
    "DELETE": "delete", "PATCH": "update", "POST": "create", "PUT": "replace",
  ]

  private static func id(of operation: OpenAPIOperation) -> String {
    let steps = PathWords.steps(of: operation.route).map(PathWords.id).filter { !$0.isEmpty }
    let verb = verbs[operation.method] ?? operation.method.lowercased()
    guard let last = steps.last else { return verb }
    let owner = steps.dropLast().last.map(PathWords.singular)
    let isOfRecord = operation.route.dropLast(operation.route.hasSuffix("/") ? 1 : 0).hasSuffix("}")
    let isPlural = PathWords.singular(last) != last
    let says = changes.contains(last.prefix { $0 != "_" }.description)
    // `/orders/{id}/cancel` says what is done; `/orders/{id}/lines` what is made.
    if operation.method == "POST", !isPlural, says || operation.route.contains("{") {
      return last.contains("_") ? last : [last, owner].compactMap(\.self).joined(separator: "_")
    }
    if isOfRecord || !operation.route.contains("{") { return "\(verb)_\(PathWords.singular(last))" }
    return [verb, owner, PathWords.singular(last)].compactMap(\.self).joined(separator: "_")
  }
}
