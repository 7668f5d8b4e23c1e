/// Reads where a thing of the category went.
struct MovesReader {
  let findings: FileFindings

  func read(_ node: JSONNode) -> Move? {
    guard var object = ObjectReader(node, "a move", findings) else { return nil }
    let from = object.requiredText("from")
    let to = object.requiredText("to")
    let swiftName = object.text("swift_name")
    object.reportUnknownKeys()
    guard let from, let to else { return nil }
    return Move(from: from, to: to, swiftName: swiftName)
  }
}
