import CoverageSpec

/// What all tables of a page without tags have in common.
///
/// Text off a screen has its headings twice and lacks the closing cell of each last row, or neither. A table that breaks
/// the habit of the others was cut.
struct PlainHabits {
  var headings: [(isDoubled: Bool, location: SourceLocation)] = []
  var endings: [(isOpen: Bool, location: SourceLocation)] = []

  func check(_ findings: inout PageFindings) {
    if headings.contains(where: \.isDoubled) {
      for heading in headings where !heading.isDoubled {
        findings.error(
          "cut-heading", "this heading stands once, and the others twice; a line is missing: fetch the page again",
          at: heading.location)
      }
    }
    let open = endings.count(where: \.isOpen)
    guard open > 0, open < endings.count else { return }
    for ending in endings where ending.isOpen == (open == 1) {
      findings.error(
        "cut-row", "the last row of this table does not end like those of the others; the page is cut: fetch it again",
        at: ending.location)
    }
  }
}
