/// A path has one status: it is supported, unsupported or not implemented.
struct ContradictionRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    specification.connectors.flatMap(check)
  }

  private func check(_ connector: ConnectorEntry) -> [Diagnostic] {
    if connector.unsupported.isEmpty, connector.notImplemented.isEmpty { return [] }
    var claims: [String: Cell] = [:]
    return connector.cells.compactMap { cell in
      guard let claim = claims[cell.path] else {
        claims[cell.path] = cell
        return nil
      }
      guard claim.status != cell.status else { return nil }
      let message = "\(cell.path.quoted) is listed as \(cell.status.words) and as \(claim.status.words)"
      return .error(
        "contradiction", message, at: cell.location,
        notes: [Diagnostic.Note("listed as \(claim.status.words) here", at: claim.location)])
    }
  }
}
