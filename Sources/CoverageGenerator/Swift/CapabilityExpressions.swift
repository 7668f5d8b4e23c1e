import _CoverageSpec

extension Category {
  /// The name of the category's namespace in generated code: `ATS`.
  package var namespaceName: String { SwiftNames.namespace(self) }

  /// How programs write each capability, in the order of the layout: `.jobs(.salaryAmount)`.
  package var capabilityExpressions: [String] {
    let models = models.flatMap { model in
      Self.expressions(SwiftNames.member(model), model.fields.map(SwiftNames.member))
    }
    let actions = actions.flatMap { action in
      Self.expressions(SwiftNames.member(action), action.coverageInputs.map(SwiftNames.member))
    }
    return models + actions + features.map { ".feature(.\(SwiftNames.member($0)))" }
  }

  private static func expressions(_ parent: String, _ members: [String]) -> [String] {
    [".\(parent)"] + members.map { ".\(parent)(.\($0))" }
  }
}
