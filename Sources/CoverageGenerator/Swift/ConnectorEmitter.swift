import CoverageSpec

/// `Connector-<slug>.swift`: what a connector's file says beyond its coverage.
///
/// A note stands in this file alone, so that editing one rewrites one file.
struct ConnectorEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = SwiftScope(coverage.specification)
    return coverage.connectors.map { connector in
      SwiftFile.make(
        "Connector-\(connector.slug)", from: "connectors/\(connector.slug).json",
        ConnectorWriter(category: coverage.category, connector: connector, scope: scope).code)
    }
  }
}

private struct ConnectorWriter {
  let category: Category
  let connector: ConnectorEntry
  let scope: SwiftScope

  var code: SwiftTemplate {
    let summary = "\(SwiftComment.inline(connector.name)): \(SwiftComment.code(connector.slug))."
    let notes = connector.notes.map(\.text).joined(separator: "\n\n")
    return """
      nonisolated extension \(scope.namespace) {
        \(SwiftComment.documentation(summary, notes))
        public nonisolated enum \(SwiftNaming.escaped(SwiftNames.type(connector))) {
          /// The connector as a value.
          public static var connector: Connector { .\(SwiftNaming.escaped(SwiftNames.value(connector))) }

          static func describe(to details: inout ConnectorDetails) {
            \(header + models + actions + features + others)
          }
        }
      }
      """
  }

  private var header: [SwiftTemplate] {
    var statements: [SwiftTemplate] = []
    if let title = connector.title { statements.append("details.title(\(SwiftLiteral.quoted(title)))") }
    if let stage = connector.stage { statements.append("details.stage(\(SwiftLiteral.quoted(stage)))") }
    if let access = connector.access { statements.append("details.access(\(SwiftLiteral.quoted(access)))") }
    statements += connector.notes.map { "details.note(\(argument($0.text)))" }
    statements += connector.guides.map { guide in
      let url = guide.url.map { ",\n  url: \(SwiftLiteral.quoted($0.value))" } ?? ""
      return """
        details.guide(
          \(SwiftLiteral.quoted(guide.title)),
          \(SwiftLiteral.natural(guide.description))\(url))
        """
    }
    return statements
  }

  private var models: [SwiftTemplate] {
    connector.models.flatMap { entry -> [SwiftTemplate] in
      guard let model = category.models.first(where: { $0.id == entry.id }) else { return [] }
      let own = ".\(SwiftNaming.escaped(SwiftNames.member(model)))"
      return notes(entry.note, on: own)
        + entry.fields.flatMap { item -> [SwiftTemplate] in
          guard let field = model.fields.first(where: { $0.id == item.id }) else { return [] }
          return notes(item.note, on: "\(own)(.\(SwiftNaming.escaped(SwiftNames.member(field))))")
        }
        + entry.constraints.map { constraint($0, on: own) }
    }
  }

  private var actions: [SwiftTemplate] {
    connector.actions.flatMap { entry -> [SwiftTemplate] in
      guard let action = category.actions.first(where: { $0.id == entry.id }) else { return [] }
      let own = ".\(SwiftNaming.escaped(SwiftNames.member(action)))"
      let inputs = entry.inputs.contains { $0.note != nil } ? action.coverageInputs : []
      return notes(entry.note, on: own)
        + entry.inputs.flatMap { item -> [SwiftTemplate] in
          guard let input = inputs.first(where: { $0.path == item.id }) else { return [] }
          return notes(item.note, on: "\(own)(.\(SwiftNaming.escaped(SwiftNames.member(input))))")
        }
        + entry.constraints.map { constraint($0, on: own) }
    }
  }

  private var features: [SwiftTemplate] {
    connector.features.flatMap { item -> [SwiftTemplate] in
      guard let feature = category.features.first(where: { $0.id == item.id }) else { return [] }
      return notes(item.note, on: ".feature(.\(SwiftNaming.escaped(SwiftNames.member(feature))))")
    }
  }

  /// Notes on what the connector does not support.
  private var others: [SwiftTemplate] {
    let layout = CoverageLayout(category)
    return (connector.unsupported + connector.notImplemented).flatMap { item -> [SwiftTemplate] in
      guard let number = layout.number(of: item.id) else { return [] }
      return notes(item.note, on: "Capability(ordinal: \(number))")
    }
  }

  private func notes(_ note: Note?, on capability: String) -> [SwiftTemplate] {
    note.map { ["details.note(\(argument($0.text)), on: \(capability))"] } ?? []
  }

  private func constraint(_ constraint: Constraint, on capability: String) -> SwiftTemplate {
    let path = constraint.subject.map { ", \(SwiftLiteral.quoted($0.value))" } ?? ""
    let arguments = constraint.arguments
    let values = arguments.isEmpty ? "" : ", values: [\(arguments.map(SwiftLiteral.quoted).joined(separator: ", "))]"
    return """
      details.constraint(
        \(SwiftLiteral.quoted(constraint.kind.name)), on: \(capability)\(path)\(values),
        text: \(SwiftLiteral.quoted(constraint.text)))
      """
  }

  /// A text as the first argument of a call, from a line of its own where it has several or is long.
  private func argument(_ text: String) -> SwiftTemplate {
    let literal = SwiftLiteral.natural(text)
    return literal.contains("\n") || literal.count > 80 ? "\n  \(literal)" : "\(literal)"
  }
}
