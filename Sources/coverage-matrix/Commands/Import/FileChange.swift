import _CoverageSpec

/// A file that an import writes.
struct FileChange {
  let file: SpecFile
  private let isNew: Bool
  /// Whether the file says something else than what is there.
  let isNeeded: Bool

  init(_ file: SpecFile) {
    self.file = file
    let present = SpecFile(ofCatalogueAt: file.path)
    isNew = present == nil
    isNeeded = present.map { $0.unreadable != nil || $0.bytes != file.bytes } ?? true
  }

  var path: String { file.path }
  var verb: String { isNew ? "created" : "updated" }
}
