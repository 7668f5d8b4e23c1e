import _CoverageSpec

/// `Records.swift`: a struct for one record of each model, with all that the API sends.
struct RecordsEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = coverage.scope
    let writer = StructWriter(scope: scope)
    let models = coverage.category.models
    let records = models.map { model in
      writer.code(
        model.record, documentation: documentation(model), conformances: scope.options.recordConformances,
        members: model.fields.map { StructMember($0, of: model) })
    }
    let code: SwiftTemplate = """
      nonisolated extension \(scope.namespace) {
        \(records, separatedBy: "\n\n")
      }
      """
    let imports = SwiftImports(for: models.flatMap { $0.fields.map(\.type) })
    return [SwiftFile.make("Records", of: .records, from: "category.json", importing: imports, scope, code)]
  }

  private func documentation(_ model: Model) -> SwiftTemplate {
    let label = SwiftComment.inline(model.label)
    return model.remarks.documentation("A record of \(label): \(SwiftComment.code(model.id))")
  }
}
