import _CoverageGenerator
import _CoverageSpec

/// The list of the contents of a spec that `tools.json` cannot carry.
struct ToolsLosses {
  private let coverage: CompiledCoverage

  init(_ coverage: CompiledCoverage) { self.coverage = coverage }

  var lines: [String] {
    let id = MarkdownText.code("GET /tools/\(coverage.category.id)")
    var lines = [
      "# What tools.json cannot carry", "",
      "[tools.json](tools.json) has the form of the vendor's answer to \(id): ids, labels and one of four",
      "statuses for every connector and every model, field, action, input and feature. Nothing else fits into it;",
      "[coverage.json](coverage.json) has what follows too. The places of the format that a spec knows nothing of are",
      "null: `internal_label`, and the details of paid, fast-track and partner access.", "",
    ]
    let empty = emptyAssets
    if !empty.isEmpty {
      lines += ["## Addresses that are not known", "", "The format has a text in these places, so it is empty.", ""]
      lines += empty + [""]
    }
    lines += ["## About the category", ""]
    lines += category.isEmpty ? ["Nothing is lost."] : category
    lines += ["", "## About connectors"]
    let connectors = coverage.connectors.map { ($0, losses(of: $0)) }.filter { !$0.1.isEmpty }
    if connectors.isEmpty { lines += ["", "Nothing is lost."] }
    for (connector, losses) in connectors {
      lines += ["", "### \(MarkdownText.inline(connector.name)) (\(MarkdownText.code(connector.slug)))", ""] + losses
    }
    return lines
  }

  /// The assets without a known address, each with its connectors.
  private var emptyAssets: [String] {
    Asset.allCases.compactMap { asset in
      let slugs = coverage.connectors.filter { $0.assets[asset] == nil }.map(\.slug)
      if slugs.isEmpty { return nil }
      let isEverywhere = slugs.count == coverage.connectors.count
      let places = isEverywhere ? "every connector" : NameList.text(slugs.map(MarkdownText.code))
      return "- \(MarkdownText.code("assets.\(asset.rawValue)")): \(places)"
    }
  }

  private var category: [String] {
    let category = coverage.category
    let fields = category.models.flatMap(\.fields)
    let inputs = category.actions.flatMap(\.coverageInputs)
    let parents = category.features.filter { $0.parent != nil }.map { "features.\($0.id)" }
    let counts = [
      (category.types.count, "declared types"),
      (fields.count, "types of fields, and whether a field may be null or absent"),
      (fields.count { $0.reference != nil || $0.expands != nil }, "fields that refer to records of another model"),
      (inputs.count, "types of inputs, and whether the API requires an input"),
      (inputs.count { !$0.arrayParents.isEmpty }, "inputs that lie in a list"),
      (category.models.count { $0.route != nil }, "routes of models"),
      (category.requestedActions.count, "methods and routes of actions"),
      (category.actions.count { $0.permission != nil }, "permissions that actions take"),
      (category.actions.count { $0.twinOf != nil }, "actions with the inputs of a twin"),
      (category.actions.count { !$0.remoteFields.isEmpty }, "actions with fields of single tools"),
      (category.actions.count { $0.answer != nil }, "types of answers"),
      (inputs.count { !$0.node.limits.isEmpty }, "inputs with limits of their own"),
      (coverage.remarks.count, "what is said of models, fields, actions, inputs and features"),
    ]
    return counts.filter { $0.0 > 0 }.map { "- \($0.1): \($0.0)" } + list("parents of features", parents)
  }

  private func losses(of connector: ConnectorEntry) -> [String] {
    var lines: [String] = []
    if connector.title != nil { lines.append("- the title of the page") }
    if connector.stage != nil { lines.append("- the stage") }
    if connector.access != nil { lines.append("- what it takes to get access") }
    if !connector.notes.isEmpty { lines.append("- notes on the connector as a whole: \(connector.notes.count)") }
    let guides = connector.guides.filter { $0.title != ToolsJSONEmitter.guideTitle || $0.url == nil }.map(\.title)
    if !guides.isEmpty { lines.append("- guides: \(NameList.text(guides.map(MarkdownText.inline)))") }
    let described = connector.guides.contains { $0.title == ToolsJSONEmitter.guideTitle && !$0.description.isEmpty }
    if described, guides.count < connector.guides.count { lines.append("- the description of the connection guide") }
    lines += list("notes", connector.cells.filter { $0.note != nil }.map(\.path))
    lines += list("stages and ages", connector.cells.filter { $0.stage != nil || $0.since != nil }.map(\.path))
    lines += list("constraints", connector.cells.filter { !$0.constraints.isEmpty }.map(\.path))
    lines += list("value maps", connector.cells.filter { !$0.valueMaps.isEmpty }.map(\.path))
    lines += list("why an action differs from its twin", connector.actions.filter { $0.differs != nil }.map(\.id))
    return lines
  }

  private func list(_ words: String, _ paths: [String]) -> [String] {
    if paths.isEmpty { return [] }
    return ["- \(words): \(NameList.text(paths.map(MarkdownText.code)))"]
  }
}
