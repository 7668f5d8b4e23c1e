import CoverageMatrix

extension Page {
  /// Shows the page as asked, from now on.
  func take(_ look: PageLook) async throws {
    try await devTools(
      "Emulation.setDeviceMetricsOverride",
      ["width": .integer(look.width), "height": .integer(look.height), "deviceScaleFactor": 1, "mobile": false])
    // Motion would make pictures differ from run to run.
    try await devTools(
      "Emulation.setEmulatedMedia",
      [
        "media": .string(look.medium.rawValue),
        "features": [
          ["name": "prefers-color-scheme", "value": .string(look.scheme.rawValue)],
          ["name": "forced-colors", "value": look.hasForcedColors ? "active" : "none"],
          ["name": "prefers-reduced-motion", "value": "reduce"],
        ],
      ])
    try await devTools("Emulation.setScriptExecutionDisabled", ["value": .boolean(!look.hasScripting)])
    // A page in a headless window has the focus only if told so, and without it no focus ring.
    try await devTools("Emulation.setFocusEmulationEnabled", ["enabled": true])
  }
}
