import _CoverageSpec

extension OwnPageReader {
  /// What the page states, where it lists as much as it counts.
  consuming func assembled() -> ReadPage {
    let start = SourceLocation(path: findings.path, line: 1, column: 1)
    if category == nil {
      findings.error("missing-category", "the page does not name its category: write it again", at: start)
    }
    if let slug, !isIdentifier(slug.value) {
      findings.error("bad-slug", "\(slug.value.quoted) is no slug", at: slug.location)
    }
    checkCounts(start)
    for (section, _) in sections {
      for row in section.rows where !row.name.split(separator: ".").allSatisfy({ isIdentifier($0) }) {
        findings.error("bad-name", "\(row.name.quoted) is no name of a field", at: row.location)
      }
    }
    guard !findings.hasErrors, let slug, let category, let name else {
      return ReadPage(page: nil, diagnostics: findings.diagnostics.sorted())
    }
    let all = sections.map(\.section)
    let page = ImportedPage(
      path: findings.path, category: category, slug: slug, name: name, title: facts["Title"],
      stage: facts["Stage"]?.replacing(" ", with: "_"), access: facts["Access"]?.replacing(" ", with: "_"),
      notes: notes, guides: guides, models: all.filter { $0.kind == .model },
      actions: all.filter { $0.kind == .action },
      features: features)
    return ReadPage(page: page, diagnostics: findings.diagnostics.sorted())
  }

  private mutating func checkCounts(_ start: SourceLocation) {
    for (section, count) in sections where section.status == .supported && count != "yes" {
      let supported = section.rows.count { $0.status == .supported }
      guard count.split(separator: "/").first.flatMap({ Int($0) }) != supported else { continue }
      findings.error(
        "wrong-count", "\(section.label.quoted) lists \(supported) names and counts \(count); write the page again",
        at: section.location)
    }
    let supported = sections.map(\.section).filter { $0.status == .supported }
    func members(_ kind: PageSection.Kind) -> Int {
      supported.filter { $0.kind == kind }.map { $0.rows.count { $0.status == .supported } }.reduce(0, +)
    }
    let found = [
      supported.count { $0.kind == .model }, members(.model), supported.count { $0.kind == .action }, members(.action),
      features.count { $0.status == .supported },
    ]
    let counted = (facts["Supports"] ?? "").split(separator: " ").compactMap { word in
      word.split(separator: "/").count == 2 ? word.split(separator: "/").first.flatMap { Int($0) } : nil
    }
    if found != counted {
      let words = found.map(String.init).joined(separator: ", ")
      findings.error(
        "wrong-count",
        "the page lists \(words) models, fields, actions, inputs and features, and counts others; write it again",
        at: name?.location ?? start)
    }
  }
}
