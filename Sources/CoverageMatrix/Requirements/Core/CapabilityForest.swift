/// The parents of all capabilities, looked up once for many questions.
struct CapabilityForest: Sendable {
  /// The parent of each capability, or -1.
  private let parents: [Int]

  /// - Complexity: O(*n*) in the number of capabilities.
  init(_ table: CoverageTable) {
    var parents: [Int] = []
    parents.reserveCapacity(table.capabilityCount)
    var group = -1
    for ordinal in 0..<table.capabilityCount {
      switch table.kind(ofCapability: ordinal) {
      case .model, .action:
        group = ordinal
        parents.append(-1)
      case .field, .input: parents.append(group)
      case .feature: parents.append(table.parent(ofCapability: ordinal) ?? -1)
      }
    }
    self.parents = parents
  }

  func parent(of capability: Int) -> Int? {
    guard parents.indices.contains(capability), parents[capability] >= 0 else { return nil }
    return parents[capability]
  }

  /// A capability, then what it is a part of, and so on to the top.
  func lineage(of capability: Int) -> [Int] {
    var lineage = [capability]
    while let next = parent(of: lineage[lineage.count - 1]) { lineage.append(next) }
    return lineage
  }

  /// Whether a capability is a part of another one, at any depth; none is a part of itself.
  func isPart(_ capability: Int, of whole: Int) -> Bool {
    var next = parent(of: capability)
    while let ordinal = next {
      if ordinal == whole { return true }
      next = parent(of: ordinal)
    }
    return false
  }

  /// Everything that is a part of a capability, at any depth, in the order of the spec.
  ///
  /// - Complexity: O(*n*) in the number of capabilities.
  func parts(of whole: Int) -> [Int] {
    var isPart = [Bool?](repeating: nil, count: parents.count)
    for capability in parents.indices where isPart[capability] == nil {
      // The result is recorded for each capability of the chain, so that no other chain is followed twice.
      var chain: [Int] = []
      var next = capability
      while next >= 0, next != whole, isPart[next] == nil {
        chain.append(next)
        next = parents[next]
      }
      let answer = next >= 0 && (next == whole || isPart[next] == true)
      for capability in chain { isPart[capability] = answer }
    }
    return parents.indices.filter { $0 != whole && isPart[$0] == true }
  }
}
