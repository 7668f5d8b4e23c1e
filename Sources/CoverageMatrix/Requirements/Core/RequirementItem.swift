/// One requirement, by the numbers of capabilities: the part of ``Requirement`` that needs no category type.
package struct RequirementItem: Hashable, Sendable {
  /// What is asked for.
  enum Subject: Hashable, Sendable {
    case one(Int)
    /// At least one of several, in ascending order.
    case any([Int])
  }

  let subject: Subject
  /// What the requirement adds to the distance of a connector that does not meet it; nil where it is mandatory.
  package internal(set) var weight: Double?
  /// The names of the groups that it was put into, in the order of the program.
  package internal(set) var groups: [String] = []

  /// A requirement for a capability or, where there are several, for at least one of them.
  ///
  /// - Parameter alternatives: the numbers of the capabilities; nobody meets a requirement without any.
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

  /// Whether a connector cannot do without it.
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
