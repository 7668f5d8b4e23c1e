import _CoverageSpec

/// Writes `connector.schema.json`: the JSON Schema by which editors check the category's connector files and complete
/// the names in them.
package struct ConnectorSchemaEmitter: Emitter {
  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    [OutputFile(.report, "connector.schema.json", ConnectorSchema(coverage.category).text)]
  }
}
