/// The status of a capability of a connector, under its name in files.
package enum Status: String, CaseIterable, Sendable {
  case supported
  /// The tool lacks it.
  case unsupported
  /// The tool has it; the vendor did not build it.
  case notImplemented = "not_implemented"
  /// Unknown: not documented.
  case unlisted

  /// The status in words.
  package var words: String { rawValue.replacing("_", with: " ") }
}
