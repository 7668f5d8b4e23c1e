/// Requirements by the numbers of capabilities: what a ``Requirements`` holds, without the category's type.
///
/// The command line makes one from paths and asks a table that it made from a spec; programs come here by way of
/// ``Requirements``.
@usableFromInline
package struct RequirementList: Hashable, Sendable {
  /// The requirements in the order of the spec, each once.
  package private(set) var items: [RequirementItem] = []
  /// The names of the groups in the order of their first mention.
  package private(set) var groups: [String] = []
  /// The capabilities that are mandatory in themselves: what ``CoverageTable`` needs to find connectors fast.
  @usableFromInline private(set) var capabilities: [Int] = []
  /// The mandatory choices, each with its alternatives.
  @usableFromInline private(set) var choices: [[Int]] = []

  /// No requirements: every connector meets them.
  package init() {}

  /// Mandatory requirements for capabilities.
  package init(_ capabilities: some Sequence<Int>) {
    add(capabilities.map { RequirementItem($0) })
  }

  /// Asks for at least one of some capabilities.
  package func any(of capabilities: some Sequence<Int>) -> RequirementList {
    adding([RequirementItem(anyOf: capabilities)])
  }

  /// Asks for capabilities that are nice to have.
  ///
  /// - Parameters:
  ///   - capabilities: the numbers of the capabilities, each a requirement of its own.
  ///   - weight: what each adds to the distance of a connector without it, where a mandatory one adds 1. A negative
  ///     number, or none at all, counts as 0.
  package func optional(_ capabilities: some Sequence<Int>, weight: Double) -> RequirementList {
    let weight = weight > 0 ? weight : 0
    return adding(capabilities.map { RequirementItem($0, weight: weight) })
  }

  /// Adds requirements under a name; those that already are in a group of theirs stay in it.
  package func group(_ name: String, _ requirements: RequirementList) -> RequirementList {
    var result = self
    let names = requirements.items.contains { $0.groups.isEmpty } ? [name] + requirements.groups : requirements.groups
    for name in names where !result.groups.contains(name) { result.groups.append(name) }
    result.add(
      requirements.items.map { item in
        var item = item
        if item.groups.isEmpty { item.groups = [name] }
        return item
      })
    return result
  }

  private func adding(_ items: [RequirementItem]) -> RequirementList {
    var result = self
    result.add(items)
    return result
  }

  /// Adds requirements and keeps each once: mandatory where one of its mentions is, else with the largest weight.
  private mutating func add(_ added: [RequirementItem]) {
    let sorted = (items + added).enumerated().sorted {
      $0.element.subject == $1.element.subject ? $0.offset < $1.offset : $0.element.subject < $1.element.subject
    }
    items.removeAll(keepingCapacity: true)
    for (_, item) in sorted {
      if let last = items.last, last.subject == item.subject {
        items[items.count - 1].merge(item)
      } else {
        items.append(item)
      }
    }
    capabilities.removeAll(keepingCapacity: true)
    choices.removeAll(keepingCapacity: true)
    for item in items where item.isMandatory {
      switch item.subject {
      case .one(let capability): capabilities.append(capability)
      case .any(let alternatives): choices.append(alternatives)
      }
    }
  }
}

extension RequirementItem {
  fileprivate mutating func merge(_ other: RequirementItem) {
    if let mine = weight, let theirs = other.weight { weight = max(mine, theirs) } else { weight = nil }
    for group in other.groups where !groups.contains(group) { groups.append(group) }
  }
}
