import CoverageMatrix
import _CoverageGenerator

extension FindAnswer {
  /// The answer for people, in lines that fit a terminal.
  func text(width: Int) -> StyledText {
    var sections = [[StyledText(headline, style: .heading)], connectorTable(width)]
    if question.explains { sections += explanations(width) + [limitLines(width)] }
    if question.relaxes { sections.append(relaxationLines(width)) }
    if let cover { sections.append(coverLines(cover, width)) }
    let texts = sections.filter { !$0.isEmpty }.map { StyledText($0, separator: "\n") }
    return StyledText(texts, separator: "\n\n")
  }

  private var headline: String {
    let all = coverage.connectors.count
    let met = requirements.satisfyingRows.count
    var headline =
      "\(met == 0 ? "None" : "\(met)") of \(count(all, "connector")) can meet all requirements"
      + (question.asksForGeneral ? " in general availability" : "")
    let standings = coverage.connectors.indices.map(standing)
    let undecided = standings.count { $0 == .unknown }
    if undecided > 0 { headline += "; \(undecided) unknown: not documented" }
    let apart = standings.count { $0 == .unlisted }
    if apart > 0 { headline += "; \(apart) \(apart == 1 ? "lacks" : "lack") only unlisted capabilities" }
    return headline + "."
  }

  /// The connectors whose verdict is not no; with `--explain`, all.
  private func connectorTable(_ width: Int) -> [StyledText] {
    let rows = distances.map { ($0, standing(of: $0.row)) }.filter { question.explains || $1 != .no }
    let isRanked = question.explains || items.contains { !$0.isMandatory }
    var columns = [TextTable.Column(title: "answer")]
    if isRanked { columns.append(TextTable.Column(title: "distance", isNumber: true)) }
    columns += [TextTable.Column(title: "connector"), TextTable.Column(title: "name")]
    var table = TextTable(columns, lineWidth: width)
    for (distance, standing) in rows {
      var cells = [StyledText.Part(standing.rawValue, style: standing.style)]
      if isRanked { cells.append(StyledText.Part(distance.words)) }
      let connector = distance.row
      table.append(cells + [StyledText.Part(names.slugs[connector]), StyledText.Part(names.connectorNames[connector])])
    }
    return rows.isEmpty ? [] : table.lines
  }

  /// The gaps of each connector, in the engine's words, the nearest connector first.
  private func explanations(_ width: Int) -> [[StyledText]] {
    distances.map(\.row).filter { connector in
      requirements.verdict(ofRow: connector) != .yes || !requirements.gaps(ofRow: connector).optional.isEmpty
    }.map { connector in
      let note = notes(of: connector)
      let report = RequirementReport(requirements, names: names) { note($1) }
      let lines = report.text(ofRow: connector).wrappedLines(width: width)
      return lines.enumerated().map { StyledText($1, style: $0 == 0 ? .heading : nil) }
    }
  }

  /// What the API takes as the values of what is asked for, whatever the connector.
  private func limitLines(_ width: Int) -> [StyledText] {
    let entries = items.flatMap(\.alternatives).flatMap { limits[$0] }
    if entries.isEmpty { return [] }
    let lines = entries.flatMap { "- \($0.words())".wrappedLines(width: width) }
    return [StyledText("Limits of the API:", style: .heading)] + lines.map { StyledText($0) }
  }

  private func relaxationLines(_ width: Int) -> [StyledText] {
    let shown = 10
    let relaxations = requirements.relaxations
    var lines: [StyledText] = []
    if relaxations.isEmpty {
      lines = [StyledText("No further connector is reached by dropping one or two requirements.", style: .heading)]
    } else {
      var table = TextTable(
        [.init(title: "gain", isNumber: true), .init(title: "without"), .init(title: "reaches")], lineWidth: width)
      for relaxation in relaxations.prefix(shown) {
        let implied = relaxation.implied.map(name).joined(separator: ", ")
        table.append([
          StyledText.Part("+\(relaxation.gain)", style: .good),
          StyledText.Part(
            relaxation.dropped.map(name).joined(separator: " and ") + (implied.isEmpty ? "" : ", with \(implied)")),
          StyledText.Part(slugs(requirements.rows(gainedBy: relaxation))),
        ])
      }
      lines = table.lines
    }
    if relaxations.count > shown { lines += paragraph("\(relaxations.count - shown) more with --json.", width) }
    if let rarest = requirements.rarest, items.count > 1 {
      let met = count(requirements.rows(meeting: rarest).count, "connector")
      lines += paragraph("The rarest requirement is \(name(rarest)): \(met) of \(coverage.connectors.count).", width)
    }
    return lines
  }

  private func coverLines(_ cover: ConnectorCover, _ width: Int) -> [StyledText] {
    let method = cover.isSmallest ? "exact: fewer would not do" : "greedy: fewer might do"
    let covered = question.requirements.coverable.count - cover.uncovered.count
    let headline =
      cover.connectors.isEmpty
      ? "No connector covers any path."
      : "\(count(cover.connectors.count, "connector")) cover\(cover.connectors.count == 1 ? "s" : "") "
        + "\(covered) of \(count(question.requirements.coverable.count, "path")) (\(method))."
    var lines = [StyledText(headline, style: .heading)]
    if !cover.connectors.isEmpty {
      var table = TextTable([.init(title: "connector"), .init(title: "supports")], lineWidth: width)
      for connector in cover.connectors {
        let paths = self.covered(by: connector).map { names.paths[$0] }.joined(separator: ", ")
        table.append([StyledText.Part(names.slugs[connector]), StyledText.Part(paths)])
      }
      lines += table.lines
    }
    if !cover.uncovered.isEmpty {
      lines += paragraph(
        "No connector supports \(cover.uncovered.map { names.paths[$0] }.joined(separator: ", ")).", width)
    }
    if items.count > question.requirements.coverable.count {
      lines += paragraph("Choices and optional requirements are not included.", width)
    }
    return lines
  }

  private func paragraph(_ text: String, _ width: Int) -> [StyledText] {
    text.wrapped(width: width).map { StyledText($0) }
  }

  /// The paths of a requirement.
  private func name(_ requirement: Int) -> String {
    let paths = items[requirement].alternatives.map { names.paths[$0] }
    return (paths.count == 1 ? "" : "one of ") + paths.joined(separator: ", ")
  }

  private func slugs(_ connectors: [Int]) -> String {
    connectors.map { names.slugs[$0] }.joined(separator: ", ")
  }
}

extension FindAnswer.Standing {
  fileprivate var style: TextStyle {
    switch self {
    case .yes: .good
    case .no: .bad
    case .unknown, .unlisted: .unsure
    }
  }
}

extension RequirementDistance {
  /// The distance with two digits, and the distance of unlisted capabilities.
  fileprivate var words: String {
    unlisted == 0 ? Self.rounded(known) : "\(Self.rounded(known)) + \(Self.rounded(unlisted))"
  }

  private static func rounded(_ number: Double) -> String {
    let rounded = (number * 100).rounded() / 100
    return Int(exactly: rounded).map(String.init) ?? String(rounded)
  }
}
