/// Reads `coverage-matrix.json`.
struct ConfigurationReader {
  let findings: FileFindings

  func read(_ root: JSONNode) -> Configuration? {
    guard var object = ObjectReader(root, "the configuration", findings) else { return nil }
    let configuration = Configuration(
      access: object.choice("access", of: Configuration.Words.access),
      connectors: slugs(&object),
      parts: words(&object, "emit", of: Configuration.Words.parts),
      conformances: words(&object, "conformances", of: Configuration.Words.conformances),
      namespace: object.string("namespace"),
      imports: object.strings("imports"),
      report: flag(&object, "report"),
      categoryModule: object.string("category_module"),
      connectorTypes: flag(&object, "connector_types"))
    object.reportUnknownKeys()
    checkParts(configuration, at: object.location)
    return configuration
  }

  private func slugs(_ object: inout ObjectReader) -> [Located<String>]? {
    let isThere = object.has("connectors")
    let slugs = object.strings("connectors")
    return isThere ? slugs : nil
  }

  /// A list of some words, each once.
  private func words(_ object: inout ObjectReader, _ key: String, of words: [String]) -> [String]? {
    let isThere = object.has(key)
    let elements = object.list(key).compactMap { node in
      findings.choice(node, "an element of \(key.quoted)", of: words).map {
        Located($0, at: findings.location(of: node))
      }
    }
    findings.refuseRepetitions(of: elements)
    return isThere ? elements.map(\.value) : nil
  }

  /// True, false or nothing.
  private func flag(_ object: inout ObjectReader, _ key: String) -> Bool? {
    let isThere = object.has(key)
    let value = object.flag(key)
    return isThere ? value : nil
  }

  /// Refuses parts without those that they are made of.
  private func checkParts(_ configuration: Configuration, at place: SourceLocation) {
    let parts = configuration.parts ?? Configuration.Words.parts
    if configuration.categoryModule != nil {
      if configuration.connectorTypes == false {
        findings.error(
          "invalid-value", "'connector_types' is false, but with 'category_module' they are all that is made here",
          at: place)
      }
      return
    }
    if !parts.contains("queries") {
      findings.error(
        "invalid-value",
        "'emit' needs 'queries', as everything else is made of them; 'category_module' names a module that has them",
        at: place)
    }
    if parts.contains("mappings"), !parts.contains("records") {
      findings.error("invalid-value", "'emit' has 'mappings', which make records, but no 'records'", at: place)
    }
  }
}
