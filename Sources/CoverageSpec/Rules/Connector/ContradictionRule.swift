/// A path has one status: it is supported, unsupported or not implemented.
struct ContradictionRule: Rule {
  func check(_ specification: Specification) -> [Diagnostic] {
    specification.connectors.flatMap(check)
  }

  private func check(_ connector: ConnectorEntry) -> [Diagnostic] {
    if connector.unsupported.isEmpty, connector.notImplemented.isEmpty { return [] }
    var claims: [String: (status: Status, place: SourceLocation)] = [:]
    for path in connector.supportedPaths where claims[path.value] == nil {
      claims[path.value] = (.supported, path.location)
    }
    var found: [Diagnostic] = []
    for (status, items) in [(Status.unsupported, connector.unsupported), (.notImplemented, connector.notImplemented)] {
      for item in items {
        guard let claim = claims[item.id] else {
          claims[item.id] = (status, item.location)
          continue
        }
        guard claim.status != status else { continue }
        found.append(
          .error(
            "contradiction", "\(item.id.quoted) is listed as \(status.words) and as \(claim.status.words)",
            at: item.location,
            notes: [Diagnostic.Note("listed as \(claim.status.words) here", at: claim.place)]))
      }
    }
    return found
  }
}

extension ConnectorEntry {
  /// The coverage paths of all that the connector supports, with the places where it lists them.
  fileprivate var supportedPaths: [Located<String>] {
    func paths(_ owner: String, _ location: SourceLocation, _ items: [CoverageItem]) -> [Located<String>] {
      [Located(owner, at: location)] + items.map { Located("\(owner).\($0.id)", at: $0.location) }
    }
    return models.flatMap { paths($0.id, $0.location, $0.fields) }
      + actions.flatMap { paths($0.id, $0.location, $0.inputs) }
      + features.map { Located("features.\($0.id)", at: $0.location) }
  }
}
