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
      actions: object.list("actions").compactMap(ActionsReader(findings: findings).read),
      features: object.list("features").compactMap(FeaturesReader(findings: findings).read),
      location: object.location)
    object.reportUnknownKeys()
    return category
  }
}
