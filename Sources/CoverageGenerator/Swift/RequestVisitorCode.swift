import _CoverageSpec

/// The function that hands a request's inputs to the engine that checks them, one after the other.
struct RequestVisitorCode {
  let nodes: [RequestNode]
  let action: Action
  let category: Category
  let limits: RequestLimits
  let scope: SwiftScope

  var code: SwiftTemplate {
    let visits = nodes.flatMap { visit($0, in: Value("self")) }
    let remoteFields = action.remoteFields.isEmpty ? [] : ["visitor.remoteFields(self.remoteFields)" as SwiftTemplate]
    return """
      /// Shows the inputs to a visitor, one after the other.
      \(scope.access)func _visitInputs(_ visitor: inout InputVisitor) {
        \(visits + remoteFields)
      }
      """
  }

  /// The expression for a value, and whether it may be missing.
  private struct Value {
    var code: String
    var isOptional = false

    init(_ code: String, isOptional: Bool = false) {
      self.code = code
      self.isOptional = isOptional
    }

    func member(_ node: RequestNode) -> Value {
      Value("\(code)\(isOptional ? "?" : "").\(node.storage)", isOptional: isOptional)
    }
  }

  private func visit(_ node: RequestNode, in parent: Value, depth: Int = 0) -> [SwiftTemplate] {
    let value = parent.member(node)
    let path = SwiftLiteral.quoted(node.path)
    switch node.content {
    case .leaf(let type):
      if isEncoded(node, type) { return ["visitor.visit(\(path), encoding: \(value.code))"] }
      return ["visitor.visit(\(path), \(sent(type, value, isFirm: node.isFirm && !node.node.isNullable)))"]
    case .group(let children, isList: false):
      let isOptional = !node.isFirm
      let group = Value(value.code, isOptional: isOptional)
      let isSent: [SwiftTemplate] = isOptional ? ["visitor.group(\(path), isSent: \(value.code) != nil)"] : []
      return isSent + children.flatMap { visit($0, in: group, depth: depth) }
    case .group(let children, isList: true):
      let isUsed = children.contains(where: usesValue)
      let element = depth == 0 ? "element" : "element\(depth + 1)"
      let visits = children.flatMap { visit($0, in: Value(element), depth: depth + 1) }
      return [
        """
        visitor.enter(\(path), count: \(value.code).count\(value.isOptional ? " ?? 0" : ""))
        for \(isUsed ? element : "_") in \(value.code)\(value.isOptional ? " ?? []" : "") {
          visitor.next()
          \(visits)
        }
        visitor.leave()
        """
      ]
    }
  }

  /// Whether the code for a node looks into the value that the node is in.
  private func usesValue(_ node: RequestNode) -> Bool {
    switch node.content {
    case .leaf(let type):
      isEncoded(node, type) || form(of: type) != .presence || type.isArray || !node.isFirm || node.node.isNullable
    case .group(let children, let isList): isList || !node.isFirm || children.contains(where: usesValue)
    }
  }

  /// Whether the visitor takes a value as its JSON: checks look into it, and it has no simpler form.
  private func isEncoded(_ node: RequestNode, _ type: TypeReference) -> Bool {
    limits.concern(type) || node.node.limits.areOnValues && form(of: type) == .presence
  }

  /// What the visitor takes of a value without limits inside.
  private enum Form {
    /// The value itself, or a member of it.
    case value, rawValue
    /// The digits of an exact number.
    case digits
    /// Only whether it is there, or how many there are: timestamps, bytes, objects and unions.
    case presence
  }

  private func form(of type: TypeReference) -> Form {
    switch category.type(named: type.name)?.kind {
    case .closedEnum, .openEnum: return type.isPlain ? .rawValue : .presence
    case .object, .taggedUnion, .untaggedUnion: return .presence
    case nil:
      if type.isOfFoundation { return type.name == "decimal" && type.isPlain ? .digits : .presence }
      return type.containers.contains(where: \.hasNullableElements) ? .presence : .value
    }
  }

  private func sent(_ type: TypeReference, _ value: Value, isFirm: Bool) -> String {
    switch form(of: type) {
    case .rawValue:
      if type.isArray { return "\(value.code).map(\\.rawValue)" }
      return "\(value.code)\(isFirm ? "" : "?").rawValue"
    case .digits:
      if type.isArray { return "digits: \(value.code).map(\\.description)" }
      return "digits: \(value.code)\(isFirm ? "" : "?").description"
    case .value:
      return value.code
    case .presence:
      if type.isArray { return "count: \(value.code).count" }
      return isFirm ? "isSent: true" : "isSent: \(value.code) != nil"
    }
  }
}
