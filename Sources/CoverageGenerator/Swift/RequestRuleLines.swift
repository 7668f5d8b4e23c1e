import _CoverageSpec

/// What the API itself asks of an action's request, as the lines that the run-time library reads.
struct RequestRuleLines {
  let lines: [String]

  init(_ action: Action, _ nodes: [RequestNode]) {
    let all = nodes.flatMap(\.all)
    // What may be null is written as null, and so is never missing.
    let required = all.filter { $0.node.isRequired && !$0.node.isNullable }.map { node in
      "\(node.hasElements ? "list" : "required") \(node.path)"
    }
    let together = all.filter { !$0.node.requiredWith.isEmpty }.map { node in
      let parent = node.path.dropLast(node.node.id.count)
      return (["with", node.path] + node.node.requiredWith.map { parent + $0.value }).joined(separator: " ")
    }
    let choices = all.filter { !$0.node.oneOf.isEmpty }.map { node in
      (["one"] + node.node.oneOf.map { "\(node.path).\($0.value)" }).joined(separator: " ")
    }
    let route = all.compactMap { node in node.node.routeParameter.map { "route \($0) \(node.path)" } }
    let remote = action.remoteFields.isEmpty ? [] : [(["remote"] + action.remoteFields).joined(separator: " ")]
    lines = required + together + choices + route + remote
  }
}
