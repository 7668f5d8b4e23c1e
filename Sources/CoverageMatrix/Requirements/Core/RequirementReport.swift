/// The answer to requirements in plain English, in the words of the program's own groups.
package struct RequirementReport {
  private let answer: RequirementAnswer
  private let names: CategoryNames
  private let note: (_ connector: Int, _ capability: Int) -> String?

  /// A report with names.
  ///
  /// - Parameters:
  ///   - answer: the answer to describe.
  ///   - names: the names of the category.
  ///   - note: the note on a capability of a connector, both by number.
  package init(
    _ answer: RequirementAnswer, names: CategoryNames,
    note: @escaping (_ connector: Int, _ capability: Int) -> String?
  ) {
    self.answer = answer
    self.names = names
    self.note = note
  }

  /// The connectors that meet all requirements, the gaps of the others, and the requirements to drop to reach more of
  /// them.
  package var text: String {
    let forest = CapabilityForest(answer.rows.table)
    let satisfying = answer.satisfyingRows
    let count = answer.rows.count
    let verb = satisfying.count == 1 ? "meets" : "meet"
    var lines = [
      satisfying.isEmpty
        ? "None of \(connectors(count)) meets all requirements."
        : "\(satisfying.count) of \(connectors(count)) \(verb) all requirements: \(slugs(satisfying))."
    ]
    let others = answer.distances.map(\.row).filter { answer.verdict(ofRow: $0) != .yes }
    for row in others { lines += ["", text(ofRow: row, forest)] }
    lines += closing
    return lines.joined(separator: "\n")
  }

  /// The verdict and the gaps of one row.
  package func text(ofRow row: Int) -> String { text(ofRow: row, CapabilityForest(answer.rows.table)) }

  private func text(ofRow row: Int, _ forest: CapabilityForest) -> String {
    let slug = names.slugs[answer.rows.connector(ofRow: row)]
    let gaps = answer.gaps(ofRow: row, forest)
    let verdict =
      switch answer.verdict(ofRow: row) {
      case .yes: "\(slug) meets all requirements."
      case .no: "\(slug) does not meet all requirements."
      case .unknown: "Unknown: not documented whether \(slug) meets all requirements."
      }
    var lines = [verdict]
    lines += section("Missing", gaps.missing, row: row)
    lines += section("Not documented", gaps.unlisted, row: row)
    lines += section("Optional, missing", gaps.optional, row: row)
    return lines.joined(separator: "\n")
  }

  /// The gaps under a heading for each of the program's groups, and those in none of them first.
  private func section(_ heading: String, _ gaps: [RequirementGap], row: Int) -> [String] {
    answer.grouped(gaps).flatMap { group, gaps in
      [group.map { "\(heading) for \($0):" } ?? "\(heading):"] + gaps.flatMap { lines($0, row: row) }
    }
  }

  private func lines(_ gap: RequirementGap, row: Int) -> [String] {
    let causes = gap.capabilities.map { "\(names.paths[$0]) (\(answer.rows.availability(of: $0, row: row).words))" }
    let others = gap.requirements.filter { answer.requirements.items[$0].alternatives != gap.capabilities }
    let reason = others.isEmpty ? "" : ", needed for " + others.map(name).joined(separator: ", ")
    let notes = gap.capabilities.compactMap { note(answer.rows.connector(ofRow: row), $0) }
    return ["- " + Self.choice(causes) + reason]
      + notes.flatMap { $0.split(separator: "\n").map { "  \($0)" } }
  }

  private var closing: [String] {
    var lines: [String] = []
    for relaxation in answer.relaxations.prefix(3) {
      let given = relaxation.dropped.map(name).joined(separator: " and ")
      let rest = relaxation.implied.isEmpty ? "" : ", with " + relaxation.implied.map(name).joined(separator: ", ")
      lines.append("Without \(given)\(rest): \(relaxation.gain) more, \(slugs(answer.rows(gainedBy: relaxation))).")
    }
    if let rarest = answer.rarest, answer.requirements.items.count > 1 {
      let count = answer.rows(meeting: rarest).count
      lines.append("The rarest requirement is \(name(rarest)): \(count) of \(connectors(answer.rows.count)).")
    }
    return lines.isEmpty ? [] : [""] + lines
  }

  /// The paths of the alternatives of a requirement.
  private func name(_ requirement: Int) -> String {
    Self.choice(answer.requirements.items[requirement].alternatives.map { names.paths[$0] })
  }

  private func slugs(_ rows: [Int]) -> String {
    rows.map { names.slugs[answer.rows.connector(ofRow: $0)] }.joined(separator: ", ")
  }

  private func connectors(_ count: Int) -> String { count == 1 ? "1 connector" : "\(count) connectors" }

  static func choice(_ names: [String]) -> String {
    switch names.count {
    case 0: "one of nothing"
    case 1: names[0]
    default: "one of " + names.joined(separator: ", ")
    }
  }
}

extension RequirementAnswer {
  /// Gaps by the names of the groups of the requirements that they stand for; a gap is in each of its groups.
  ///
  /// Those of no group come first, then the groups in the order of their first mention.
  func grouped(_ gaps: [RequirementGap]) -> [(group: String?, gaps: [RequirementGap])] {
    let groups = gaps.map { gap in gap.requirements.flatMap { requirements.items[$0].groups } }
    return ([nil] + requirements.groups.map(Optional.some)).compactMap { group in
      let members = gaps.indices.filter { group.map(groups[$0].contains) ?? groups[$0].isEmpty }
      return members.isEmpty ? nil : (group, members.map { gaps[$0] })
    }
  }
}
