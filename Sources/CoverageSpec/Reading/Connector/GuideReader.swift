/// Reads a guide.
struct GuideReader {
  let findings: FileFindings

  func read(_ node: JSONNode) -> Guide? {
    guard var object = ObjectReader(node, "a guide", findings) else { return nil }
    let title = object.requiredText("title")
    let description = object.requiredText("description")
    let url = object.string("url")
    if let url, !isWebAddress(url.value) {
      let message = "\(url.value.quoted) is not an http or https address with a host"
      findings.error("bad-url", message, at: url.location)
    }
    object.reportUnknownKeys()
    guard let title, let description else { return nil }
    return Guide(title: title.value, description: description.value, url: url, location: object.location)
  }
}
