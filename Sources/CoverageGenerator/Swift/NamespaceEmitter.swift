import _CoverageSpec

/// `Namespace.swift`: the category's namespace with its aliases.
struct NamespaceEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let category = coverage.category
    let scope = coverage.scope
    let name = SwiftComment.inline(category.name)
    let code: SwiftTemplate = """
      \(SwiftComment.documentation("The \(name) category: what its connectors cover.", category.description?.text ?? ""))
      \(scope.access)nonisolated enum \(scope.namespace): CoverageCategory {
        \(aliases(scope))\(details(coverage.specification, scope))\(errorCodes(category, scope))
      }
      """
    let moved = MovedCode(coverage)
    return [
      SwiftFile.make(
        "Namespace", of: .queries, from: "category.json", importing: moved.imports.union([.runtime, .passedOn]), scope,
        "\([code] + moved.extensions, separatedBy: "\n\n")")
    ]
  }

  /// The generic types of the run-time library as the category has them.
  ///
  /// One that is called like the namespace would stand for itself, and hide the namespace from the code inside.
  private func aliases(_ scope: SwiftScope) -> [SwiftTemplate] {
    let aliases = [
      ("Capability", "A model, field, action, input or feature of the category."),
      ("CapabilitySet", "A set of capabilities."),
      ("Connector", "A connector of the category, as a value."),
      ("ConnectorType", "A connector of the category, as a type."),
      ("Coverage", "What a connector covers, or what is left of it for one customer."),
      ("Explanation", "The long answer to a capability question."),
      ("Requirements", "What a connector has to support, and what would be nice."),
      ("Assessment", "Who can do all that is asked, what the others lack, and what to give up to reach more of them."),
    ]
    return aliases.filter { $0.0 != scope.namespace }.map { name, documentation in
      """
      /// \(documentation)
      \(scope.access)typealias \(name) = CoverageMatrix.\(name)<\(scope.namespace)>
      """
    }
  }

  /// The details that the run-time library reads on demand; it has an answer for a category without records.
  private func details(_ specification: Specification, _ scope: SwiftScope) -> SwiftTemplate {
    let lines = CategoryRecords(specification).lines
    if lines.isEmpty { return "" }
    return """


      /// The details of the category's file beyond its capabilities, as records that the run-time library reads.
      \(scope.access)static var _details: StaticBytes {
        StaticBytes(
          \(SwiftLiteral.lines(lines)))
      }
      """
  }

  /// The codes that the spec states; the run-time library has an answer for a category without them.
  private func errorCodes(_ category: Category, _ scope: SwiftScope) -> SwiftTemplate {
    let codes = [
      ("actionNotAvailable", category.errorCodes.actionNotAvailable),
      ("actionDisabled", category.errorCodes.actionDisabled),
      ("modelNotAvailable", category.errorCodes.modelNotAvailable),
      ("modelDisabled", category.errorCodes.modelDisabled),
    ]
    let arguments = codes.compactMap { name, code in code.map { "\(name): \(SwiftLiteral.quoted($0))" } }
    if arguments.isEmpty { return "" }
    return """


      /// The codes that the API answers with where something is not covered.
      \(scope.access)static var errorCodes: ErrorCodes {
        ErrorCodes(
          \(arguments.joined(separator: ",\n")))
      }
      """
  }
}
