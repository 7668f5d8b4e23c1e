/// The paths that a connector lists as unsupported or not implemented are coverage paths.
struct CoveragePathRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let suggestions = Suggestions()
    return specification.connectors.flatMap { connector in
      (connector.unsupported + connector.notImplemented).compactMap {
        index.unknownPath($0.id, at: $0.location, suggestions)
      }
    }
  }
}
