import CoverageMatrix

extension CompiledCoverage {
  /// How much the category holds, in words.
  package var summary: String {
    func count(_ kind: CapabilityKind, _ noun: String) -> String {
      let count = layout.count(of: kind)
      return "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    return """
      \(connectors.count) connector\(connectors.count == 1 ? "" : "s"). \(count(.model, "model")) with \
      \(count(.field, "field")), \(count(.action, "action")) with \(count(.input, "input")), \
      \(count(.feature, "feature")).
      """
  }
}
