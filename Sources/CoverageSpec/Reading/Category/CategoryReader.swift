/// Reads `category.json`.
struct CategoryReader {
  let findings: FileFindings

  func read(_ root: JSONNode) -> Category? {
    guard var object = ObjectReader(root, "the category", findings), object.readFormat() else { return nil }
    let id = object.requiredID()
    let name = object.requiredText("name")
    let category = Category(
      id: id?.value ?? "", name: name?.value ?? "", swiftName: object.text("swift_name"),
      types: object.list("types").compactMap(TypesReader(findings: findings).read),
      models: object.list("models").compactMap(ModelsReader(findings: findings).read),
      listParameters: object.list("list_parameters").compactMap(ListParametersReader(findings: findings).readCommon),
      actions: object.list("actions").compactMap(ActionsReader(findings: findings).read),
      features: object.list("features").compactMap(FeaturesReader(findings: findings).read),
      errorCodes: object.node("error_codes").flatMap(readErrorCodes) ?? APIErrorCodes(),
      moved: object.list("moved").compactMap(MovesReader(findings: findings).read),
      description: object.description(),
      hasToolsJSON: object.flag("tools_json"),
      location: object.location)
    object.reportUnknownKeys()
    return category
  }

  private func readErrorCodes(_ node: JSONNode) -> APIErrorCodes? {
    guard var object = ObjectReader(node, "'error_codes'", findings) else { return nil }
    let codes = APIErrorCodes(
      actionNotAvailable: object.text("action_not_available"), actionDisabled: object.text("action_disabled"),
      modelNotAvailable: object.text("model_not_available"), modelDisabled: object.text("model_disabled"))
    object.reportUnknownKeys()
    return codes
  }
}

/// Reads a feature of the category.
struct FeaturesReader {
  let findings: FileFindings

  func read(_ node: JSONNode) -> Feature? {
    guard var object = ObjectReader(node, "a feature", findings) else { return nil }
    let id = object.requiredID()
    let label = object.text("label")
    let parent = object.string("parent")
    let remarks = object.remarks()
    let swiftName = object.text("swift_name")
    object.reportUnknownKeys()
    return id.map {
      Feature(
        id: $0.value, label: label ?? words(ofID: $0.value), parent: parent, remarks: remarks, swiftName: swiftName,
        location: $0.location)
    }
  }
}

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
