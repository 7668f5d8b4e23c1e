import _CoverageSpec

/// What the rules of requests say of values: the limits on inputs, and on the properties of what they hold.
final class RequestLimits: Sendable {
  private let category: Category
  private let types: [String: TypeDeclaration]
  /// The types of objects and unions in which something is limited, be it far inside.
  private let limited: Set<String>

  init(_ category: Category) {
    self.category = category
    types = Dictionary(category.types.map { ($0.id, $0) }) { first, _ in first }
    var limited = Set(category.types.filter { $0.properties.contains { !$0.limits.isEmpty } }.map(\.id))
    var isGrowing = !limited.isEmpty
    while isGrowing {
      let holders = category.types.filter { type in
        !limited.contains(type.id) && type.memberTypes.contains { limited.contains($0.name) }
      }
      isGrowing = !holders.isEmpty
      limited.formUnion(holders.map(\.id))
    }
    self.limited = limited
  }

  /// Whether checks look into values of a type.
  func concern(_ type: TypeReference) -> Bool { limited.contains(type.name) }

  /// The lines of the rules for the inputs of a request.
  func lines(_ nodes: [RequestNode]) -> [String] {
    var lines = nodes.flatMap { node in node.node.limits.lines(on: node.path) }
    let used = nodes.compactMap { node -> (path: String, type: TypeReference)? in
      if case .leaf(let type) = node.content, concern(type) { (node.path, type) } else { nil }
    }
    lines += used.map { "holds \($0.path) \($0.type.held)" }
    let reached = reach(from: used.map(\.type.name))
    return lines + category.types.filter { reached.contains($0.id) }.flatMap(declaredLines)
  }

  /// The limited types that values of some types hold, themselves included.
  private func reach(from names: [String]) -> Set<String> {
    var reached: Set<String> = []
    var rest = names
    while let name = rest.popLast() {
      guard limited.contains(name), reached.insert(name).inserted else { continue }
      rest += types[name]?.memberTypes.map(\.name) ?? []
    }
    return reached
  }

  private func declaredLines(_ type: TypeDeclaration) -> [String] {
    switch type.kind {
    case .closedEnum, .openEnum: return []
    case .object(let properties):
      return properties.flatMap { property in
        let subject = "\(type.id):\(property.id)"
        let holds = concern(property.type) ? ["holds \(subject) \(property.type.held)"] : []
        return property.limits.lines(on: subject) + holds
      }
    case .taggedUnion(let discriminator, let cases, _):
      return cases.map { "case \(type.id) \(discriminator) \($0.type.name) \($0.value)" }
    case .untaggedUnion(let choices):
      return choices.filter { types[$0.name].map { !$0.isEnum } ?? false && $0.containers.isEmpty }
        .map { "choice \(type.id) \($0.name)" }
    }
  }
}

extension TypeDeclaration {
  fileprivate var properties: [Property] {
    if case .object(let properties) = kind { properties } else { [] }
  }

  fileprivate var isEnum: Bool {
    switch kind {
    case .closedEnum, .openEnum: true
    case .object, .taggedUnion, .untaggedUnion: false
    }
  }
}

extension TypeReference {
  /// The type with its lists and maps: elements that are null have no limits.
  fileprivate var held: String { containers.reduce(name) { $0 + ($1.isMap ? "{}" : "[]") } }
}

extension ValueLimits {
  /// A line for each limit, the form of a text before its pattern: of those that a value fails, the first is reported.
  fileprivate func lines(on subject: String) -> [String] {
    if isEmpty { return [] }
    let limits: KeyValuePairs<String, String?> = [
      "min": min, "max": max, "decimals": decimals.map { String($0) }, "min_length": minLength.map { String($0) },
      "max_length": maxLength.map { String($0) }, "format": format?.rawValue, "pattern": pattern?.value,
      "min_items": minItems.map { String($0) }, "max_items": maxItems.map { String($0) },
    ]
    let values = limits.compactMap { key, argument in argument.map { "limit \(subject) \(key) \($0)" } }
    func lines(_ key: String, _ conditions: [Condition]) -> [String] {
      conditions.flatMap { condition in
        let start = "limit \(subject) \(key) \(condition.input.value)"
        return condition.values.isEmpty ? [start] : condition.values.map { "\(start)=\($0.value)" }
      }
    }
    return values + lines("required_if", requiredIf) + lines("excludes", excludes)
  }
}
