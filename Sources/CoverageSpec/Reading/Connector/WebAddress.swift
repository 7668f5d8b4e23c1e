extension ObjectReader {
  /// The address of a page or picture, which may be absent.
  mutating func webAddress(_ key: String) -> Located<String>? {
    guard let url = string(key) else { return nil }
    if !isWebAddress(url.value) {
      let message = "\(url.value.quoted) is not an http or https address with a host"
      findings.error("bad-url", message, at: url.location)
    }
    return url
  }
}

/// Whether a text is an `http` or `https` URL with a host and nothing that a URL cannot hold.
///
/// Letters outside ASCII are let through, as browsers and people write them.
func isWebAddress(_ text: String) -> Bool {
  guard let schemeEnd = text.firstRange(of: "://") else { return false }
  let scheme = text[..<schemeEnd.lowerBound].lowercased()
  guard scheme == "http" || scheme == "https" else { return false }
  let isClean = text.unicodeScalars.allSatisfy { scalar in
    switch scalar {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": false
    case _ where scalar.isASCII: scalar > " " && scalar != "\u{7F}"
    default: !scalar.properties.isWhitespace && !scalar.isInvisibleControl
    }
  }
  let authority = text[schemeEnd.upperBound...].prefix { !"/?#".contains($0) }
  let hostAndPort = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
  return isClean && isHost(hostAndPort)
}

/// Whether a text is a host name or an address in brackets, with or without a port.
private func isHost(_ hostAndPort: Substring) -> Bool {
  if hostAndPort.hasPrefix("[") {
    guard let close = hostAndPort.firstIndex(of: "]") else { return false }
    let address = hostAndPort[..<close].dropFirst()
    return address.contains(":") && isPort(hostAndPort[hostAndPort.index(after: close)...])
  }
  let host = hostAndPort.prefix { $0 != ":" }
  let labels = host.split(separator: ".", omittingEmptySubsequences: false)
  return !host.isEmpty && labels.dropLast().allSatisfy { !$0.isEmpty } && isPort(hostAndPort[host.endIndex...])
}

private func isPort(_ text: Substring) -> Bool {
  text.isEmpty || text.first == ":" && text.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
}
