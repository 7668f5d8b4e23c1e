extension ObjectReader {
  /// An HTTP path that may be absent.
  mutating func route(_ key: String) -> String? { node(key).flatMap { findings.route($0, key.quoted) } }

  /// An HTTP path that must be there.
  mutating func requiredRoute(_ key: String) -> String? {
    requiredNode(key).flatMap { findings.route($0, key.quoted) }
  }
}

extension FileFindings {
  fileprivate func route(_ node: JSONNode, _ what: String) -> String? {
    guard let route = string(node, what) else { return nil }
    let isRoute = route.value.hasPrefix("/") && route.value.allSatisfy { !$0.isWhitespace }
    if !isRoute {
      let message = "\(what) must be a path that starts with '/' and has no white space, found \(route.value.quoted)"
      error("invalid-value", message, at: route.location)
    }
    return route.value
  }
}
