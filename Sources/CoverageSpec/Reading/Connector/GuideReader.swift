/// Reads a guide.
struct GuideReader {
  let findings: FileFindings

  func read(_ node: JSONNode) -> GuideEntry? {
    guard var object = ObjectReader(node, "a guide", findings) else { return nil }
    let title = object.requiredText("title")
    let description = object.requiredText("description")
    let url = object.webAddress("url")
    object.reportUnknownKeys()
    guard let title, let description else { return nil }
    return GuideEntry(title: title.value, description: description.value, url: url, location: object.location)
  }
}
