/// Twin actions have the same coverage, or a reason for the difference.
struct TwinDifferenceRule: Rule {
  private static let identifier = "twin-difference"

  var warningIdentifier: String? { Self.identifier }

  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    var twins: [String: Set<String>] = [:]
    for action in specification.category.actions {
      guard let twin = action.twinOf?.value else { continue }
      twins[action.id, default: []].insert(twin)
      twins[twin, default: []].insert(action.id)
    }
    let pairs = specification.category.actions.compactMap { action in
      action.twinOf.map { (action.id, $0.value) }
    }
    return specification.connectors.flatMap { connector in
      let resolver = SameAsResolver(connector)
      let readable = connector.actions.filter { resolver.target(of: $0).isFound }
      let actions = Dictionary(readable.map { ($0.id, $0) }) { first, _ in first }
      let unexplained = pairs.compactMap { first, second -> Diagnostic? in
        guard let first = actions[first], let second = actions[second] else { return nil }
        return unexplainedDifference(first, second)
      }
      let unneeded = connector.actions.compactMap { action -> Diagnostic? in
        guard let reason = action.differs else { return nil }
        let others = (twins[action.id] ?? []).compactMap { actions[$0] }
        guard others.allSatisfy({ Self.differences(action, $0).isEmpty }) else { return nil }
        let message = "'differs' is not needed: no twin of \(action.id.quoted) covers anything else"
        return .warning(Self.identifier, message, at: reason.location, coveragePath: action.id)
      }
      return unexplained + unneeded
    }
  }

  private func unexplainedDifference(_ action: ActionCoverage, _ twin: ActionCoverage) -> Diagnostic? {
    let differences = Self.differences(action, twin)
    guard !differences.isEmpty, action.differs == nil, twin.differs == nil else { return nil }
    let message =
      "\(action.id.quoted) and its twin \(twin.id.quoted) have different \(differences.joined(separator: " and ")); "
      + "mend one or say why under 'differs'"
    return .warning(
      Self.identifier, message, at: action.location,
      notes: [Diagnostic.Note("the twin is here", at: twin.location)], coveragePath: action.id)
  }

  /// The differences of two actions, in words; the order of inputs and constraints does not count.
  private static func differences(_ a: ActionCoverage, _ b: ActionCoverage) -> [String] {
    var found: [String] = []
    if inputs(a) != inputs(b) { found.append("inputs") }
    if a.note?.text != b.note?.text { found.append("notes") }
    let haveSameConstraints =
      a.constraints.count == b.constraints.count
      && a.constraints.allSatisfy { one in
        b.constraints.contains {
          $0.kind == one.kind && $0.arguments == one.arguments && $0.subject?.value == one.subject?.value
        }
      }
    if !haveSameConstraints { found.append("constraints") }
    return found
  }

  private static func inputs(_ action: ActionCoverage) -> [String: String?] {
    Dictionary(action.inputs.map { ($0.id, $0.note?.text) }) { first, _ in first }
  }
}
