import _CoverageSpec

/// `Requests.swift`: a struct for the request of each action, whatever the connector.
struct RequestsEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = SwiftScope(coverage)
    let actions = coverage.category.actions
    let requests = actions.map { RequestWriter(action: $0, category: coverage.category, scope: scope).code }
    let code: SwiftTemplate = """
      nonisolated extension \(scope.namespace) {
        \(requests, separatedBy: "\n\n")
      }
      """
    let imports = SwiftImports(for: actions.flatMap { $0.coverageInputs.map(\.type) })
    let isNeeded = actions.isEmpty ? imports : imports.union(.runtime)
    return [SwiftFile.make("Requests", of: .requests, from: "category.json", importing: isNeeded, scope, code)]
  }
}
