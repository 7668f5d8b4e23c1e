import _CoverageGenerator
import _CoverageSpec

/// The pages of all models and actions, with the connectors that support them.
struct GroupPages {
  private let coverage: CompiledCoverage
  private let links: PageLinks
  private let style: MarkdownStyle
  private let names: MarkdownNames
  private let connectors: [String]
  /// The entries of all connectors for each model and action.
  private var groups: [[ReportedGroup]]
  /// The types of fields and inputs, by capability number.
  private let types: [Int: String]

  init(_ coverage: CompiledCoverage, level: Int, links: PageLinks) {
    self.coverage = coverage
    self.links = links
    style = MarkdownStyle(level: level, hasAnchors: true)
    names = MarkdownNames(coverage.layout)
    connectors = coverage.connectors.map { MarkdownText.inline($0.name) }
    groups = coverage.layout.groups.map { _ in [] }
    for report in coverage.reports {
      for (index, group) in (report.models + report.actions).enumerated() { groups[index].append(group) }
    }
    types = coverage.memberTypes
  }

  /// The lines above the heading of each page.
  var head: [String] { ["[All connectors of \(MarkdownText.inline(coverage.category.name))](\(links.index()))", ""] }

  /// The page of a model or action, by its place in the layout.
  func lines(_ index: Int) -> [String] {
    let group = coverage.layout.groups[index]
    let row = coverage.layout.rows[group.number]
    let name = names[group.number]
    let isModel = row.kind == .model
    let total = group.members.count
    let members = isModel ? (total == 1 ? "field" : "fields") : (total == 1 ? "input" : "inputs")
    let holders = groups[index].indices.filter { groups[index][$0].item.status == .supported }
    var lines = [style.heading(name.label), ""]
    lines += [
      """
      \(isModel ? "Model" : "Action") \(name.code) with \(total) \(members), supported by \(holders.count) of \
      \(connectors.count) connectors.
      """
    ]
    lines += [""] + source(of: row)
    lines += table(index, isModel: isModel)
    if total > 0 {
      lines += ["", style.below.heading(isModel ? "Fields" : "Inputs"), ""]
      lines += group.members.map { member($0, in: index, holders: holders) }
    }
    return lines + details(index, isModel: isModel)
  }

  /// The vendor's id of the model or action, and its route.
  private func source(of row: CoverageLayout.Row) -> [String] {
    var lines: [String] = []
    if let model = coverage.category.models.first(where: { $0.id == row.id }) {
      lines.append("- Id in the API: \(MarkdownText.code(model.vendorID))")
      if let route = model.route { lines.append("- Read with: \(MarkdownText.code("GET \(route)"))") }
    } else if let action = coverage.category.actions.first(where: { $0.id == row.id }) {
      lines.append("- Id in the API: \(MarkdownText.code(action.vendorID))")
      lines.append("- Sent with: \(MarkdownText.code("\(action.method) \(action.route)"))")
      if let permission = action.permission { lines.append("- Permission: \(MarkdownText.inline(permission))") }
    }
    return lines
  }

  private func table(_ index: Int, isModel: Bool) -> [String] {
    var table = MarkdownTable(header: ["Connector", isModel ? "Fields" : "Inputs", "More"])
    var silent: [Int] = []
    for (connector, group) in groups[index].enumerated() {
      if group.isListed {
        table.append([link(connector, index), group.cell, group.remarks])
      } else {
        silent.append(connector)
      }
    }
    var lines = ["", style.below.heading("Connectors"), ""]
    if silent.count == connectors.count { return lines + ["No connector lists it."] }
    lines += table.lines
    if !silent.isEmpty { lines += ["", "Not listed by \(list(silent))."] }
    return lines
  }

  /// One field or input, with the connectors that support it among those that support its model or action.
  private func member(_ number: Int, in index: Int, holders: [Int]) -> String {
    func status(_ connector: Int) -> Status {
      coverage.status(connector: connector, capability: number)
    }
    let supporting = holders.filter { status($0) == .supported }
    let missing = holders.filter { status($0) != .supported }
    var line = "- \(names[number].code) (\(types[number] ?? "")): \(supporting.count) of \(holders.count)"
    if !supporting.isEmpty, !missing.isEmpty {
      line += missing.count * 2 < supporting.count ? ", all but \(list(missing))" : ", \(list(supporting))"
    }
    for words in [Status.unsupported, .notImplemented] {
      let others = connectors.indices.filter { status($0) == words }
      if !others.isEmpty { line += "; \(words.words): \(list(others))" }
    }
    return line
  }

  /// The notes, constraints and value maps of each connector that has any.
  private func details(_ index: Int, isModel: Bool) -> [String] {
    var lines: [String] = []
    for (connector, group) in groups[index].enumerated() where group.isListed {
      let details = MarkdownGroup(group, members: isModel ? "Fields" : "Inputs", names, style).details
      if !details.isEmpty { lines += ["", style.below.below.heading(link(connector, index))] + details }
    }
    return lines.isEmpty ? [] : ["", style.below.heading("Notes and constraints")] + lines
  }

  private func link(_ connector: Int, _ index: Int) -> String {
    let anchor = coverage.layout.rows[coverage.layout.groups[index].number].id
    return "[\(connectors[connector])](\(links.connector(coverage.connectors[connector].slug, anchor: anchor)))"
  }

  private func list(_ numbers: [Int]) -> String { numbers.map { connectors[$0] }.joined(separator: ", ") }
}

extension ReportedGroup {
  /// The numbers of notes, constraints and value maps on the page.
  fileprivate var remarks: String {
    let notes = members.count { $0.note != nil } + (item.note == nil ? 0 : 1)
    let counts = [(notes, "note"), (constraints.count, "constraint"), (valueMaps.count, "value map")]
    return counts.filter { $0.0 > 0 }.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
  }
}

/// Writes `pages/models/<id>.md` and `pages/actions/<id>.md`: the connectors that support a model or an action.
package struct GroupPageEmitter: Emitter {
  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let pages = GroupPages(coverage, level: 1, links: PageLinks(from: .groups))
    return coverage.layout.groups.indices.map { index in
      let row = coverage.layout.rows[coverage.layout.groups[index].number]
      let head = ["<!-- \(GeneratedMarker.words) from category.json and connectors. Do not edit. -->", ""]
      return OutputFile(.page, "pages/\(PageLinks.path(of: row))", lines: head + pages.head + pages.lines(index))
    }
  }
}

extension CompiledCoverage {
  /// The types of all fields and inputs in words, by capability number.
  var memberTypes: [Int: String] {
    var types: [Int: String] = [:]
    for model in category.models {
      guard let group = layout.group(of: model.id) else { continue }
      for (number, field) in zip(group.members, model.fields) {
        types[number] = field.type.spelling + (field.isNullable ? " or null" : "")
      }
    }
    for action in category.actions {
      guard let group = layout.group(of: action.id) else { continue }
      for (number, input) in zip(group.members, action.coverageInputs) {
        types[number] = input.type.spelling + (input.isAlwaysRequired ? ", required by the API" : "")
      }
    }
    return types
  }
}
