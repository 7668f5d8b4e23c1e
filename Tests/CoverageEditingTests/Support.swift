import _CoverageSpec

/// The bytes of `text` as a file.
func file(_ text: String, path: String = "spec.json") -> SpecFile {
  SpecFile(path: path, bytes: Array(text.utf8))
}
