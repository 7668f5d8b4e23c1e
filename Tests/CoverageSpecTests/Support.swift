import CoverageSpec

/// The bytes of `text` as a file.
func file(_ text: String, path: String = "spec.json") -> SpecFile {
  SpecFile(path: path, bytes: Array(text.utf8))
}

extension [Diagnostic] {
  /// What a run would print, one finding or note a line.
  var text: String { map(\.description).joined(separator: "\n") }
}
