import Hostile

/// Every pair of connector and capability answers as the catalogue says.
struct StatusCheck {
  let catalogue: DecodedCatalogue

  func run(_ tally: inout Tally) {
    let capabilities = Trouble.Capability.all.map { ($0, $0.path) }
    for expected in catalogue.connectors {
      guard let connector = Trouble.Connector(slug: expected.slug) else { continue }
      let statuses = expected.statuses
      var mentioned = 0
      for (capability, path) in capabilities {
        let status = statuses[path]
        if status != nil { mentioned += 1 }
        tally.expect(
          connector.status(of: capability).id == status ?? "unlisted", "status of \(path) on \(expected.slug)")
        tally.expect(
          connector.supports(capability) == (status == "supported"), "support of \(path) on \(expected.slug)")
      }
      tally.expect(mentioned == statuses.count, "\(expected.slug) mentions a path that Swift does not know")
    }
  }
}
