import _CoverageSpec

/// The groups of inputs that twin actions have in common, each of which is one type.
///
/// The action that the others are twins of declares it; in the others it is a type alias. Groups that differ in anything
/// but their documentation are types of their own.
final class TwinTypes: Sendable {
  /// The declared types by their other names, both from the namespace on and unescaped:
  /// `CreateApplication.Attachment` to `CreateCandidate.Attachment`.
  private let originals: [String: String]
  private let firstTwins: [String: Action]

  init(_ category: Category) {
    let actions = Dictionary(category.requestedActions.map { ($0.id, $0) }) { first, _ in first }
    firstTwins = actions.compactMapValues { Self.firstTwin(of: $0, in: actions) }
    let former = Dictionary(grouping: FormerSurface(category).declarations, by: \.scope)
      .mapValues { names in Set(names.map { "\($0.name) \($0.former?.present ?? "")" }) }
    var originals: [String: String] = [:]
    for action in category.requestedActions {
      guard let twin = firstTwins[action.id] else { continue }
      let groups = Dictionary(RequestNode.groups(of: twin).map { ($0.path, $0) }) { first, _ in first }
      for group in RequestNode.groups(of: action) {
        guard let original = groups[group.path], group.hasShape(of: original) else { continue }
        let pairs = zip(group.all, original.all).filter { !$0.0.typePath.isEmpty }
          .map { ($0.0.typeName(in: action), $0.1.typeName(in: twin)) }
        if pairs.allSatisfy({ former[$0.0] == former[$0.1] }) { originals.merge(pairs) { first, _ in first } }
      }
    }
    self.originals = originals
  }

  /// The action whose types an action has, too; nil for one that is no twin.
  func firstTwin(of action: Action) -> Action? { firstTwins[action.id] }

  /// The type that a group's type is another name of; nil for one that is declared where it stands.
  func original(of group: RequestNode, in action: Action) -> String? { originals[group.typeName(in: action)] }

  /// Whether a type, by its name from the namespace on, is declared elsewhere.
  func isAlias(_ type: String) -> Bool { originals[type] != nil }

  /// The end of the chain of twins; of those in a circle, the first by id.
  private static func firstTwin(of action: Action, in actions: [String: Action]) -> Action? {
    var chain = [action]
    var next = action.twinOf.flatMap { actions[$0.value] }
    while let twin = next, !chain.contains(where: { $0.id == twin.id }) {
      chain.append(twin)
      next = twin.twinOf.flatMap { actions[$0.value] }
    }
    let first = next == nil ? chain.last : chain.min { $0.id < $1.id }
    return first?.id == action.id ? nil : first
  }
}

extension RequestNode {
  /// All groups of an action, each before those inside it.
  fileprivate static func groups(of action: Action) -> [RequestNode] {
    RequestTree(action).nodes.flatMap(\.all).filter { !$0.typePath.isEmpty }
  }

  /// The group's type from the namespace on, unescaped: `CreateCandidate.Attachment`.
  func typeName(in action: Action) -> String {
    ([SwiftNames.requestType(action)] + typePath).joined(separator: ".")
  }

  /// The name of one element of the list; empty for other nodes.
  private var item: String {
    if case .group(_, let item?) = node.content { item } else { "" }
  }

  /// Whether the code for the node is that for another one, the documentation aside.
  fileprivate func hasShape(of other: RequestNode) -> Bool {
    guard
      path == other.path, name == other.name, typePath == other.typePath, isFirm == other.isFirm, item == other.item,
      node.hasTraits(of: other.node)
    else { return false }
    switch (content, other.content) {
    case (.leaf(let type), .leaf(let otherType)): return type.spelling == otherType.spelling
    case (.group(let children, let isList), .group(let others, let isOtherList)):
      return isList == isOtherList && children.count == others.count
        && zip(children, others).allSatisfy { $0.hasShape(of: $1) }
    case (.leaf, .group), (.group, .leaf): return false
    }
  }
}

extension InputNode {
  /// Whether an input is treated as another one, what is inside it aside.
  fileprivate func hasTraits(of other: InputNode) -> Bool {
    id == other.id && isRequired == other.isRequired && isNullable == other.isNullable
      && routeParameter == other.routeParameter && bodyPath == other.bodyPath && swiftName == other.swiftName
      && requiredWith.map(\.value) == other.requiredWith.map(\.value)
      && oneOf.map(\.value) == other.oneOf.map(\.value)
      && remarks.isDeprecated == other.remarks.isDeprecated
      && remarks.deprecation?.advice == other.remarks.deprecation?.advice
  }
}
