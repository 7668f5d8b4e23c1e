/// Reads `connectors/<slug>.json`.
struct ConnectorReader {
  let findings: FileFindings
  /// The file's name without its extension, which is the slug.
  let fileName: String

  func read(_ root: JSONNode) -> ConnectorEntry? {
    guard var object = ObjectReader(root, "the connector", findings), object.readFormat() else { return nil }
    // Without a slug or a name, the rest of the file can still be judged.
    let slug = object.requiredID("slug") ?? Located(fileName, at: object.location)
    let name = object.requiredText("name")?.value ?? slug.value
    let movedFrom = object.list("moved_from").compactMap { findings.identifier($0, "an element of 'moved_from'") }
    let coverage = CoverageReader(findings: findings)
    let entry = ConnectorEntry(
      slug: slug.value, name: name, title: object.text("title"), swiftName: object.text("swift_name"),
      swiftValueName: object.text("swift_value_name"), stage: object.stage(),
      access: object.text("access"), assets: readAssets(&object),
      notes: object.list("notes").compactMap { findings.note($0, "a note") },
      guides: object.list("guides").compactMap(GuideReader(findings: findings).read),
      models: coverage.readModels(&object),
      actions: coverage.readActions(&object),
      features: coverage.readItems(object.list("features"), "a feature"),
      unsupported: coverage.readItems(object.list("unsupported"), "an element of 'unsupported'"),
      notImplemented: coverage.readItems(object.list("not_implemented"), "an element of 'not_implemented'"),
      lintExceptions: object.list("lint").compactMap(readException),
      movedFrom: movedFrom, location: object.location, slugLocation: slug.location)
    object.reportUnknownKeys { key in
      key == "supported" ? "what is supported is listed in 'models', 'actions' and 'features'" : nil
    }
    return entry
  }

  private func readAssets(_ connector: inout ObjectReader) -> [Asset: Located<String>] {
    guard let node = connector.node("assets"), var object = ObjectReader(node, "'assets'", findings) else { return [:] }
    var assets: [Asset: Located<String>] = [:]
    for asset in Asset.allCases { assets[asset] = object.webAddress(asset.rawValue) }
    object.reportUnknownKeys()
    return assets
  }

  private func readException(_ node: JSONNode) -> LintException? {
    guard var object = ObjectReader(node, "an exception", findings) else { return nil }
    let rule = object.requiredText("rule")
    let path = object.requiredText("path")
    let reason = object.requiredText("reason")
    object.reportUnknownKeys()
    guard let rule, let path else { return nil }
    return LintException(rule: rule, path: path, reason: reason?.value ?? "", location: object.location)
  }
}

extension ObjectReader {
  /// How far a connector or a part of it is.
  mutating func stage() -> String? { choice("stage", of: ConnectorEntry.stages) }
}

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
