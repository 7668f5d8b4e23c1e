/// Reads a feature of the category.
struct FeaturesReader {
  let findings: FileFindings

  func read(_ node: JSONNode) -> Feature? {
    guard var object = ObjectReader(node, "a feature", findings) else { return nil }
    let id = object.requiredID()
    let label = object.requiredText("label")
    let parent = object.string("parent")
    let swiftName = object.text("swift_name")
    object.reportUnknownKeys()
    return id.map {
      Feature(id: $0.value, label: label?.value ?? "", parent: parent, swiftName: swiftName, location: $0.location)
    }
  }
}
