import _CoverageSpec

/// The functions for elements of an action's lists on one connector, compared with those of the action's twin.
struct TwinElements {
  /// What a list's function has to do with that of the twin.
  enum Relation {
    /// The twin has no such list there, or one of another type.
    case none
    /// An element of one list serves the other, too.
    case same
    /// The types are the same, but the connector covers other inputs, so that no element serves both.
    case different
  }

  /// The twin, where the connector covers it, too.
  let twin: Action?
  private let relations: [String: Relation]
  /// Whether the functions of the one action are those of the other.
  let areSame: Bool

  /// - Parameters:
  ///   - inputs: the inputs that the connector covers of the action.
  ///   - twinInputs: those of its first twin; nil where the connector does not support that one.
  init(_ inputs: CoveredInputs, of action: Action, beside twinInputs: CoveredInputs?, _ twins: TwinTypes) {
    guard let twinInputs, let twin = twins.firstTwin(of: action) else {
      self.twin = nil
      relations = [:]
      areSame = false
      return
    }
    let (lists, others) = (inputs.lists, twinInputs.lists)
    let elements = Dictionary(others.map { ($0.list.path, $0.element) }) { first, _ in first }
    var relations: [String: Relation] = [:]
    for (list, element) in lists {
      guard let other = elements[list.path], twins.original(of: list, in: action) != nil else { continue }
      relations[list.path] = element.nodes.isSame(as: other.nodes) ? .same : .different
    }
    self.twin = twin
    self.relations = relations
    areSame =
      !lists.isEmpty && lists.map(\.list.path) == others.map(\.list.path)
      && lists.allSatisfy { relations[$0.list.path] == .same }
  }

  func relation(of list: RequestNode) -> Relation { relations[list.path] ?? .none }

  /// Whether some elements have to be kept from serving the twin.
  var hasDifferences: Bool { relations.values.contains(.different) }
}

extension [CoveredInputs.Node] {
  /// Whether a function for some inputs takes and makes what one for others does.
  fileprivate func isSame(as other: [CoveredInputs.Node]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.isSame(as: $1) }
  }
}

extension CoveredInputs.Node {
  fileprivate func isSame(as other: CoveredInputs.Node) -> Bool {
    guard request.path == other.request.path else { return false }
    switch (content, other.content) {
    case (.parameter(let one), .parameter(let two)):
      return request.label == other.request.label && one.isOptional == two.isOptional
        && one.hasDefault == two.hasDefault && one.isCarrier == two.isCarrier
    case (.fixed(let one, _), .fixed(let two, _)): return one.value == two.value
    case (.group(let one), .group(let two)): return one.isSame(as: two)
    case (.list(let one), .list(let two)):
      return request.label == other.request.label && one.hasDefault == two.hasDefault
        && one.nodes.isSame(as: two.nodes)
    case (.parameter, _), (.fixed, _), (.group, _), (.list, _): return false
    }
  }
}
