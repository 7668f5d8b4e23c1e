import _CoverageGenerator
import _CoverageSpec

/// `requests/<action>.schema.json`: the JSON Schema of the body of each action's request, for programs in any language.
///
/// It says what `validate()` checks, on every connector. Parameters of the route are not in the body, and so in no
/// schema, and a key that no schema names passes.
struct RequestSchemaEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    coverage.category.requestedActions.map { action in
      let schema = RequestSchema(action, in: coverage.category)
      return OutputFile(.page, "requests/\(action.id).schema.json", schema.json.text(.report))
    }
  }
}

/// The JSON Schema of a request's body.
struct RequestSchema {
  private let action: Action
  private let values: ValueSchema
  private let category: Category

  init(_ action: Action, in category: Category) {
    self.action = action
    self.category = category
    values = ValueSchema(category)
  }

  var json: JSONNode {
    var members = [
      JSONMember("$schema", "https://json-schema.org/draft/2020-12/schema"), JSONMember("title", .string(action.label)),
    ]
    let inputs = body(of: action.inputs)
    let hasBody = !inputs.isEmpty || !action.remoteFields.isEmpty
    members.append(
      JSONMember("description", .string(hasBody ? description : "\(endpoint) has no body.")))
    if action.remarks.isDeprecated { members.append(JSONMember("deprecated", true)) }
    let remoteFields = action.remoteFields.map { JSONMember($0, [:]) }
    let further =
      remoteFields.isEmpty
      ? [] : [JSONMember("remote_fields", .object(of: ["type": "object", "properties": .object(remoteFields)]))]
    members += object(inputs, further: further)
    let used = action.coverageInputs.filter { $0.node.routeParameter == nil }.map(\.type)
    let definitions = values.definitions(usedBy: used)
    if !definitions.isEmpty { members.append(JSONMember("$defs", .object(definitions))) }
    return .object(members)
  }

  /// The method and the route, which an action with a request has.
  private var endpoint: String { action.endpoint?.text ?? "" }

  private var description: String {
    let summary = action.remarks.description.map { "\($0.text)\n\n" } ?? ""
    return "\(summary)The body of \(endpoint), whatever the connector."
  }

  /// Inputs beside each other.
  private final class Neighbours {
    /// Those that the body has, by their ids.
    let present: [String: InputNode]
    /// Their ids in order.
    let ids: [String]

    init(_ nodes: [InputNode]) {
      let present = nodes.filter { $0.routeParameter == nil }
      ids = present.map(\.id)
      self.present = Dictionary(present.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The key of an input in the body.
    func key(_ id: String) -> String? { present[id].map { $0.bodyPath ?? $0.id } }
  }

  /// An input under its key in the body.
  private struct Member {
    let key: String
    let node: InputNode
    let neighbours: Neighbours
    /// It is required wherever the object is there.
    let isRequired: Bool
    /// The other inputs of a group that is none in the body, which require it where they are sent.
    let companions: [String]
  }

  /// The inputs at the top of the body: a group with inputs that lie elsewhere is none there.
  private func body(of nodes: [InputNode]) -> [Member] {
    let neighbours = Neighbours(nodes)
    return nodes.flatMap { node -> [Member] in
      guard case .group(let children, nil) = node.content, children.contains(where: \.isMoved) else {
        return members([node], among: neighbours, isRequired: true)
      }
      return members(children, among: Neighbours(children), isRequired: node.isRequired)
    }
  }

  private func members(_ nodes: [InputNode], among neighbours: Neighbours, isRequired: Bool) -> [Member] {
    nodes.filter { $0.routeParameter == nil }.map { node in
      let others =
        isRequired || !node.isRequired
        ? [] : neighbours.ids.filter { $0 != node.id }.compactMap(neighbours.key)
      return Member(
        key: neighbours.key(node.id) ?? node.id, node: node, neighbours: neighbours,
        isRequired: isRequired && node.isRequired, companions: others)
    }
  }

  /// The members of the schema of an object with some inputs.
  private func object(_ members: [Member], oneOf: [Located<String>] = [], further: [JSONMember] = []) -> [JSONMember] {
    var schema: [JSONMember] = [
      JSONMember("type", "object"),
      JSONMember("properties", .object(members.map { JSONMember($0.key, self.schema($0.node)) } + further)),
    ]
    let required = members.filter(\.isRequired).map(\.key)
    if !required.isEmpty { schema.append(JSONMember("required", .strings(required))) }
    if !oneOf.isEmpty {
      let choices = oneOf.compactMap { id in members.first { $0.node.id == id.value } }
        .map { Self.isSent($0.key, $0.node) }
      schema.append(JSONMember("anyOf", .list(choices)))
    }
    let conditions = members.flatMap(conditions)
    if !conditions.isEmpty { schema.append(JSONMember("allOf", .list(conditions))) }
    return schema
  }

  /// What an input requires or refuses beside it.
  private func conditions(_ member: Member) -> [JSONNode] {
    func neighbour(_ id: String) -> (key: String, node: InputNode)? {
      member.neighbours.present[id].map { ($0.bodyPath ?? $0.id, $0) }
    }
    func state(_ condition: ValueLimits.Condition) -> JSONNode? {
      neighbour(condition.input.value).map { Self.isSent($0.key, $0.node, values.spelled(condition.values, $0.node)) }
    }
    let isHere = Self.isSent(member.key, member.node)
    let companions = member.node.requiredWith.map(\.value).compactMap(neighbour).map { Self.isSent($0.key, $0.node) }
    let parts = member.companions.map { JSONNode.object(of: ["required": [.string($0)]]) }
    let needs = (companions + member.node.limits.requiredIf.compactMap(state) + parts).map { condition in
      JSONNode.object(of: ["if": condition, "then": isHere])
    }
    let refusals = member.node.limits.excludes.compactMap(state).map { condition in
      JSONNode.object(of: ["if": condition, "then": .object(of: ["not": isHere])])
    }
    return needs + refusals
  }

  /// Whether an input is sent, with one of some values where there are any: an empty list is not.
  private static func isSent(_ key: String, _ node: InputNode, _ values: [JSONNode] = []) -> JSONNode {
    var value: [JSONMember] = []
    if !values.isEmpty { value.append(JSONMember("enum", .list(values))) }
    if node.isList { value.append(JSONMember("minItems", 1)) }
    // What may be null counts as not sent where it is.
    if node.isNullable { value.append(JSONMember("not", .object(of: ["const": .null]))) }
    let properties: JSONNode? = value.isEmpty ? nil : .object([JSONMember(key, .object(value))])
    return .object(of: ["required": [.string(key)], "properties": properties])
  }

  /// The schema of an input.
  private func schema(_ node: InputNode) -> JSONNode {
    let schema: [JSONMember]
    switch node.content {
    case .leaf(let type): schema = values.schema(type, node.limits, isNullable: node.isNullable)
    case .group(let children, let item):
      let group = object(members(children, among: Neighbours(children), isRequired: true), oneOf: node.oneOf)
      let list = item == nil ? group : [JSONMember("type", "array"), JSONMember("items", .object(group))]
      schema = ValueSchema.nullable(list + ValueSchema.counts(node.limits), node.isNullable)
    }
    return .object(ValueSchema.heading(node.remarks) + schema)
  }
}

extension InputNode {
  fileprivate var isList: Bool {
    switch content {
    case .leaf(let type): type.isArray
    case .group(_, let item): item != nil
    }
  }
}
