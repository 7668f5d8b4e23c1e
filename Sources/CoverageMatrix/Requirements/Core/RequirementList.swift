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

  /// Adds optional capabilities.
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

/// One requirement, by the numbers of capabilities: the part of ``Requirement`` that needs no category type.
package struct RequirementItem: Hashable, Sendable {
  /// The capability, or the choice.
  enum Subject: Hashable, Sendable {
    case one(Int)
    /// At least one of several, in ascending order.
    case any([Int])
  }

  let subject: Subject
  /// The distance that it adds to a connector that does not meet it; nil where it is mandatory.
  package internal(set) var weight: Double?
  /// The names of the groups that it was put into, in the order of the program.
  package internal(set) var groups: [String] = []

  /// A requirement for a capability or, where there are several, for at least one of them.
  ///
  /// - Parameter alternatives: the numbers of the capabilities; no connector meets a requirement without any.
  init(anyOf alternatives: some Sequence<Int>, weight: Double? = nil) {
    let distinct = Set(alternatives).sorted()
    subject = distinct.count == 1 ? .one(distinct[0]) : .any(distinct)
    self.weight = weight
  }

  init(_ capability: Int, weight: Double? = nil) {
    subject = .one(capability)
    self.weight = weight
  }

  /// The capabilities of which one is required, in ascending order.
  package var alternatives: [Int] {
    switch subject {
    case .one(let capability): [capability]
    case .any(let capabilities): capabilities
    }
  }

  /// Whether a connector has to meet it.
  package var isMandatory: Bool { weight == nil }
}

extension RequirementItem.Subject: Comparable {
  /// Orders by the first capability, then those that ask for it alone before those that offer a choice.
  static func < (a: Self, b: Self) -> Bool {
    switch (a, b) {
    case (.one(let first), .one(let second)): first < second
    case (.one(let first), .any(let second)): first <= (second.first ?? Int.max)
    case (.any(let first), .one(let second)): (first.first ?? Int.max) < second
    case (.any(let first), .any(let second)): first.lexicographicallyPrecedes(second)
    }
  }
}
