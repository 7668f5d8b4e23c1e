import _CoverageSpec

/// A section while its accordion is open.
struct OpenSection {
  let label: String
  /// The title of the tab that it stands in.
  let tab: String?
  let location: SourceLocation
  var status = PageStatus.supported
  var note: PageNote?
  var constraintWords: SourceLocation?
  /// What its table is; nil before there is one.
  var kind: PageSection.Kind?
  var rows: [PageRow] = []
  /// Where an accordion inside of this one has a table.
  var innerTable: SourceLocation?
  /// Whether it says in words that there is no table.
  var saysNothing = false

  mutating func add(_ note: PageNote, _ findings: inout PageFindings) {
    if let first = self.note {
      self.note?.text = first.text + "\n\n" + note.text
      findings.warning("second-note", "the section has two notes; they are put together", at: note.location)
    } else {
      self.note = note
    }
  }

  /// The kind that the tab tells.
  var kindOfTab: PageSection.Kind? {
    switch tab {
    case "Models": .model
    case "Actions": .action
    default: nil
    }
  }
}
