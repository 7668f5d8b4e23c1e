import _CoverageSpec

/// Writes `coverage.json`: the coverage of a category for other programs, in a public format with its own schema.
package struct CoverageJSONEmitter: Emitter {
  /// The version of the format.
  ///
  /// It increases when a key changes its meaning, not when one is added.
  package static let format = 1

  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let category = coverage.category
    let document = JSONNode.object(of: [
      "format": .integer(Self.format),
      "category": .object(of: [
        "id": .string(category.id), "name": .string(category.name),
        "description": category.description.map { .string($0.text) },
      ]),
      "types": JSONNode.list(category.types.map(\.json)).unlessEmpty,
      "models": .list(category.models.map(\.json)),
      "list_parameters": JSONNode.list(category.listParameters.map(\.json)).unlessEmpty,
      "actions": .list(category.actions.map(\.json)),
      "features": .list(category.features.map(\.json)),
      "connectors": [],
    ])
    let text = document.text(.report)
    if coverage.connectors.isEmpty { return [OutputFile(.report, Self.path, text)] }
    let reported = ReportedCategory(coverage)
    let sections = coverage.connectors.indices.map { number in
      (coverage.connectors[number].slug, section(number, reported, coverage))
    }
    let end = "]\n}\n"
    return [
      OutputFile(
        .report, Self.path, start: String(text.dropLast(end.count)) + "\n    ", sections: sections,
        separator: ",\n    ", end: "\n  \(end)")
    ]
  }

  package func sections(ofConnector number: Int, in coverage: CompiledCoverage) -> [ConnectorSection] {
    [ConnectorSection(part: .report, path: Self.path, text: section(number, ReportedCategory(coverage), coverage))]
  }

  private func section(_ number: Int, _ reported: ReportedCategory, _ coverage: CompiledCoverage) -> String {
    ConnectorReport(coverage, connector: number).json(reported, counts: coverage.counts(connector: number))
      .element(.report, indent: 4)
  }

  private static let path = "coverage.json"
}

extension Model {
  fileprivate var json: JSONNode {
    let fields = fields.map { field in
      JSONNode.object(of: [
        "id": .string(field.id), "type": .string(field.type.spelling), "nullable": .bool(field.isNullable),
        "optional": field.isOptional ? true : nil,
      ]).adding(field.remarks.json)
    }
    let head: JSONNode = ["id": .string(id), "vendor_id": .string(vendorID), "label": .string(label)]
    let route = route.map { [JSONMember("route", .string($0))] } ?? []
    let filters = filters.isEmpty ? [] : [JSONMember("filters", .list(filters.map(\.json)))]
    return head.adding(route + remarks.json + filters + [JSONMember("fields", .list(fields))])
  }
}

extension Action {
  fileprivate var json: JSONNode {
    let inputs = coverageInputs.map { input in
      JSONNode.object(of: [
        "path": .string(input.path), "type": .string(input.type.spelling), "required": .bool(input.isRequired),
        "nullable": input.node.isNullable ? .bool(true) : nil,
        "limits": JSONNode.object(input.node.statedLimits.json).unlessEmpty,
      ]).adding(input.node.remarks.json)
    }
    let head: JSONNode = ["id": .string(id), "vendor_id": .string(vendorID), "label": .string(label)]
    let answer = answer.map { [JSONMember("answer", .string($0.spelling))] } ?? []
    let groups = reportedGroups.map { path, node in
      JSONNode.object(of: [
        "path": .string(path), "item": node.listItem.map(JSONNode.string),
        "nullable": node.isNullable ? .bool(true) : nil, "limits": JSONNode.object(node.limits.json).unlessEmpty,
      ])
      .adding(node.remarks.json)
    }
    let said = groups.isEmpty ? [] : [JSONMember("groups", .list(groups))]
    return head.adding(remarks.json + answer + [JSONMember("inputs", .list(inputs))] + said)
  }
}

extension Feature {
  fileprivate var json: JSONNode {
    .object(of: ["id": .string(id), "label": .string(label), "parent": parent.map { .string($0.value) }])
      .adding(remarks.json)
  }
}
