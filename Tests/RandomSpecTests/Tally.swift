import _CoverageSpec

/// How many specs were accepted, why others were not, and what the accepted ones use.
struct Tally {
  private(set) var tried = 0
  private(set) var accepted = 0
  private var refusals: [String: Int] = [:]
  private(set) var constructs: [String: Int] = [:]

  mutating func add(_ spec: RandomSpec, isAccepted: Bool, _ found: [Diagnostic]) {
    tried += 1
    guard isAccepted else {
      for identifier in Set(found.map(\.identifier)) { refusals[identifier, default: 0] += 1 }
      return
    }
    accepted += 1
    for construct in spec.constructs { constructs[construct, default: 0] += 1 }
  }

  var summary: String {
    """
    \(accepted) of \(tried) random specs accepted (\(100 * accepted / max(tried, 1)) %)
    refused for: \(Self.list(refusals))
    accepted ones use: \(Self.list(constructs))
    """
  }

  private static func list(_ counts: [String: Int]) -> String {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}
