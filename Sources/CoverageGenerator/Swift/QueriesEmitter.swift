import _CoverageSpec

/// `Queries.swift`: a struct for what to list of each model, whatever the connector.
struct QueriesEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = SwiftScope(coverage)
    let category = coverage.category
    let models = category.listableModels
    let queries = models.map { QueryWriter(model: $0, category: category, scope: scope).code }
    let code: SwiftTemplate = """
      nonisolated extension \(scope.namespace) {
        \(queries, separatedBy: "\n\n")
      }
      """
    let imports = SwiftImports(for: models.flatMap { category.listParameters(of: $0).map(\.type) })
    let isNeeded = models.isEmpty ? imports : imports.union(.runtime)
    return [SwiftFile.make("Queries", of: .requests, from: "category.json", importing: isNeeded, scope, code)]
  }
}
