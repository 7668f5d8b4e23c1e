import _CoverageSpec

/// `Capabilities.swift`: the static members of `Capability`, and the types of the fields, inputs and features they take.
struct CapabilitiesEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = coverage.scope
    let writer = CapabilityWriter(layout: coverage.layout, scope: scope)
    let category = coverage.category
    return [
      SwiftFile.make("Capabilities", of: .queries, from: "category.json", scope, writer.capabilities(of: category)),
      SwiftFile.make(
        "Fields", of: .queries, from: "category.json", importing: category.models.isEmpty ? [] : .runtime, scope,
        writer.fieldTypes(of: category)),
      SwiftFile.make(
        "Inputs", of: .queries, from: "category.json", importing: category.actions.isEmpty ? [] : .runtime, scope,
        writer.inputTypes(of: category)),
      SwiftFile.make("Features", of: .queries, from: "category.json", scope, writer.featureType(of: category)),
    ]
  }
}

private struct CapabilityWriter {
  let layout: CoverageLayout
  let scope: SwiftScope

  func capabilities(of category: Category) -> SwiftTemplate {
    let models = category.models.map { model in
      parent(
        label: model.label, path: model.id, member: SwiftNames.member(model), memberType: SwiftNames.fieldType(model),
        what: "field")
    }
    let actions = category.actions.map { action in
      parent(
        label: action.label, path: action.id, member: SwiftNames.member(action),
        memberType: SwiftNames.inputType(action), what: "input")
    }
    return """
      nonisolated extension CoverageMatrix.Capability where Category == \(scope.namespace) {
        \(models + actions + [feature], separatedBy: "\n\n")
      }
      """
  }

  func fieldTypes(of category: Category) -> SwiftTemplate {
    let types = category.models.map { model in
      memberType(
        SwiftNames.fieldType(model), summary: "A field of \(SwiftComment.inline(model.label)).",
        members: model.fields.map { field in
          (
            SwiftNames.member(field), "\(model.id).\(field.id)",
            field.remarks.isDeprecated ? "The API calls it deprecated." : ""
          )
        })
    }
    return namespaceExtension(types)
  }

  func inputTypes(of category: Category) -> SwiftTemplate {
    let types = category.actions.map { action in
      memberType(
        SwiftNames.inputType(action), summary: "An input of \(SwiftComment.inline(action.label)).",
        members: action.coverageInputs.map { (SwiftNames.member($0), "\(action.id).\($0.path)", "") })
    }
    return namespaceExtension(types)
  }

  func featureType(of category: Category) -> SwiftTemplate {
    let type = memberType(
      "Feature", summary: "A feature of a connector.",
      members: category.features.map { (SwiftNames.member($0), "features.\($0.id)", $0.label) })
    return namespaceExtension([type])
  }

  /// The members for a model or an action: itself, and a member of it.
  private func parent(
    label: String, path: String, member: String, memberType: String, what: String
  ) -> SwiftTemplate {
    let name = SwiftNaming.escaped(member)
    let label = SwiftComment.inline(label)
    let article = what == "input" ? "An" : "A"
    return """
      \(SwiftComment.documentation("\(label): \(SwiftComment.code(path))."))
      \(scope.access)static var \(name): Self { Self(ordinal: \(number(path))) }
      \(SwiftComment.documentation("\(article) \(what) of \(label)."))
      \(scope.access)static func \(name)(_ \(what): \(scope.namespace).\(memberType)) -> Self { \(what).capability }
      """
  }

  private var feature: SwiftTemplate {
    """
    /// A feature.
    \(scope.access)static func feature(_ feature: \(scope.namespace).Feature) -> Self { feature.capability }
    """
  }

  private func namespaceExtension(_ types: [SwiftTemplate]) -> SwiftTemplate {
    """
    nonisolated extension \(scope.namespace) {
      \(types, separatedBy: "\n\n")
    }
    """
  }

  private func memberType(
    _ name: String, summary: String, members: [(name: String, path: String, remark: String)]
  ) -> SwiftTemplate {
    let members = members.map { member -> SwiftTemplate in
      let remark = member.remark.isEmpty ? "" : ": \(SwiftComment.inline(member.remark))"
      let text = "\(SwiftComment.code(member.path))\(remark)\(remark.hasSuffix(".") ? "" : ".")"
      return """
        \(SwiftComment.documentation(text))
        \(scope.access)static var \(SwiftNaming.escaped(member.name)): Self { Self(capability: Capability(ordinal: \(number(member.path)))) }
        """
    }
    return """
      \(SwiftComment.documentation(summary))
      \(scope.access)nonisolated struct \(name): Sendable {
        /// The capability.
        \(scope.access)let capability: \(scope.alias("Capability"))

        \(members)
      }
      """
  }

  private func number(_ path: String) -> Int { layout.number(of: path) ?? 0 }
}
