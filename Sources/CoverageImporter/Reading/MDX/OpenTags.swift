import _CoverageSpec

/// The tags of MDX that are open, outermost first.
struct OpenTags {
  private var tags: [(name: String, location: SourceLocation)] = []

  var isEmpty: Bool { tags.isEmpty }

  func has(_ name: String) -> Bool { tags.contains { $0.name == name } }

  mutating func open(_ name: String, at location: SourceLocation) { tags.append((name, location)) }

  /// Closes a tag and those inside of it that were not closed, which are errors.
  mutating func close(_ name: String, at location: SourceLocation, _ findings: inout PageFindings) {
    guard let depth = tags.lastIndex(where: { $0.name == name }) else {
      findings.error(
        "unopened-tag", "</\(name)> closes a tag that was not opened; a line above is missing: fetch the page again",
        at: location)
      return
    }
    for tag in tags[(depth + 1)...] { Self.report(tag, &findings) }
    tags.removeLast(tags.count - depth)
  }

  /// Reports the tags that are open at the end of the page.
  func finish(_ findings: inout PageFindings) {
    for tag in tags { Self.report(tag, &findings) }
  }

  static func report(_ tag: (name: String, location: SourceLocation), _ findings: inout PageFindings) {
    findings.error(
      "unclosed-tag", "<\(tag.name)> is not closed; the page is cut: fetch it again", at: tag.location)
  }
}
