import _CoverageGenerator
import _CoverageSpec

extension SpecMaker {
  /// An action, as far as others need to know it.
  struct ActionPart {
    var id: String
    /// The paths of its leaves.
    var inputs: [String] { tree.paths }
    var members: [Member]
    fileprivate var tree: Inputs
  }

  fileprivate struct Inputs {
    var json: [JSONNode] = []
    var ids: [String] = []
    /// The ids, each with a value that the input may have.
    var values: [(id: String, value: JSONNode?)] = []
    var paths: [String] = []
    var routeParameters: [String] = []
  }

  mutating func action(
    _ id: String, owners: inout Scope, _ models: [String], like other: ActionPart?, _ declared: [Declared]
  ) -> ActionPart {
    var twin: ActionPart?
    if let other, uses("twin", 40) { twin = other }
    let inputs = twin?.tree ?? inputs(under: "", depth: 0, models, declared)
    let route = "/\(id)" + inputs.routeParameters.map { "/{\($0)}" }.joined()
    var members: [Member] = [
      ("id", .string(id)), ("vendor_id", .string("v_\(id)")), ("label", text()),
    ]
    if !inputs.routeParameters.isEmpty || !uses("unknown route", 10) {
      members.append(("method", .string(random.one(of: ["POST", "PUT", "PATCH", "DELETE", "GET"]))))
      members.append(("route", .string(route)))
    }
    if random.chance(30) {
      let answer = type(for: "answer", among: declared)
      // Answers have no timestamps but in objects.
      members.append(("answer", .string(answer.replacing("datetime", with: "date"))))
    }
    if uses("permission", 20) { members.append(("permission", "may_write")) }
    if let twin { members.append(("twin_of", .string(twin.id))) }
    members.append(("inputs", .list(inputs.json)))
    if uses("remote fields", 20) { members.append(("remote_fields", ["acme", "other \"tool\""])) }
    members += remarks("action") + swiftName("action", in: &owners)
    return ActionPart(id: id, members: members, tree: inputs)
  }

  private mutating func inputs(
    under prefix: String, depth: Int, _ models: [String], _ declared: [Declared]
  ) -> Inputs {
    var scope = Scope()
    var found = Inputs()
    for _ in 0..<(depth == 0 ? random.number(below: 6) : 1 + random.number(below: 3)) {
      let id = id(in: &scope)
      var members: [Member] = [("id", .string(id))]
      if uses("required input", 40) { members.append(("required", true)) }
      if uses("nullable input", 20) { members.append(("nullable", true)) }
      members += remarks("input") + swiftName("input", in: &scope) + conditions(among: found.values)
      if depth < 3, random.chance(30) {
        append(group: id, members, under: prefix, depth: depth, models, declared, to: &found)
      } else {
        append(leaf: id, members, under: prefix, isTop: depth == 0, models, declared, to: &found)
      }
      found.ids.append(id)
      if found.values.last?.id != id { found.values.append((id, nil)) }
    }
    return found
  }

  private mutating func append(
    leaf id: String, _ members: [Member], under prefix: String, isTop: Bool, _ models: [String],
    _ declared: [Declared], to found: inout Inputs
  ) {
    var members = members
    if isTop, uses("input in the route", 12) {
      let parameter = random.one(of: ["p", "order-id", "имя", "\"", "self"]) + "\(found.routeParameters.count)"
      members += [("type", "string"), ("route_parameter", .string(parameter))]
      found.routeParameters.append(parameter)
    } else {
      let type = type(for: "input", among: declared)
      members.append(("type", .string(type)))
      members += limits(on: type, "input")
      found.values.append((id, conditionValue(of: type, among: declared)))
      if isTop, uses("body path", 8) { members.append(("body_path", .string("moved \(id)"))) }
    }
    if !models.isEmpty, uses("reference of input", 8) {
      members.append(("reference", .string(random.one(of: models))))
    }
    if !found.ids.isEmpty, uses("input required with another", 12) {
      members.append(("required_with", .list([.string(random.one(of: found.ids))])))
    }
    found.json.append(.record(members))
    found.paths.append(prefix + id)
  }

  private mutating func append(
    group id: String, _ members: [Member], under prefix: String, depth: Int, _ models: [String],
    _ declared: [Declared], to found: inout Inputs
  ) {
    var members = members
    if depth == 0, uses("group that is taken apart", 12) {
      var scope = Scope()
      let inner = self.id(in: &scope)
      let input: [Member] = [("id", .string(inner)), ("type", .string(type(for: "input", among: declared)))]
      members.append(("inputs", .list([.record(input + [("body_path", .string("apart \(id) \(inner)"))])])))
      found.json.append(.record(members))
      found.paths.append("\(prefix)\(id).\(inner)")
      return
    }
    if uses(depth == 0 ? "list of groups" : "nested list of groups", 35) {
      var scope = Scope()
      members.append(("item", .string(self.id(in: &scope))))
      members += limits(on: "[]", "group")
    } else {
      use(depth == 0 ? "group" : "nested group")
    }
    let inner = inputs(under: "\(prefix)\(id).", depth: depth + 1, models, declared)
    if uses("one of some inputs", 20) {
      let choice = random.some(of: inner.ids)
      if !choice.isEmpty { members.append(("one_of", .strings(choice))) }
    }
    members.append(("inputs", .list(inner.json)))
    found.json.append(.record(members))
    found.paths += inner.paths
    found.routeParameters += inner.routeParameters
  }
}
