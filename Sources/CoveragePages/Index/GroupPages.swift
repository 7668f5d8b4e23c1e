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
  /// What the category says of capabilities, by number.
  private let remarks: [Int: Remarks]

  init(_ coverage: CompiledCoverage, level: Int, links: PageLinks) {
    self.coverage = coverage
    self.links = links
    style = MarkdownStyle(level: level, hasAnchors: true)
    names = MarkdownNames(coverage)
    connectors = coverage.connectors.map { MarkdownText.inline($0.name) }
    groups = coverage.layout.groups.map { _ in [] }
    for report in coverage.reports {
      for (index, group) in (report.models + report.actions).enumerated() { groups[index].append(group) }
    }
    remarks = coverage.remarks
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
      \(isModel ? "Model" : "Action") \(name.code) with \(total) \(members). \
      \(SupportWords.sentence(holders.count, of: connectors.count))
      """
    ]
    let types = MarkdownTypes(coverage.category, style.below.below, owner: row.id)
    lines += about(group.number)
    let owner = coverage.category.owner(ofGroup: index)
    lines += [""] + source(of: owner, types)
    lines += table(index, isModel: isModel)
    if total > 0 {
      lines += ["", style.below.heading(isModel ? "Fields" : "Inputs"), ""]
      let texts = owner.memberTypes(types.text)
      if holders.count > 1, holders.count < connectors.count {
        lines += [
          "Counted among the \(holders.count) connectors that support the \(isModel ? "model" : "action").", "",
        ]
      }
      lines += zip(group.members, texts).flatMap { member($0, $1, in: index, holders: holders) }
      lines += owner.inputGroups.flatMap { path, node in
        let isList = if case .group(_, .some) = node.content { true } else { false }
        return MarkdownTypes.entry(
          "\(MarkdownText.code(path)) (\(isList ? "list" : "group"))", node.limitWords(code: MarkdownText.code),
          node.remarks)
      }
    }
    let filters = owner.filters
    if !filters.isEmpty {
      lines += ["", style.below.heading("Filters"), ""]
      lines += filters.flatMap { filter in
        MarkdownTypes.entry(
          "\(MarkdownText.code(filter.id)) (\(types.text(filter.type)))", filter.words(code: MarkdownText.code),
          filter.remarks)
      }
    }
    let declared = coverage.category.declaredTypes(in: owner.types)
    if !declared.isEmpty {
      lines += ["", style.below.heading("Types")] + declared.flatMap { [""] + types.lines($0) }
    }
    return lines + details(index, isModel: isModel)
  }

  /// The vendor's id of the model or action, and its route.
  private func source(of owner: GroupOwner, _ types: MarkdownTypes) -> [String] {
    var lines: [String] = []
    switch owner {
    case .model(let model):
      lines.append("- Id in the API: \(MarkdownText.code(model.vendorID))")
      if let route = model.route { lines.append("- Read with: \(MarkdownText.code("GET \(route)"))") }
    case .action(let action):
      lines.append("- Id in the API: \(MarkdownText.code(action.vendorID))")
      if let endpoint = action.endpoint { lines.append("- Sent with: \(MarkdownText.code(endpoint.text))") }
      if let permission = action.permission { lines.append("- Permission: \(MarkdownText.inline(permission))") }
      if let answer = action.answer { lines.append("- Answers with: \(types.text(answer))") }
    }
    return lines
  }

  /// What the category says of a model or action.
  private func about(_ number: Int) -> [String] {
    guard let remarks = remarks[number] else { return [] }
    let description = remarks.description.map { [""] + MarkdownNote($0.text).lines } ?? []
    return remarks.facts(text: MarkdownText.inline).flatMap { ["", $0] } + description
  }

  private func table(_ index: Int, isModel: Bool) -> [String] {
    var table = MarkdownTable(header: ["Connector", isModel ? "Fields" : "Inputs", "Notes"], paddedTo: 80)
    var silent: [Int] = []
    for (connector, group) in groups[index].enumerated() {
      if group.isListed {
        let address = MarkdownText.escapedAddress(anchor(connector, index))
        table.append([link(connector, index), group.cell, group.remarks(detailsAt: address)])
      } else {
        silent.append(connector)
      }
    }
    var lines = ["", style.below.heading("Connectors"), ""]
    if silent.count == connectors.count { return lines + ["Unknown for all connectors: not documented."] }
    lines += table.lines
    if !silent.isEmpty { lines += ["", "Unknown, not documented: \(list(silent))."] }
    return lines
  }

  /// One field or input, with the connectors that support it among those that support its model or action.
  private func member(_ number: Int, _ type: String, in index: Int, holders: [Int]) -> [String] {
    func status(_ connector: Int) -> Status {
      coverage.status(connector: connector, capability: number)
    }
    let supporting = holders.filter { status($0) == .supported }
    let missing = holders.filter { status($0) != .supported }
    var line = "- \(names[number].code) (\(type))"
    if !holders.isEmpty { line += ": \(SupportWords.share(supporting.count, of: holders.count))" }
    if !supporting.isEmpty, !missing.isEmpty {
      line += missing.count * 2 < supporting.count ? ", all but \(list(missing))" : ", \(list(supporting))"
    }
    var lines = [line]
    for word in [Status.unsupported, .notImplemented] {
      let others = connectors.indices.filter { status($0) == word }
      if !others.isEmpty { lines.append("  - \(word.inTable): \(list(others))") }
    }
    guard let words = remarks[number] else { return lines }
    return lines + words.facts(text: MarkdownText.inline).map { "  - \($0)" }
      + (words.description.map { MarkdownNote($0.text).lines.map { "  \($0)" } } ?? [])
  }

  /// The notes, constraints and value maps of each connector that has any.
  private func details(_ index: Int, isModel: Bool) -> [String] {
    var lines: [String] = []
    for (connector, group) in groups[index].enumerated() where group.isListed {
      let details = MarkdownGroup(group, members: isModel ? "Fields" : "Inputs", names, style).details
      let heading = style.below.below.heading(link(connector, index), anchor: anchor(connector, index))
      if !details.isEmpty { lines += ["", heading] + details }
    }
    return lines.isEmpty ? [] : ["", style.below.heading("Notes and constraints")] + lines
  }

  private func link(_ connector: Int, _ index: Int) -> String {
    let anchor = coverage.layout.rows[coverage.layout.groups[index].number].id
    return "[\(connectors[connector])](\(links.connector(coverage.connectors[connector].slug, anchor: anchor)))"
  }

  /// The place of a connector's notes and constraints.
  private func anchor(_ connector: Int, _ index: Int) -> String {
    let id = coverage.layout.rows[coverage.layout.groups[index].number].id
    return "\(id):notes:\(coverage.connectors[connector].slug)"
  }

  private func list(_ numbers: [Int]) -> String { NameList.text(numbers.map { connectors[$0] }) }
}

extension ReportedGroup {
  /// The longest constraints that have room in a table.
  private static let longestConstraints = 200

  /// The constraints, or how many there are, and the numbers of notes and value maps, which the page has below.
  fileprivate func remarks(detailsAt anchor: String) -> String {
    let texts = constraints.map { MarkdownText.cell($0.text) }.joined(separator: "; ")
    let hasRoom = texts.count <= Self.longestConstraints
    let notes = members.count { $0.note != nil } + (item.note == nil ? 0 : 1)
    let counts = [(notes, "note"), (hasRoom ? 0 : constraints.count, "constraint"), (valueMaps.count, "value map")]
    let links = counts.filter { $0.0 > 0 }.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
    return [hasRoom ? texts : "", links.isEmpty ? "" : "[\(links)](#\(anchor))"].filter { !$0.isEmpty }
      .joined(separator: "; ")
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
  func memberTypes(code: (String) -> String) -> [Int: String] {
    var types: [Int: String] = [:]
    for (index, group) in layout.groups.enumerated() {
      let texts = category.owner(ofGroup: index).memberTypes(\.spelling, code: code)
      for (number, text) in zip(group.members, texts) { types[number] = text }
    }
    return types
  }
}

/// A model or an action.
enum GroupOwner {
  case model(Model)
  case action(Action)
}

extension Category {
  /// The model or action of a group of the layout, which has the models first.
  func owner(ofGroup index: Int) -> GroupOwner {
    index < models.count ? .model(models[index]) : .action(actions[index - models.count])
  }
}

extension GroupOwner {
  /// The types of the fields of a model or the inputs of an action in words, with the limits of inputs.
  ///
  /// - Parameters:
  ///   - spell: Writes a type.
  ///   - code: Writes a value of a limit.
  func memberTypes(
    _ spell: (TypeReference) -> String, code: (String) -> String = MarkdownText.code
  ) -> [String] {
    switch self {
    case .model(let model): model.fields.map { spell($0.type) + ($0.isNullable ? " or null" : "") }
    case .action(let action):
      action.coverageInputs.map { input in
        let limits = input.node.limitWords(code: code).map { ", \($0)" }.joined()
        return spell(input.type) + (input.node.isNullable ? " or null" : "")
          + (input.isAlwaysRequired ? ", required by the API" : "") + limits
      }
    }
  }

  /// The types of the values of a model or an action, and of its answer.
  var types: [TypeReference] {
    switch self {
    case .model(let model): model.fields.map(\.type) + model.filters.map(\.type)
    case .action(let action): action.coverageInputs.map(\.type) + [action.answer].compactMap(\.self)
    }
  }

  /// The parameters by which the API lists some records of a model.
  var filters: [ListParameter] {
    if case .model(let model) = self { model.filters } else { [] }
  }

  /// The groups of an action's inputs of which something is said, with their paths in the action.
  var inputGroups: [(path: String, node: InputNode)] {
    if case .action(let action) = self { action.describedGroups } else { [] }
  }
}
