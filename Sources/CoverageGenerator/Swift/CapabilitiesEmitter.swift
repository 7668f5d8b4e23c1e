import _CoverageSpec

/// `Capabilities.swift`: the static members of `Capability`, and the types of the fields, inputs and features they take.
struct CapabilitiesEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = coverage.scope
    let writer = CapabilityWriter(coverage: coverage, scope: scope)
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
  let coverage: CompiledCoverage
  let scope: SwiftScope

  func capabilities(of category: Category) -> SwiftTemplate {
    let models = category.models.map { model in
      parent(
        "The model", label: model.label, path: model.id, model.remarks, member: SwiftNames.member(model),
        memberType: SwiftNames.fieldType(model), what: "field")
    }
    let actions = category.actions.map { action in
      parent(
        "The action", label: action.label, path: action.id, action.remarks, member: SwiftNames.member(action),
        memberType: SwiftNames.inputType(action), what: "input")
    }
    return """
      nonisolated extension CoverageMatrix.Capability where Category == \(scope.namespace) {
        \(models + actions + [feature], separatedBy: "\n\n")
      }
      """
  }

  func fieldTypes(of category: Category) -> SwiftTemplate {
    let types = category.models.map { model -> SwiftTemplate in
      let label = SwiftComment.inline(model.label)
      return memberType(
        SwiftNames.fieldType(model), summary: "A field of \(label).",
        members: model.fields.map { field in
          Member(
            name: SwiftNames.member(field), path: "\(model.id).\(field.id)",
            meaning: "\(SwiftComment.phrase(field.id)), a field of \(label)", remarks: field.remarks)
        })
    }
    return namespaceExtension(types)
  }

  func inputTypes(of category: Category) -> SwiftTemplate {
    let types = category.actions.map { action -> SwiftTemplate in
      let label = SwiftComment.inline(action.label)
      return memberType(
        SwiftNames.inputType(action), summary: "An input of \(label).",
        members: action.coverageInputs.map { input in
          Member(
            name: SwiftNames.member(input), path: "\(action.id).\(input.path)",
            meaning: "\(SwiftComment.phrase(input.path)), an input of \(label)", remarks: input.node.remarks)
        })
    }
    return namespaceExtension(types)
  }

  func featureType(of category: Category) -> SwiftTemplate {
    let labels = Dictionary(category.features.map { ($0.id, $0.label) }) { first, _ in first }
    let type = memberType(
      "Feature", summary: "A feature of a connector.",
      members: category.features.map { feature in
        let parent = feature.parent.flatMap { labels[$0.value] }
        let part = parent.map { ", a part of \(SwiftComment.inline($0))" } ?? ""
        return Member(
          name: SwiftNames.member(feature), path: "features.\(feature.id)",
          meaning: "The feature \(SwiftComment.inline(feature.label))\(part)", remarks: feature.remarks)
      })
    return namespaceExtension([type])
  }

  /// The members for a model or an action: itself, and a member of it.
  private func parent(
    _ kind: String, label: String, path: String, _ remarks: Remarks, member: String, memberType: String, what: String
  ) -> SwiftTemplate {
    let name = SwiftNaming.escaped(member)
    let label = SwiftComment.inline(label)
    let article = what == "input" ? "An" : "A"
    return """
      \(documentation("\(kind) \(label)", path, remarks))
      \(remarks.attribute)
      \(scope.access)static var \(name): Self { Self(ordinal: \(number(path))) }
      \(SwiftComment.documentation("\(article) \(what) of \(label)."))
      \(remarks.attribute)
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

  /// A field, an input or a feature.
  private struct Member {
    var name: String
    var path: String
    var meaning: String
    var remarks: Remarks
  }

  private func memberType(_ name: String, summary: String, members: [Member]) -> SwiftTemplate {
    let members = members.map { member -> SwiftTemplate in
      """
      \(documentation(member.meaning, member.path, member.remarks))
      \(member.remarks.attribute)
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

  /// What a capability means, and who supports it.
  private func documentation(_ meaning: String, _ path: String, _ remarks: Remarks) -> SwiftTemplate {
    let support = coverage.supportSentence(ofCapability: number(path))
    return remarks.documentation("\(meaning): \(SwiftComment.code(path))", [support], hasAttribute: true)
  }

  private func number(_ path: String) -> Int { coverage.layout.number(of: path) ?? 0 }
}
