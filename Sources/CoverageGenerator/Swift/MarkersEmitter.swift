import _CoverageSpec

/// `Markers.swift`: a protocol for each model, action and feature, which the types of the connectors that support it
/// conform to.
struct MarkersEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = coverage.scope
    let category = coverage.category
    let code: SwiftTemplate = """
      nonisolated extension \(scope.namespace) {
        /// Markers of the connectors that can be read for a model.
        \(markers("Reads", "can be read for", category.models.map { ($0.label, $0.id, SwiftNames.marker($0), $0.remarks) }, scope))

        /// Markers of the connectors that can perform an action.
        \(markers("Performs", "can perform", category.actions.map { ($0.label, $0.id, SwiftNames.marker($0), $0.remarks) }, scope))

        /// Markers of the connectors that have a feature.
        \(markers("Provides", "has", category.features.map { ($0.label, "features.\($0.id)", SwiftNames.marker($0), $0.remarks) }, scope))
      }
      """
    // Without a protocol nothing is used of the run-time library.
    let isEmpty = category.models.isEmpty && category.actions.isEmpty && category.features.isEmpty
    return [
      SwiftFile.make(
        "Markers", of: .markers, from: "category.json", importing: isEmpty ? [] : .runtime, scope, code)
    ]
  }

  private func markers(
    _ name: String, _ verb: String, _ markers: [(label: String, path: String, name: String, remarks: Remarks)],
    _ scope: SwiftScope
  ) -> SwiftTemplate {
    let protocols = markers.map { marker -> SwiftTemplate in
      let text = "A connector that \(verb) \(SwiftComment.inline(marker.label)): \(SwiftComment.code(marker.path))"
      return """
        \(marker.remarks.documentation(text, startsWithMeaning: true))
        \(scope.access)protocol \(SwiftNaming.escaped(marker.name)): \(scope.alias("ConnectorType")) {}
        """
    }
    return """
      \(scope.access)nonisolated enum \(name) {
        \(protocols)
      }
      """
  }
}
