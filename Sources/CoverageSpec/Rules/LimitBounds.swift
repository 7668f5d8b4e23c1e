import Foundation

extension LimitKey {
  /// Pairs of limits of which the first must not be above the second.
  static let bounds: [(least: LimitKey, most: LimitKey)] = [
    (.min, .max), (.minLength, .maxLength), (.minItems, .maxItems),
  ]

  /// Whether a bound is above another one, by the digits of both: a `Double` would round them.
  package static func isAbove(_ least: String?, _ most: String?) -> Bool {
    guard let least = least.flatMap({ Decimal(string: $0) }), let most = most.flatMap({ Decimal(string: $0) }) else {
      return false
    }
    return least > most
  }
}

extension ConstraintKind {
  /// The limit on a value that constraints of the kind are.
  package var limitKey: LimitKey? { self == .limit ? .maxItems : LimitKey(rawValue: rawValue) }
}

extension CategoryIndex {
  /// The inputs and groups of an action by their paths.
  func inputNodes(of action: String) -> [String: InputNode] {
    var found: [String: InputNode] = [:]
    func visit(_ nodes: [InputNode], under prefix: String) {
      for node in nodes {
        found[prefix + node.id] = node
        if case .group(let children, _) = node.content { visit(children, under: "\(prefix)\(node.id).") }
      }
    }
    visit(actions[action]?.inputs ?? [], under: "")
    return found
  }
}
