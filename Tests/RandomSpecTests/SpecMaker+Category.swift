import _CoverageGenerator
import _CoverageSpec

extension SpecMaker {
  /// `category.json`.
  mutating func category() -> JSONNode {
    // What stands in the namespace: types, records, requests, and what models and actions make beside them.
    var scope = Scope()
    var owners = Scope()
    var declared: [Declared] = []
    let identity = identity()
    let types = types(in: &scope, &declared)
    let modelIDs = (0..<random.number(below: 4)).map { _ in id(in: &owners) }
    let actionIDs = (0..<random.number(below: 3)).map { _ in id(in: &owners) }
    let featureIDs = features()
    var parameterScope = Scope()
    let hasIDs = uses("ids of records", 50)
    let parameters = listParameters(in: &parameterScope, declared, hasIDs: hasIDs)
    let models = modelIDs.map { id in
      model(
        id, hasID: hasIDs, in: &scope, owners: &owners, parameters: parameterScope, modelIDs, actionIDs, declared)
    }
    var actions: [ActionPart] = []
    for id in actionIDs { actions.append(action(id, owners: &owners, modelIDs, like: actions.last, declared)) }
    var members: [Member] = [("format", 1)] + identity
    if uses("schema and comment", 20) { members += [("$schema", "../schema.json"), ("$comment", text())] }
    if !types.isEmpty { members.append(("types", .list(types))) }
    if !models.isEmpty { members.append(("models", .list(models.map { .record($0.members) }))) }
    if !parameters.isEmpty { members.append(("list_parameters", .list(parameters))) }
    if !actions.isEmpty { members.append(("actions", .list(actions.map { .record($0.members) }))) }
    if !featureIDs.isEmpty { members.append(("features", .list(featureIDs.map(\.json)))) }
    if uses("error codes", 20) {
      members.append(
        (
          "error_codes",
          .record(
            random.some(of: [
              ("action_not_available", "A"), ("action_disabled", "B.C"), ("model_not_available", "\"NO\""),
              ("model_disabled", "x"),
            ]))
        ))
    }
    let moved = moved(models: models, actions: actions, features: featureIDs.map(\.id))
    if !moved.isEmpty { members.append(("moved", .list(moved))) }
    return .record(members)
  }

  /// The id, the name and the namespace, which most often is this category's alone.
  private mutating func identity() -> [Member] {
    if random.chance(2) {
      use("hostile namespace")
      var scope = Scope()
      let name = random.one(of: [Names.hostileTypes, Names.hostile, Names.types])
      return [("id", .string(random.chance(50) ? id(in: &scope) : random.one(of: name))), ("name", text())]
    }
    let id = random.one(of: ["shop_\(seed)", "Shop\(seed)", "shop-\(seed)", "магазин\(seed)", "s\(seed)"])
    guard uses("swift_name of category", 20) else { return [("id", .string(id)), ("name", text())] }
    return [("id", .string(id)), ("name", text()), ("swift_name", .string("Store\(seed)"))]
  }

  private mutating func features() -> [(id: String, json: JSONNode)] {
    var scope = Scope()
    var found: [(id: String, json: JSONNode)] = []
    for _ in 0..<random.number(below: 5) {
      let id = id(in: &scope)
      var members: [Member] = [("id", .string(id)), ("label", text())]
      if !found.isEmpty, uses("feature with a parent", 35) {
        members.append(("parent", .string(random.one(of: found).id)))
      }
      members += remarks("feature") + swiftName("feature", in: &scope)
      found.append((id, .record(members)))
    }
    return random.chance(30) ? random.shuffled(found) : found
  }

  private mutating func listParameters(
    in scope: inout Scope, _ declared: [Declared], hasIDs: Bool
  ) -> [JSONNode] {
    guard random.chance(50) else { return [] }
    var found = (0..<random.number(below: 3)).map { _ in
      var parameter = parameter(in: &scope, declared, "list parameter")
      if hasIDs, uses("list parameter with needs", 25) { parameter.append(("needs", ["id"])) }
      return JSONNode.record(parameter)
    }
    if uses("range of a list parameter", 40) {
      found.append(
        .record(
          [
            ("id", .string(id(in: &scope))), ("type", "integer"), ("minimum", .integer(random.one(of: [-5, 0, 1]))),
            ("maximum", .integer(random.one(of: [1, 100, Int.max]))),
          ] + (random.chance(50) ? [("default", 1)] : [])))
    }
    if uses("parameter that ignores filters", 20) {
      found.append(
        .record([("id", .string(id(in: &scope))), ("type", "boolean"), ("ignores_unsupported_filters", true)]))
    }
    return found
  }

  /// A parameter of lists: the keys that common ones and filters have.
  mutating func parameter(in scope: inout Scope, _ declared: [Declared], _ place: String) -> [Member] {
    let enums = declared.filter { $0.kind.hasSuffix("enum") }
    var type = random.one(of: ["string", "integer", "number", "boolean", "date", "datetime"])
    var kind = type
    if !enums.isEmpty, random.chance(45) {
      let declaration = random.one(of: enums)
      (type, kind) = (declaration.id, declaration.kind)
    }
    let isList = !type.hasPrefix("date") && random.chance(30)
    use("\(place): \(kind)\(isList ? "[]" : "")")
    var members: [Member] = [("id", .string(id(in: &scope))), ("type", .string(type + (isList ? "[]" : "")))]
    if !isList, uses("default of a \(place)", 20) {
      switch kind {
      case "string": members.append(("default", "some \"text\""))
      case "integer": members.append(("default", 5))
      case "number": members.append(("default", .number(0.5)))
      case "boolean": members.append(("default", true))
      default: break
      }
    }
    return members + remarks("list parameter") + swiftName(place, in: &scope)
  }
}
