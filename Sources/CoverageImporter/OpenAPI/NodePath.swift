import _CoverageSpec

/// A way from the root of a tree to one of its values.
struct NodePath {
  enum Step: Equatable {
    case key(String)
    case index(Int)
  }

  var steps: [Step]

  init(steps: [Step]) { self.steps = steps }

  /// The way to the innermost value that starts at an offset of its file, or before it.
  init(to offset: Int, in root: JSONNode) {
    steps = []
    var node = root
    while true {
      switch node.value {
      case .object(let members):
        guard let member = members.last(where: { $0.keyOffset <= offset }) else { return }
        steps.append(.key(member.key))
        node = member.value
      case .array(let elements):
        guard let index = elements.lastIndex(where: { $0.offset <= offset }) else { return }
        steps.append(.index(index))
        node = elements[index]
      default: return
      }
    }
  }

  /// The way to the innermost element of a list that holds the value.
  func innermostObject(in root: JSONNode) -> NodePath {
    guard let last = steps.lastIndex(where: { if case .index = $0 { true } else { false } }) else {
      return NodePath(steps: Array(steps.prefix(1)))
    }
    return NodePath(steps: Array(steps[...last]))
  }

  /// Whether one of two ways is a part of the other.
  func isRelated(to other: NodePath) -> Bool {
    let count = min(steps.count, other.steps.count)
    return steps.prefix(count) == other.steps.prefix(count)
  }
}

extension JSONNode {
  /// The value at the end of a way; nil where there is none.
  func value(at path: NodePath) -> JSONNode? {
    var node = self
    for step in path.steps {
      switch step {
      case .key(let key):
        guard let next = node[key] else { return nil }
        node = next
      case .index(let index):
        guard node.elements.indices.contains(index) else { return nil }
        node = node.elements[index]
      }
    }
    return node
  }

  /// Changes the value at the end of a way.
  mutating func change(at path: NodePath, _ change: (inout JSONNode) -> Void) {
    self = changed(path.steps[...], change)
  }

  private func changed(_ steps: ArraySlice<NodePath.Step>, _ change: (inout JSONNode) -> Void) -> JSONNode {
    var node = self
    guard let step = steps.first else {
      change(&node)
      return node
    }
    switch (node.value, step) {
    case (.object(var members), .key(let key)):
      guard let index = members.firstIndex(where: { $0.key == key }) else { return node }
      members[index].value = members[index].value.changed(steps.dropFirst(), change)
      node.value = .object(members)
    case (.array(var elements), .index(let index)) where elements.indices.contains(index):
      elements[index] = elements[index].changed(steps.dropFirst(), change)
      node.value = .array(elements)
    default: break
    }
    return node
  }
}
