import CoverageMatrix

extension Page {
  private struct Progress: Decodable {
    var stops: Int
    var hasTurned: Bool
  }

  /// What a check finds, at most 50.
  func findings(of check: AccessibilityCheck) async throws -> [Finding] {
    try await run(
      """
      \(AccessibilityCheck.helpers)
      \(check.script)
      return findings.slice(0, 50);
      """)
  }

  /// What all checks find, and a walk by keyboard.
  func allFindings() async throws -> [Finding] {
    var findings: [Finding] = []
    for check in AccessibilityCheck.all { findings += try await self.findings(of: check) }
    return try await findings + findingsByKeyboard()
  }

  /// Presses Tab from the start of the page to its end.
  ///
  /// Finds the controls that do not get the focus on the way, and those that look the same with it.
  func findingsByKeyboard() async throws -> [Finding] {
    try await perform(KeyboardWalkScript.start)
    var before = -1
    var progress = Progress(stops: 0, hasTurned: false)
    while progress.stops > before && !progress.hasTurned {
      before = progress.stops
      try await press(.tab, times: 25)
      progress = try await run(KeyboardWalkScript.progress)
    }
    return try await run(KeyboardWalkScript.end)
  }

  /// Opens all disclosures, so that the checks see what is in them.
  func openDisclosures() async throws {
    try await perform("document.querySelectorAll('details').forEach(details => { details.open = true })")
  }
}
