/// The category folder that the names and texts of a list are turned into.
public struct Catalogue {
  /// The contents of each file by its path in the folder.
  public private(set) var files: [String: String] = [:]

  /// The catalogue of a list.
  public init(_ list: HostileList) {
    let roster = Roster(list.names)
    let texts = list.texts
    files["category.json"] = CategoryFile(roster: roster, texts: texts).json.file
    for (index, slug) in roster.slugs.enumerated() {
      let text = index < texts.count ? texts[index] : nil
      let file = ConnectorFile(roster: roster, index: index, slug: slug, text: text)
      files["connectors/\(slug).json"] = file.json.file
    }
  }
}
